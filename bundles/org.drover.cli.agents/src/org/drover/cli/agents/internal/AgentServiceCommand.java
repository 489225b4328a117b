package org.drover.cli.agents.internal;

import java.util.List;

import org.drover.agent.protocol.Command.ControlService;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.cli.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "service", description = "Has agents start, stop or restart a service of systemd, or say how it is.")
final class AgentServiceCommand extends AgentOrderCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "as systemd names it; one without a suffix is a service")
	private String unit;

	@Parameters(index = "1", paramLabel = "ACTION", description = "one of ${COMPLETION-CANDIDATES}")
	private ControlService.Action action;

	@Parameters(index = "2..*", arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
	private List<String> agents;

	AgentServiceCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<String> agents() {
		return agents;
	}

	@Override
	org.drover.agent.protocol.Command command() {
		return new ControlService(unit, action);
	}

	@Override
	String words(Response response) {
		return response.result() instanceof Result.ServiceState state
				? state.unit() + " is " + state.active() + " (" + state.sub() + "), " + state.load() + ", " + state.enabled()
				: "";
	}
}
