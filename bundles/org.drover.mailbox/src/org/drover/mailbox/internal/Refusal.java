package org.drover.mailbox.internal;

import org.drover.mailbox.MailboxEvent.Kind;

/** A file is not what it must be. The message completes "The file … was refused and deleted:". */
public final class Refusal extends Exception {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	Refusal(Kind kind, String message) {
		super(message, null, false, false);
		this.kind = kind;
	}

	Kind kind() {
		return kind;
	}
}
