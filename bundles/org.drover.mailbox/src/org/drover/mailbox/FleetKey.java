package org.drover.mailbox;

import org.drover.mailbox.internal.KeyText;
import org.drover.model.DroverException;

/**
 * The public keys of a fleet, which all managers of a project share: what agents verify commands with, and encrypt to.
 *
 * @param text 128 hexadecimal digits in lower case: the Ed25519 key, then the X25519 key
 */
public record FleetKey(String text) {

	/** @throws IllegalArgumentException where the text has another form: see {@link #parse} for what a person or a server wrote */
	public FleetKey {
		KeyText.check(text);
	}

	/** @throws DroverException where it is none */
	public static FleetKey parse(String text) throws DroverException {
		return new FleetKey(KeyText.parse(text, "a fleet"));
	}

	/** For a person to compare: the first 128 bits of a SHA-256 over it, as 32 hexadecimal digits. */
	public String fingerprint() {
		return KeyText.fingerprint("fleet", text);
	}

	@Override
	public String toString() {
		return fingerprint();
	}
}
