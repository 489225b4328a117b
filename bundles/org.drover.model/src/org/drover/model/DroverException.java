package org.drover.model;

/**
 * Work that failed for a reason an administrator can act on. The message is one sentence (or two) that says what failed, where,
 * and what to do; it never carries a secret. The cause is for the log.
 */
public class DroverException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Whether trying the same thing again may help. */
	public enum Retry {
		/** The answer was final. */
		NEVER,
		/** Somebody else is in the way for a moment: a lock, a version that has just moved, a full queue. */
		SOON,
		/** A passing fault: a time-out, a refused connection, a server error. */
		LATER
	}

	private final Retry retry;

	public DroverException(String message) {
		this(message, null, Retry.NEVER);
	}

	public DroverException(String message, Throwable cause) {
		this(message, cause, Retry.NEVER);
	}

	public DroverException(String message, Throwable cause, Retry retry) {
		super(message, cause);
		this.retry = retry;
	}

	public Retry retry() {
		return retry;
	}
}
