package org.drover.bench.agents;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the server whose certificate has this fingerprint. */
final class Pinned extends X509ExtendedTrustManager {

	private final String fingerprint;

	private Pinned(String fingerprint) {
		this.fingerprint = fingerprint;
	}

	/** @param fingerprint SHA-256, in hexadecimal digits */
	static SSLContext context(String fingerprint) throws GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new Pinned(fingerprint.replace(":", "").toLowerCase(Locale.ROOT)) }, null);
		return context;
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
			if (!HexFormat.of().formatHex(digest).equals(fingerprint))
				throw new CertificateException("another certificate");
		} catch (NoSuchAlgorithmException e) {
			throw new CertificateException(e);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
		checkServerTrusted(chain, method);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine) throws CertificateException {
		checkServerTrusted(chain, method);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
		throw new CertificateException("this is no server");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
		checkClientTrusted(chain, method);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine) throws CertificateException {
		checkClientTrusted(chain, method);
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}
}
