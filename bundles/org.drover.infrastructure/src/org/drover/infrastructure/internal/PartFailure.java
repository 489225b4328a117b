package org.drover.infrastructure.internal;

/** One part cannot be surveyed; the others may. The message is a sentence for a person. */
public final class PartFailure extends Exception {

	private static final long serialVersionUID = 1L;

	PartFailure(String message) {
		super(message);
	}
}
