package org.drover.mailbox;

/**
 * Something in a mailbox that should not be, and what became of it.
 *
 * @param file as the server names it
 * @param text one sentence for a person's log; no secret in it, and nothing of a message's body
 */
public record MailboxEvent(Kind kind, MailboxId box, String file, String text) {

	/** What was wrong. All but the last four mean that the file was refused and deleted: who wrote it writes it again. */
	public enum Kind {
		/** Longer than a file may be; it was not read. */
		OVERSIZED,
		/** Not of the form that its name promises: cut short, or something else. */
		MALFORMED,
		/** Of a version of the format that is not known here. */
		VERSION,
		/** Written for another mailbox. */
		FOREIGN,
		/** Under another name than it was signed for: moved, or repeated as something new. */
		RENAMED,
		/** Encrypted to other keys, or changed on the way. */
		UNREADABLE,
		/** Not signed by the other side. */
		SIGNATURE,
		/** A number far ahead of what its sender may have used. */
		AHEAD,
		/** A step of a key exchange that does not follow from the one before. */
		ENROLMENT,
		/** Taken before; deleted. */
		DUPLICATE,
		/** A number is missing before this file. The file stays until the missing one has been written again. */
		GAP,
		/** The other side has less than it once said to have: its state was put back, or there are two of it. */
		ROLLED_BACK,
		/** Not a name of this format; left alone. */
		STRANGE
	}
}
