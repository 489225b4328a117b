package org.drover.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;

/** {@code dir:/srv/mailboxes}: a folder that agents and managers both see, such as one of a network file system. Asks for nothing. */
public final class DirectoryProvider implements TransportProvider {

	@Override
	public String scheme() {
		return "dir";
	}

	@Override
	public MailboxTransport open(PlaceAddress place, Map<String, String> secrets) throws IOException, DroverException {
		return new DirectoryTransport(Path.of(place.location()));
	}

	@Override
	public Optional<String> server(PlaceAddress place) {
		return Optional.empty();
	}
}
