package org.drover.cli.agents.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.mailbox.Glance;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "forget", description = { "Forgets an agent with its history, and removes its mailbox with everything in it.",
		"An agent that still runs turns up again as a stranger: remove or uninstall it first." })
final class AgentForgetCommand extends FleetCommand {

	@Parameters(arity = "1", paramLabel = "ID|HOST", description = "the agent")
	private String name;

	@Option(names = "--force", description = "also one that is online")
	private boolean force;

	AgentForgetCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		Agent agent = AgentChoice.one(fleet, name);
		if (!force && agent.leftAt().isEmpty())
			requireSilence(fleet, agent);
		fleet.forget(agent.box());
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("id", agent.box().text());
			document.put("host", agent.host());
			document.put("forgotten", true);
			terminal().document(document);
		} else {
			terminal().line(agent.label() + ": forgotten");
		}
		return Drover.DONE;
	}

	/** As it is now, not as it was at the last look. */
	private static void requireSilence(Fleet fleet, Agent agent) throws DroverException {
		try (FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL)) {
			watch.sweep(agent.place());
		} catch (IOException e) {
			throw new DroverException("the mailboxes in " + agent.place() + " cannot be looked at: " + e.getMessage(), e);
		}
		if (fleet.agent(agent.box()).health(Glance.MISSED) == AgentHealth.ONLINE)
			throw new DroverException("the agent " + agent.label() + " is online: have it leave by 'agent uninstall' or 'agent remove' first, or give --force");
	}
}
