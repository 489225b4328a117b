package org.drover.connector.exchange.internal;

/** Why a part cannot be read any further, as a sentence without a full stop. */
final class Refusal extends Exception {

	private static final long serialVersionUID = 1L;

	private final String part;

	/** @param part empty where it is the package */
	Refusal(String part, String sentence) {
		this(part, sentence, null);
	}

	Refusal(String part, String sentence, Throwable cause) {
		super(sentence, cause);
		this.part = part;
	}

	String part() {
		return part;
	}
}
