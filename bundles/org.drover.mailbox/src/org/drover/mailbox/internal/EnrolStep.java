package org.drover.mailbox.internal;

import java.util.Locale;

/** The files of a key exchange, in their order. */
public enum EnrolStep {

	COMMIT(1), REPLY(2), REVEAL(3);

	private final byte code;

	EnrolStep(int code) {
		this.code = (byte) code;
	}

	byte code() {
		return code;
	}

	/** As in the name of its file. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static EnrolStep of(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}
}
