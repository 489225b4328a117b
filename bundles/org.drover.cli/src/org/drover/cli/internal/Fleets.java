package org.drover.cli.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.drover.cli.internal.mailbox.MailboxPlaces;
import org.drover.connector.ClientAgents;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetAgents;
import org.drover.fleet.FleetWatch;
import org.drover.model.DroverException;
import org.drover.store.Project;

/** Opens the fleet of a project, with all places of mailboxes that this program reaches. */
final class Fleets {

	private Fleets() {
	}

	static Fleet open(Project project) throws DroverException {
		return new Fleet(project, machine(), MailboxPlaces.providers());
	}

	/** Agents that act for clients while jobs are at work on the project. */
	static ClientAgents.Source agents(Project project) {
		return () -> new FleetAgents(project, Fleets::open, FleetWatch.Options.USUAL);
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
