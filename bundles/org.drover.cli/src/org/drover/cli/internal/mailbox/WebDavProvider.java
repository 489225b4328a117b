package org.drover.cli.internal.mailbox;

import java.util.Optional;

import org.drover.connector.ConnectorAddress;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.TransportProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.webdav.ServerTrust;
import org.drover.mailbox.webdav.WebDavLogin;
import org.drover.mailbox.webdav.WebDavTransport;
import org.drover.model.DroverException;

/**
 * Mailboxes on a WebDAV server: {@code webdav:https://HOST/FOLDER/#sha256=FINGERPRINT}, with the fingerprint of its certificate; without one, the
 * certificate must be from an authority that this Java trusts.
 */
final class WebDavProvider implements TransportProvider {

	static final String FINGERPRINT = "sha256";

	@Override
	public String scheme() {
		return "webdav";
	}

	@Override
	public MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(place.address());
		PlaceCredentials who = MailboxPlaces.who(place, credentials);
		String fingerprint = address.parameters().get(FINGERPRINT);
		ServerTrust trust = fingerprint == null ? ServerTrust.ofSystem() : ServerTrust.ofFingerprint(fingerprint);
		return WebDavTransport.open(MailboxPlaces.uri(address.location()), WebDavLogin.of(who.user(), who.password().toCharArray()), trust,
				MailboxPlaces.PATIENCE);
	}
}
