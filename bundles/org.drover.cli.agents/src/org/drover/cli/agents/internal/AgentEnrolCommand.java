package org.drover.cli.agents.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.mailbox.Enrolment;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "enrol", description = { "Takes an agent for one of the fleet that was not installed over SSH.",
		"Without an option it shows the code: compare it with the one that 'drover-agent enrol' shows on the server." })
final class AgentEnrolCommand extends FleetCommand {

	/** What a person says. */
	static final class Answer {

		@Option(names = "--code", required = true, paramLabel = "CODE", description = "the code that the agent shows, as XXXX-XXXX")
		private String code;

		@Option(names = "--reject", required = true, description = "the codes differ: this exchange of keys is dropped")
		private boolean reject;
	}

	@Parameters(arity = "1", paramLabel = "ID", description = "the agent, as 'agent list' shows it")
	private String name;

	@ArgGroup(exclusive = true)
	private Answer answer;

	AgentEnrolCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		Agent agent = AgentChoice.one(fleet, name);
		if (answer != null && answer.reject)
			fleet.reject(agent.box());
		else if (answer != null)
			fleet.confirm(agent.box(), answer.code);
		Enrolment enrolment = fleet.enrolment(agent.box());
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("id", agent.box().text());
			document.put("step", enrolment.step().name());
			document.put("code", enrolment.code().orElse(null));
			terminal().document(document);
		} else {
			terminal().line(agent.label() + ": " + sentence(enrolment));
		}
		return Drover.DONE;
	}

	private static String sentence(Enrolment enrolment) {
		return switch (enrolment.step()) {
		case WAITING -> "the agent has yet to do its part; 'agent sweep' looks for it";
		case COMPARE -> "compare the code " + enrolment.code().orElse("") + " with the agent's, then give --code or --reject";
		case CONFIRMED -> "confirmed; the agent has yet to learn of it";
		case ENROLLED -> "enrolled";
		case BLOCKED -> "blocked after too many exchanges of keys: see who begins them, then --reject";
		};
	}
}
