package org.drover.connector.puppetdb.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.drover.model.DroverException;

/**
 * Whom we believe, and who we are. Prints neither.
 *
 * @param tls   verifies the server's certificate, always
 * @param token for a PuppetDB that asks for one; empty without
 */
public record Identity(SSLContext tls, String token) {

	private static final int LONGEST_TOKEN = 8_192;

	/**
	 * @param ca       of the server; without it those that the Java runtime knows
	 * @param keyStore PKCS12 or JKS, with our certificate and its key
	 */
	public static Identity of(Optional<Path> ca, Optional<Path> keyStore, String password, Optional<Path> token) throws DroverException {
		TrustManager[] trusted = ca.isEmpty() ? null : trusted(ca.get());
		KeyManager[] own = keyStore.isEmpty() ? null : own(keyStore.get(), password);
		try {
			SSLContext tls = SSLContext.getInstance("TLS");
			tls.init(own, trusted, null);
			return new Identity(tls, token.isEmpty() ? "" : token(token.get()));
		} catch (GeneralSecurityException e) {
			throw new DroverException("this Java runtime cannot use the certificates named: check the files of ca and key-store", e);
		}
	}

	private static TrustManager[] trusted(Path file) throws DroverException {
		try (InputStream stream = Files.newInputStream(file)) {
			Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream);
			if (certificates.isEmpty())
				throw new DroverException("there is no certificate in " + file + ": name a file of certificates in PEM, such as Puppet's ssl/certs/ca.pem");
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			int number = 0;
			for (Certificate certificate : certificates)
				store.setCertificateEntry("ca" + ++number, certificate);
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store);
			return factory.getTrustManagers();
		} catch (IOException | GeneralSecurityException e) {
			throw new DroverException("cannot read the certificates in " + file + ": name a file in PEM that may be read, such as Puppet's ssl/certs/ca.pem", e);
		}
	}

	private static KeyManager[] own(Path file, String password) throws DroverException {
		try {
			KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
			KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			factory.init(store, password.toCharArray());
			return factory.getKeyManagers();
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new DroverException("cannot open the key store " + file + ": check that it is a PKCS12 file that may be read, and its password", e);
		}
	}

	private static String token(Path file) throws DroverException {
		try {
			String token = Files.readString(file).strip();
			if (token.isEmpty() || token.length() > LONGEST_TOKEN || !token.chars().allMatch(letter -> letter > ' ' && letter < 0x7f))
				throw new DroverException("the token file " + file + " holds no token: it must hold one, alone on one line");
			return token;
		} catch (IOException e) {
			throw new DroverException("cannot read the token file " + file + ": check that it is there and that this account may", e);
		}
	}

	@Override
	public String toString() {
		return "Identity";
	}
}
