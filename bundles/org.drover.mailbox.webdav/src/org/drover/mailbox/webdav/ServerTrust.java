package org.drover.mailbox.webdav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.drover.mailbox.webdav.internal.PinnedCertificate;
import org.drover.model.DroverException;

/** By what a mailbox server is known over TLS. There is no way to trust any. */
public final class ServerTrust {

	private static final int SHA256_BYTES = 32;
	private static final String NO_FINGERPRINT = "that is no fingerprint of a certificate: it has 64 hexadecimal digits, with or without colons between pairs";

	private final SSLContext context;

	private ServerTrust(TrustManager... managers) throws GeneralSecurityException {
		context = SSLContext.getInstance("TLS");
		context.init(null, managers, null);
	}

	/** A certificate for the server's name from one of the authorities that this Java trusts. */
	public static ServerTrust ofSystem() {
		try {
			return new ServerTrust((TrustManager[]) null);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a Java without TLS", e);
		}
	}

	/** A certificate for the server's name from one of the authorities in a key store. */
	public static ServerTrust ofStore(Path store, char[] password) throws DroverException {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(KeyStore.getInstance(store.toFile(), password));
			return new ServerTrust(factory.getTrustManagers());
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new DroverException("cannot read the trusted certificates in " + store + "; it must be a PKCS #12 or Java key store of that password", e);
		}
	}

	/**
	 * This one certificate, whatever name it bears and however long it is valid: for a server that has made its own.
	 *
	 * @param certificate a file in PEM or DER
	 */
	public static ServerTrust ofCertificate(Path certificate) throws DroverException {
		try (InputStream in = Files.newInputStream(certificate)) {
			X509Certificate pinned = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
			return new ServerTrust(new PinnedCertificate(PinnedCertificate.sha256(pinned)));
		} catch (IOException | GeneralSecurityException e) {
			throw new DroverException("cannot read the server's certificate in " + certificate + "; it must be one of X.509, in PEM or DER", e);
		}
	}

	/**
	 * As {@link #ofCertificate}, for one that is known by its fingerprint.
	 *
	 * @param sha256 64 hexadecimal digits, with or without colons between pairs
	 */
	public static ServerTrust ofFingerprint(String sha256) throws DroverException {
		try {
			byte[] pinned = HexFormat.of().parseHex(sha256.replace(":", ""));
			if (pinned.length == SHA256_BYTES)
				return new ServerTrust(new PinnedCertificate(pinned));
		} catch (IllegalArgumentException | GeneralSecurityException e) {
			throw new DroverException(NO_FINGERPRINT, e);
		}
		throw new DroverException(NO_FINGERPRINT);
	}

	/** Trusts such servers alone. */
	public SSLContext context() {
		return context;
	}
}
