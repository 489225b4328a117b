package org.drover.fleet;

import java.util.Map;

import org.drover.mailbox.TransportProvider;

/** Who managers are to a place of mailboxes. Prints without the password. */
public record PlaceCredentials(String user, String password) {

	/** As transports take them. */
	public Map<String, String> secrets() {
		return Map.of(TransportProvider.USER, user, TransportProvider.PASSWORD, password);
	}

	@Override
	public String toString() {
		return "PlaceCredentials[" + user + "]";
	}
}
