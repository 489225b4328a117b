package org.drover.mailbox;

/** Sizes that both sides keep to. */
public final class MailboxLimits {

	/** Bytes of a body; also of all bodies of one file together. */
	public static final int BODY = 4 << 20;

	/** Bytes of a file; a longer one is not read. */
	public static final int FILE = BODY + (64 << 10);

	/** Bodies in one file. */
	public static final int PARTS = 256;

	/** How many numbers a sender may be ahead of what is acknowledged: so many of its files lie in a mailbox at once. */
	public static final int WINDOW = 64;

	private MailboxLimits() {
	}
}
