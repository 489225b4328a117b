package org.drover.mailbox;

import org.drover.mailbox.internal.KeyText;
import org.drover.model.DroverException;

/**
 * The public keys of an agent: what managers verify its messages with, and encrypt commands to.
 *
 * @param text 128 hexadecimal digits in lower case: the Ed25519 key, then the X25519 key
 */
public record AgentKey(String text) {

	/** @throws IllegalArgumentException where the text has another form: see {@link #parse} for what a person or a server wrote */
	public AgentKey {
		KeyText.check(text);
	}

	/** @throws DroverException where it is none */
	public static AgentKey parse(String text) throws DroverException {
		return new AgentKey(KeyText.parse(text, "an agent"));
	}

	/** For a person to compare: the first 128 bits of a SHA-256 over it, as 32 hexadecimal digits. */
	public String fingerprint() {
		return KeyText.fingerprint("agent", text);
	}

	@Override
	public String toString() {
		return fingerprint();
	}
}
