package org.drover.cli.agents.internal;

import java.util.Optional;

import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.PlaceKinds;
import org.drover.model.DroverException;

/** The places of mailboxes that managers reach. */
public final class MailboxPlaces {

	private MailboxPlaces() {
	}

	/** Whether managers and agents have to say who they are there. */
	public static boolean asksForCredentials(String address) {
		return PlaceKinds.asksWho(address);
	}

	/** @throws DroverException where address or credentials are written wrong; nothing is connected to for that */
	public static void check(String address, Optional<PlaceCredentials> credentials) throws DroverException {
		PlaceKinds.check(address, credentials);
	}

	/** @return {@code HOST:PORT} that agents connect to; empty for a folder */
	public static Optional<String> reach(String address) throws DroverException {
		return PlaceKinds.server(address);
	}
}
