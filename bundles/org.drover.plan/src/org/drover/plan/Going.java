package org.drover.plan;

import org.drover.model.ObjectRef;

/**
 * Something that is gone once its topology is, and that nobody has carried over.
 *
 * @param detail why that does not matter, as words without a full stop
 */
public record Going(ObjectRef ref, String name, Reason reason, String detail) {

	public enum Reason {
		/** Obsolete by the evidence in the detail. */
		OBSOLETE,
		/** A person left it out of a migration, or said that it may go. */
		LEFT_OUT,
		/** No client that is not obsolete needs it. */
		UNUSED
	}
}
