package org.drover.mailbox.places;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the server that shows this certificate, whatever it is called. */
final class OneCertificate extends X509ExtendedTrustManager {

	private final X509Certificate certificate;

	private OneCertificate(X509Certificate certificate) {
		this.certificate = certificate;
	}

	/** @param file in PEM */
	static SSLContext context(Path file) throws IOException, GeneralSecurityException {
		try (InputStream in = Files.newInputStream(file)) {
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new OneCertificate(certificate) }, null);
			return context;
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
		if (!chain[0].equals(certificate))
			throw new CertificateException("another certificate");
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
