package org.drover.mailbox;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;

/** Reaches mailboxes of one kind of place. Keeps no state; in plain Java found as a service of this type. */
public interface TransportProvider {

	/** Of the secrets: who asks, and what proves it. */
	String USER = "user";
	String PASSWORD = "password";

	/** Of the addresses it takes, in lower case. */
	String scheme();

	/**
	 * Opens a transport, which the caller closes; it may reach for the place only when it is used.
	 *
	 * @param secrets what the place asks for, by name; never to be logged
	 * @throws DroverException where either is written wrong; names no secret
	 */
	MailboxTransport open(PlaceAddress place, Map<String, String> secrets) throws IOException, DroverException;

	/** {@code HOST:PORT} that is connected to; empty for a folder. */
	Optional<String> server(PlaceAddress place) throws DroverException;

	/** @throws DroverException where there is no such secret, or it is empty; says for which place */
	static String required(Map<String, String> secrets, String name, PlaceAddress place) throws DroverException {
		String value = secrets.getOrDefault(name, "");
		if (value.isEmpty())
			throw new DroverException("the mailboxes at " + place.location() + " ask for a " + name + ", and none was given");
		return value;
	}
}
