package org.drover.mailbox.webdav.internal;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts whoever shows this certificate, which TLS lets nobody do who has not its key; names and dates in it are not asked. */
public final class PinnedCertificate extends X509ExtendedTrustManager {

	private final byte[] pinned;

	/** @param pinned SHA-256 of the certificate */
	public PinnedCertificate(byte[] pinned) {
		this.pinned = pinned.clone();
	}

	public static byte[] sha256(X509Certificate certificate) throws CertificateException {
		try {
			return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		if (chain.length == 0 || !MessageDigest.isEqual(pinned, sha256(chain[0])))
			throw new CertificateException("the server shows another certificate than the one it is known by");
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
		checkServerTrusted(chain, authType);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
		checkServerTrusted(chain, authType);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw new CertificateException("no client is asked for a certificate");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
		checkClientTrusted(chain, authType);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
		checkClientTrusted(chain, authType);
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}
}
