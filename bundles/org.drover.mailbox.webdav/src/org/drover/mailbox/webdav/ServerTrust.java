package org.drover.mailbox.webdav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.drover.mailbox.webdav.internal.PinnedCertificate;
import org.drover.model.DroverException;

/** By what a mailbox server is known over TLS. There is no way to trust any. */
public final class ServerTrust {

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
			return pinned(in);
		} catch (IOException | GeneralSecurityException e) {
			throw new DroverException("cannot read the server's certificate in " + certificate + "; it must be one of X.509, in PEM or DER", e);
		}
	}

	/** @param pem the certificate itself */
	public static ServerTrust ofCertificate(String pem) throws DroverException {
		try {
			return pinned(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
		} catch (GeneralSecurityException e) {
			throw new DroverException("that is no certificate of a server; it must be one of X.509, in PEM", e);
		}
	}

	private static ServerTrust pinned(InputStream in) throws GeneralSecurityException {
		return new ServerTrust(new PinnedCertificate((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in)));
	}

	SSLContext context() {
		return context;
	}
}
