package org.drover.cli.agents.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.StopOnSignal;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.CommandState;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.fleet.Order;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Option;

/** Something that agents are told to do. */
abstract class AgentOrderCommand extends FleetCommand {

	/** While somebody waits, mailboxes are looked at more often than usual; a manager that has just done so saves us the look. */
	private static final FleetWatch.Options WAITING = new FleetWatch.Options(Duration.ofSeconds(2), FleetWatch.Options.USUAL.missed(),
			FleetWatch.Options.USUAL.parallel());

	@Option(names = "--wait", defaultValue = "60", paramLabel = "SECONDS",
			description = "how long to wait for answers; 0: only order it (${DEFAULT-VALUE})")
	private int wait;

	AgentOrderCommand(Environment environment) {
		super(environment);
	}

	/** As a person calls them. */
	abstract List<String> agents();

	abstract Command command() throws Exception;

	/** What came of it, for a person; may be several lines. */
	String words(Response response) {
		return "";
	}

	/** Whether what was done came out well, too. */
	boolean well(Response response) {
		return true;
	}

	@Override
	int run(Fleet fleet) throws Exception {
		if (wait < 0)
			throw wrongUsage("--wait takes seconds, from 0");
		Command command = command();
		List<Agent> agents = AgentChoice.of(fleet, agents());
		Order order = fleet.order(agents.stream().map(Agent::box).toList(), command, Optional.empty());
		List<AgentCommand> ended = await(fleet, order);
		List<Map<String, Object>> documents = new ArrayList<>();
		boolean well = true;
		for (Agent agent : agents) {
			AgentCommand one = ended.stream().filter(each -> each.box().equals(agent.box())).findFirst().orElseThrow();
			Optional<Response> response = fleet.response(agent.box(), order.id());
			documents.add(answer(agent, one, response));
			well &= one.state() == CommandState.DONE && response.filter(this::well).isPresent();
		}
		if (json)
			terminal().document(documents);
		return wait == 0 || well ? Drover.DONE : Drover.FAILED;
	}

	private List<AgentCommand> await(Fleet fleet, Order order) throws DroverException {
		IProgressMonitor monitor = new NullProgressMonitor();
		if (wait == 0)
			return fleet.await(order, Duration.ZERO, monitor);
		try (StopOnSignal stop = new StopOnSignal(monitor); FleetWatch watch = new FleetWatch(fleet, WAITING)) {
			watch.start();
			return fleet.await(order, Duration.ofSeconds(wait), monitor);
		}
	}

	/** @return its document; without JSON it is told at once */
	private Map<String, Object> answer(Agent agent, AgentCommand command, Optional<Response> response) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", agent.box().text());
		document.put("host", agent.host());
		document.putAll(AgentDocuments.command(command));
		document.put("result", response.map(Response::result).map(AgentDocuments::record).orElse(null));
		if (!json) {
			terminal().line(agent.label() + ": " + command.state() + (command.text().isEmpty() ? "" : ", " + command.text())
					+ (command.state().ended() ? "" : " (command " + command.id() + ")"));
			response.filter(said -> said.result() != null).map(this::words).filter(words -> !words.isEmpty()).ifPresent(words -> terminal().line(words));
		}
		return document;
	}
}
