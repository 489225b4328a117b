package org.drover.cli.agents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.mailbox.Glance;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the agents of a project, and how they were when their mailboxes were last looked at.")
final class AgentListCommand extends FleetCommand {

	AgentListCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		List<Agent> agents = fleet.agents();
		List<Map<String, Object>> documents = new ArrayList<>();
		for (Agent agent : agents) {
			Optional<AgentStatus> status = fleet.status(agent.box());
			Optional<AgentCommand> last = last(fleet, agent);
			if (json)
				documents.add(AgentDocuments.agent(agent, status, last));
			else
				terminal().line(sentence(agent, status, last));
		}
		if (json)
			terminal().document(documents);
		else if (agents.isEmpty())
			terminal().line("No agents yet: 'agent install' brings them to servers.");
		return Drover.DONE;
	}

	static Optional<AgentCommand> last(Fleet fleet, Agent agent) throws DroverException {
		return fleet.history(agent.box(), 1).stream().findFirst();
	}

	static String sentence(Agent agent, Optional<AgentStatus> status, Optional<AgentCommand> last) {
		StringBuilder sentence = new StringBuilder(agent.label()).append(": ").append(agent.health(Glance.MISSED));
		agent.age().ifPresent(age -> sentence.append(", last heartbeat ").append(age.toMinutes() < 1 ? age.toSeconds() + " s ago" : Ages.ago(age)));
		if (agent.key().isEmpty())
			sentence.append(", to be enrolled");
		status.ifPresent(said -> sentence.append(", version ").append(said.version()));
		last.ifPresent(command -> sentence.append(", ").append(command.kind()).append(' ').append(command.state()));
		return sentence.toString();
	}
}
