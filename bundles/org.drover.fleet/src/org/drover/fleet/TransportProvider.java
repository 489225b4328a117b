package org.drover.fleet;

import java.io.IOException;
import java.util.Optional;

import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** Opens transports to mailboxes of one scheme. Keeps no state. */
public interface TransportProvider {

	/** Of the addresses it takes, lower case. */
	String scheme();

	/** @return a transport that the caller closes */
	MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws IOException, DroverException;
}
