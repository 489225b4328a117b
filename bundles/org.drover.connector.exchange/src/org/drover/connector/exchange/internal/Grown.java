package org.drover.connector.exchange.internal;

import java.io.IOException;

/** A part has become larger than it may when it was unpacked; the message is a sentence without a full stop. */
final class Grown extends IOException {

	private static final long serialVersionUID = 1L;

	Grown(String sentence) {
		super(sentence);
	}
}
