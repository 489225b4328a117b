package org.drover.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** Mailboxes in a folder: {@code dir:/srv/mailboxes}. */
public final class DirectoryProvider implements TransportProvider {

	@Override
	public String scheme() {
		return "dir";
	}

	@Override
	public MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws IOException, DroverException {
		return new DirectoryTransport(Path.of(place.location()));
	}
}
