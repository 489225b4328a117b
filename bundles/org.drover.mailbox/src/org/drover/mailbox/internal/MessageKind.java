package org.drover.mailbox.internal;

/** What a sealed file is, as its header says. */
public enum MessageKind {

	STATUS(1), COMMANDS(2), OUT(3), FLOOR(4);

	private final byte code;

	MessageKind(int code) {
		this.code = (byte) code;
	}

	byte code() {
		return code;
	}
}
