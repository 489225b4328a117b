package org.drover.site.internal;

import org.drover.model.DroverException;

/** What a caller asked for is not done, for a reason the caller can mend. */
public final class Refused extends DroverException {

	private static final long serialVersionUID = 1L;

	private static final int INVALID = 400;
	private static final int MISSING = 404;
	private static final int CONFLICT = 409;
	private static final int NOT_YET = 503;

	private final int status;

	private Refused(int status, String sentence) {
		super(sentence, null, status == NOT_YET ? Retry.LATER : Retry.NEVER);
		this.status = status;
	}

	/** The request is wrong whatever the site has. */
	public static Refused invalid(String sentence) {
		return new Refused(INVALID, sentence);
	}

	public static Refused missing(String sentence) {
		return new Refused(MISSING, sentence);
	}

	/** The request does not fit what the site has. */
	public static Refused conflict(String sentence) {
		return new Refused(CONFLICT, sentence);
	}

	/** It may work when tried again. */
	public static Refused notYet(String sentence) {
		return new Refused(NOT_YET, sentence);
	}

	/** The HTTP status that says so. */
	public int status() {
		return status;
	}
}
