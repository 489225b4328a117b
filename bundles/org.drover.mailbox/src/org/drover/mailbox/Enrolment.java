package org.drover.mailbox;

import java.util.Optional;

/**
 * How far a key exchange has come, on either side.
 *
 * @param code for a person to compare with the other side's, as {@code XXXX-XXXX}; present from {@link Step#COMPARE} on, on a key exchange that this
 *             side took part in
 */
public record Enrolment(Step step, Optional<String> code) {

	/** What is next. */
	public enum Step {
		/** The other side's part of the exchange. */
		WAITING,
		/** A person compares the codes of both sides and confirms. */
		COMPARE,
		/** This side knows the other's keys; the other side has yet to confirm. */
		CONFIRMED,
		/** Nothing. */
		ENROLLED,
		/** A person looks why: too many exchanges were begun. */
		BLOCKED
	}
}
