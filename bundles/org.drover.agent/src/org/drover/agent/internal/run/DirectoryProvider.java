package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

import org.drover.agent.TransportProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** Mailboxes in a folder that agents and managers both see, such as a network file system. */
public final class DirectoryProvider implements TransportProvider {

	@Override
	public String scheme() {
		return "dir";
	}

	@Override
	public MailboxTransport open(String place, SortedMap<String, String> secret) throws IOException, DroverException {
		return new DirectoryTransport(Path.of(place));
	}
}
