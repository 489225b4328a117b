package org.drover.cli.agents.internal;

import java.util.Optional;

import org.drover.cli.MoreCommands;
import org.drover.connector.ClientAgents;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetOfProject;
import org.drover.fleet.FleetWatch;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.osgi.service.component.annotations.Component;

/** The commands about agents, their mailboxes and what surrounds their servers. While a project is served, its mailboxes are looked at. */
@Component
public final class AgentsCommands implements MoreCommands {

	@Override
	public Optional<Class<?>> command(String name) {
		return switch (name) {
		case "agent" -> Optional.of(AgentCommands.class);
		case "mailbox" -> Optional.of(MailboxCommand.class);
		case "infrastructure" -> Optional.of(InfrastructureCommand.class);
		default -> Optional.empty();
		};
	}

	@Override
	public ClientAgents.Source agents(Project project) {
		return new FleetOfProject().of(project);
	}

	@Override
	public Attendance attend(Project project) throws DroverException {
		Fleet fleet = Fleet.open(project);
		FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL);
		watch.start();
		return () -> {
			try (fleet) {
				watch.close();
			}
		};
	}
}
