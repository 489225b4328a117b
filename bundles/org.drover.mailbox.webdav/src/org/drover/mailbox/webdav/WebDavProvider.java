package org.drover.mailbox.webdav;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/**
 * {@code webdav:https://HOST/FOLDER/#sha256=FINGERPRINT}, the fingerprint of the server's certificate; without one it must be from an authority
 * that this Java trusts. Asks for user and password.
 */
public final class WebDavProvider implements TransportProvider {

	/** What the certificate is known by. */
	public static final String FINGERPRINT = "sha256";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Override
	public String scheme() {
		return "webdav";
	}

	@Override
	public MailboxTransport open(PlaceAddress place, Map<String, String> secrets) throws IOException, DroverException {
		String fingerprint = place.known().get(FINGERPRINT);
		ServerTrust trust = fingerprint == null ? ServerTrust.ofSystem() : ServerTrust.ofFingerprint(fingerprint);
		String user = TransportProvider.required(secrets, USER, place);
		return WebDavTransport.open(PlaceAddress.web(place.location()),
				WebDavLogin.of(user, TransportProvider.required(secrets, PASSWORD, place).toCharArray()), trust, PATIENCE);
	}

	@Override
	public Optional<String> server(PlaceAddress place) throws DroverException {
		return Optional.of(PlaceAddress.server(PlaceAddress.web(place.location())));
	}
}
