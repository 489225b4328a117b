package org.drover.mailbox;

import java.io.IOException;
import java.util.Map;

import org.drover.model.DroverException;

/** Reaches mailboxes of one kind of place, which is written {@code SCHEME:LOCATION}. Keeps no state; found as a service of this type. */
public interface TransportProvider {

	/** Such as "dir", in lower case. */
	String scheme();

	/**
	 * Opens a transport, which the caller closes; it may reach for the place only when it is used.
	 *
	 * @param location what follows the scheme and its colon
	 * @param secrets  what the place asks for and is known by, by name; never to be logged
	 * @throws DroverException where either is written wrong; names no secret
	 */
	MailboxTransport open(String location, Map<String, String> secrets) throws IOException, DroverException;

	/** @throws DroverException where there is no such secret, or it is empty; says for which place */
	static String required(Map<String, String> secrets, String name, String place) throws DroverException {
		String value = secrets.getOrDefault(name, "");
		if (value.isEmpty())
			throw new DroverException("the mailboxes at " + place + " ask for '" + name + "', and none was given");
		return value;
	}
}
