package org.drover.mailbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.drover.mailbox.internal.Digests;
import org.drover.model.DroverException;

/**
 * The name of an agent and of its mailbox: 256 bits that nobody can guess, written as 64 hexadecimal digits in lower case.
 *
 * @param text the digits
 */
public record MailboxId(String text) implements Comparable<MailboxId> {

	private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

	/** @throws IllegalArgumentException where the text is not one: see {@link #parse} for what a person or a server wrote */
	public MailboxId {
		if (!DIGITS.matcher(text).matches())
			throw new IllegalArgumentException("not a mailbox's name: " + text);
	}

	/** @throws DroverException naming the text, where it is none */
	public static MailboxId parse(String text) throws DroverException {
		if (!DIGITS.matcher(text).matches())
			throw new DroverException("'" + text + "' is not the name of a mailbox: that has 64 hexadecimal digits");
		return new MailboxId(text);
	}

	/** Whether a folder of this name can be a mailbox. */
	public static boolean names(String folder) {
		return DIGITS.matcher(folder).matches();
	}

	/**
	 * A new one: SHA-256 over 32 random bytes and these facts.
	 *
	 * @param facts of the machine, against a random source that two copies of it share; may be empty
	 */
	public static MailboxId make(byte[] facts) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return of(Digests.sha256(random, facts));
	}

	/** @param digest of SHA-256 */
	public static MailboxId of(byte[] digest) {
		return new MailboxId(HexFormat.of().formatHex(digest));
	}

	/** Enough of it for a person to tell agents apart. */
	public String brief() {
		return text.substring(0, 8);
	}

	@Override
	public int compareTo(MailboxId other) {
		return text.compareTo(other.text);
	}

	@Override
	public String toString() {
		return text;
	}
}
