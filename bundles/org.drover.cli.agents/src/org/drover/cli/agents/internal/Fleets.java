package org.drover.cli.agents.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.drover.fleet.Fleet;
import org.drover.model.DroverException;
import org.drover.store.Project;

/** Opens the fleet of a project, with all places of mailboxes that this program reaches. */
final class Fleets {

	private Fleets() {
	}

	static Fleet open(Project project) throws DroverException {
		return new Fleet(project, machine(), MailboxPlaces.providers());
	}

	/** All processes of a machine are one manager to agents. */
	private static String machine() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "manager"; // a machine that does not know its own name
		}
	}
}
