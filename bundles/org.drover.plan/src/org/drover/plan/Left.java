package org.drover.plan;

import org.drover.model.ObjectRef;

/** Something the selection needs or touches that the plan does not carry over, and why. */
public record Left(ObjectRef ref, String name, Reason reason, String detail) {

	public enum Reason {
		/** Obsolete by the evidence in the detail, or nothing without what is. */
		OBSOLETE,
		/** Needed only by way of something obsolete. */
		ONLY_FOR_OBSOLETE,
		/** A person left it out, or it is nothing without something that a person left out, or needed only by way of that. */
		EXCLUDED,
		/**
		 * Sites and servers, which the new topology has of its own; services that stay where they are; what the new topology does not take, what is nothing without
		 * that or without something missing, and what is needed only by way of those.
		 */
		STAYS,
		/** A client that the new topology does not take, as it cannot manage it or does not know it: it stays, and is served where it is. */
		NOT_TAKEN,
		/** The new topology has it already. */
		PRESENT,
		/** The new topology has something else under this name, which is kept. */
		CONFLICT,
		/** Needed, but missing in the source. */
		DANGLING
	}
}
