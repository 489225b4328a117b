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
import org.drover.fleet.Order;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Option;

/** Something that agents are told to do. */
abstract class AgentOrderCommand extends FleetCommand {

	private static final int USUAL_S = 60;

	@Option(names = "--wait", paramLabel = "SECONDS", description = "how long to wait for answers; 0: only order it (60; for upgrades 600)")
	private Integer wait;

	AgentOrderCommand(Environment environment) {
		super(environment);
	}

	/** As a person calls them. */
	abstract List<String> agents();

	abstract Command command() throws Exception;

	/** What is to be done before, in this order. */
	List<Command> before() throws Exception {
		return List.of();
	}

	/** In seconds, where nobody says how long to wait. */
	int usualWait() {
		return USUAL_S;
	}

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
		int seconds = wait == null ? usualWait() : wait;
		if (seconds < 0)
			throw wrongUsage("--wait takes seconds, from 0");
		List<Command> commands = new ArrayList<>(before());
		commands.add(command());
		List<Agent> agents = AgentChoice.of(fleet, agents());
		List<MailboxId> boxes = agents.stream().map(Agent::box).toList();
		List<Order> orders = new ArrayList<>();
		for (Command command : commands)
			orders.add(fleet.order(boxes, command, Optional.empty()));
		List<AgentCommand> ended = await(fleet, orders.getLast(), seconds);
		List<Map<String, Object>> documents = new ArrayList<>();
		boolean well = true;
		for (Agent agent : agents) {
			AgentCommand one = of(agent, ended);
			Optional<Response> response = fleet.response(agent.box(), one.id());
			documents.add(answer(agent, one, response));
			boolean done = one.state() == CommandState.DONE && response.filter(this::well).isPresent();
			if (!done)
				obstacle(fleet, agent, orders.subList(0, orders.size() - 1));
			well &= done;
		}
		if (json)
			terminal().document(documents);
		return seconds == 0 || well ? Drover.DONE : Drover.FAILED;
	}

	private static List<AgentCommand> await(Fleet fleet, Order order, int seconds) throws DroverException {
		try (Answers answers = new Answers(fleet, seconds)) {
			return answers.await(order);
		}
	}

	private static AgentCommand of(Agent agent, List<AgentCommand> commands) {
		return commands.stream().filter(each -> each.box().equals(agent.box())).findFirst().orElseThrow();
	}

	/** Where it failed because of what was to be done before, that says more. */
	private void obstacle(Fleet fleet, Agent agent, List<Order> before) throws DroverException {
		for (Order order : before) {
			AgentCommand command = of(agent, fleet.await(order, Duration.ZERO, new NullProgressMonitor()));
			if (command.state().ended() && command.state() != CommandState.DONE) {
				terminal().note(json, agent.label() + ": " + command.kind() + " " + command.state() + ", " + command.text());
				return;
			}
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
