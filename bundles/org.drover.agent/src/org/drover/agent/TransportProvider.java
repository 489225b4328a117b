package org.drover.agent;

import java.io.IOException;
import java.util.SortedMap;

import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** Reaches mailboxes of one kind of place. Found as a service of this type. */
public interface TransportProvider {

	/** Such as "dir", in lower case: what the place of a mailbox begins with. */
	String scheme();

	/**
	 * Opens a transport; it may reach for the place only when it is used.
	 *
	 * @param place  what follows the scheme and its colon
	 * @param secret what the place asks for, by name; never to be logged
	 * @throws DroverException where the place or what it asks for is written wrong
	 */
	MailboxTransport open(String place, SortedMap<String, String> secret) throws IOException, DroverException;
}
