package org.drover.cli.agents.internal;

import java.util.List;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "What an agent was told, by whom, and how it ended; the last ones first.")
final class AgentHistoryCommand extends FleetCommand {

	@Parameters(arity = "1", paramLabel = "ID|HOST", description = "the agent")
	private String name;

	@Option(names = "--most", defaultValue = "100", paramLabel = "N", description = "so many at most (${DEFAULT-VALUE})")
	private int most;

	AgentHistoryCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		if (most < 1)
			throw wrongUsage("--most takes a number from 1");
		Agent agent = AgentChoice.one(fleet, name);
		List<AgentCommand> commands = fleet.history(agent.box(), most);
		if (json)
			terminal().document(commands.stream().map(AgentDocuments::command).toList());
		else if (commands.isEmpty())
			terminal().line(agent.label() + " was told nothing yet.");
		else
			commands.forEach(command -> terminal().line(command.orderedAt() + " " + command.kind() + " " + command.state() + " by " + command.by()
					+ (command.text().isEmpty() ? "" : ": " + command.text()) + " (" + command.id() + ")"));
		return Drover.DONE;
	}
}
