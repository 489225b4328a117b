package org.drover.mailbox.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.HexFormat;

import org.drover.mailbox.server.internal.OwnCertificate;
import org.drover.model.DroverException;

/** With what a mailbox server shows who it is. */
public final class Tls {

	private final KeyStore store;
	private final char[] password;
	private final Certificate certificate;

	private Tls(KeyStore store, char[] password) throws GeneralSecurityException, DroverException {
		this.store = store;
		this.password = password.clone();
		for (String alias : Collections.list(store.aliases())) {
			if (store.isKeyEntry(alias)) {
				certificate = store.getCertificate(alias);
				return;
			}
		}
		throw new DroverException("there is no key in the key store of the mailbox server");
	}

	/** A certificate that the server has made itself; it is made when first asked for, and kept in the server's folder. */
	public static Tls own(Path root) throws IOException, DroverException {
		try {
			OwnCertificate own = OwnCertificate.of(root);
			return new Tls(own.store(), own.password());
		} catch (GeneralSecurityException e) {
			throw new DroverException("cannot make or read the certificate of the mailbox server in " + root, e);
		}
	}

	/** A key and its certificates from a key store. */
	public static Tls of(Path store, char[] password) throws DroverException {
		try {
			return new Tls(KeyStore.getInstance(store.toFile(), password), password);
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new DroverException("cannot read the key store " + store + "; it must be PKCS #12 or Java's, of that password", e);
		}
	}

	/** SHA-256 of the certificate, as tools print it: pairs of hexadecimal digits with colons. */
	public String fingerprint() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
			return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a certificate without a form", e);
		}
	}

	/** In PEM: what clients are given to know the server by. */
	public String certificate() {
		try {
			return OwnCertificate.pem(certificate);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a certificate without a form", e);
		}
	}

	KeyStore store() {
		return store;
	}

	char[] password() {
		return password;
	}

	@Override
	public String toString() {
		return fingerprint();
	}
}
