package org.drover.mailbox.webdav.internal;

import java.io.IOException;

/** A server sends more than was asked for. */
public final class BodyTooLongException extends IOException {

	private static final long serialVersionUID = 1L;

	BodyTooLongException(int limit) {
		super("more than " + limit + " bytes");
	}
}
