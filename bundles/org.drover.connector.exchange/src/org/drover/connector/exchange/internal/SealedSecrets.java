package org.drover.connector.exchange.internal;

import java.util.Base64;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.secret.KeyCopy;
import org.drover.secret.SecretVault;

/** Secrets of objects in a package: each is sealed with the package's own key under the name of its object, and that key under a passphrase. */
final class SealedSecrets {

	private SealedSecrets() {
	}

	static String seal(SecretVault vault, ObjectRef owner, String name, String secret) {
		return Base64.getEncoder().encodeToString(vault.seal(name(owner, name), secret));
	}

	static String open(SecretVault vault, ObjectRef owner, String name, String sealed) throws DroverException {
		try {
			return vault.open(name(owner, name), Base64.getDecoder().decode(sealed));
		} catch (IllegalArgumentException e) {
			throw new DroverException("the secret " + name(owner, name) + " is damaged: it is no text in base64", e);
		}
	}

	/** @param sealed the package's key, in base64 */
	static SecretVault vault(String sealed, String passphrase, String place) throws DroverException {
		try {
			return KeyCopy.open(Base64.getDecoder().decode(sealed), passphrase.toCharArray()).vault(place);
		} catch (IllegalArgumentException e) {
			throw new DroverException("the key of the secrets in " + place + " is damaged: it is no text in base64", e);
		}
	}

	private static String name(ObjectRef owner, String name) {
		return name + " of " + owner;
	}
}
