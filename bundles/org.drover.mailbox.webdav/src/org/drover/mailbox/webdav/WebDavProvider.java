package org.drover.mailbox.webdav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/**
 * {@code webdav:https://mail.example.org/boxes/}. Asks for {@code user} and {@code password}; {@code certificate}, in PEM, is the server's own where
 * none of the usual authorities has signed it, or {@code fingerprint} its SHA-256.
 */
public final class WebDavProvider implements TransportProvider {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Override
	public String scheme() {
		return "webdav";
	}

	@Override
	public MailboxTransport open(String location, Map<String, String> secrets) throws IOException, DroverException {
		String user = TransportProvider.required(secrets, "user", location);
		char[] password = TransportProvider.required(secrets, "password", location).toCharArray();
		return WebDavTransport.open(uri(location), WebDavLogin.of(user, password), trust(secrets), PATIENCE);
	}

	private static ServerTrust trust(Map<String, String> secrets) throws DroverException {
		String certificate = secrets.getOrDefault("certificate", "");
		String fingerprint = secrets.getOrDefault("fingerprint", "");
		if (!certificate.isEmpty())
			return ServerTrust.ofCertificate(certificate);
		return fingerprint.isEmpty() ? ServerTrust.ofSystem() : ServerTrust.ofFingerprint(fingerprint);
	}

	private static URI uri(String location) throws DroverException {
		try {
			return URI.create(location);
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + location + "' is no address of a mailbox server: write https://HOST[:PORT]/PATH/", e);
		}
	}
}
