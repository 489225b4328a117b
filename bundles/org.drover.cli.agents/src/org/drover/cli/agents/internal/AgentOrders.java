package org.drover.cli.agents.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.SurveyTask;
import org.drover.cli.Environment;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What agents are told without more than their names. */
final class AgentOrders {

	private static final int ATTEMPTS = 5;

	private AgentOrders() {
	}

	private abstract static class Plain extends AgentOrderCommand {

		@Parameters(arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
		private List<String> agents;

		Plain(Environment environment) {
			super(environment);
		}

		@Override
		List<String> agents() {
			return agents;
		}
	}

	@picocli.CommandLine.Command(name = "ping", description = "Asks agents whether they are there.")
	static final class Ping extends Plain {

		Ping(Environment environment) {
			super(environment);
		}

		@Override
		Command command() {
			return new Command.Ping();
		}

		@Override
		String words(Response response) {
			return response.result() instanceof Result.Pong pong ? "version " + pong.version() + ", started " + pong.started() : "";
		}
	}

	@picocli.CommandLine.Command(name = "survey", description = "Has agents survey their servers now.")
	static final class Survey extends Plain {

		@Option(names = "--task", paramLabel = "TASK", description = "this part only: ${COMPLETION-CANDIDATES}")
		private Set<SurveyTask> tasks = Set.of();

		Survey(Environment environment) {
			super(environment);
		}

		@Override
		Command command() {
			return new Command.TakeSurvey(tasks);
		}

		@Override
		String words(Response response) {
			if (!(response.result() instanceof Result.Surveyed surveyed))
				return "";
			return surveyed.survey().tasks().stream().map(task -> task.task() + " " + task.outcome() + (task.why().isEmpty() ? "" : ": " + task.why()))
					.collect(Collectors.joining("\n"));
		}
	}

	@picocli.CommandLine.Command(name = "scan", description = "Has agents scan their servers, safe against live migration.")
	static final class Scan extends Plain {

		@Option(names = "--repeat", description = "discard what a migration made inconsistent, and scan again")
		private boolean repeat;

		@Option(names = "--notify", description = "tell applications that are not safe against migration of an output that is inconsistent")
		private boolean tell;

		Scan(Environment environment) {
			super(environment);
		}

		@Override
		Command command() {
			return new Command.RunScan(repeat, ATTEMPTS, tell);
		}

		@Override
		String words(Response response) {
			return response.result() instanceof Result.Scanned scanned
					? scanned.code() + " after " + scanned.attempts() + " attempts" + (scanned.host().isEmpty() ? "" : ", on the host " + scanned.host())
					: "";
		}
	}

	@picocli.CommandLine.Command(name = "assign", description = "Assigns servers to another site.")
	static final class Assign extends Plain {

		@Option(names = "--site", required = true, paramLabel = "CODE", description = "the site's code")
		private String site;

		@Option(names = "--management-point", defaultValue = "", paramLabel = "ADDRESS", description = "its management point (the site's default)")
		private String managementPoint;

		@Option(names = "--topology", defaultValue = "", paramLabel = "NAME", description = "the topology that the site is of")
		private String topology;

		@Option(names = "--set", paramLabel = "NAME=VALUE", description = "what the server's management client needs beside these")
		private Map<String, String> more = Map.of();

		Assign(Environment environment) {
			super(environment);
		}

		@Override
		Command command() {
			return new Command.Assign(new Assignment(topology, site, managementPoint, new TreeMap<>(more)));
		}

		@Override
		String words(Response response) {
			return response.result() instanceof Result.Assigned assigned
					? "from " + (assigned.before().site().isEmpty() ? "no site" : assigned.before().site()) + " to " + assigned.now().site()
					: "";
		}
	}

	@picocli.CommandLine.Command(name = "uninstall", description = "Has agents leave their servers, with everything of theirs.")
	static final class Uninstall extends Plain {

		Uninstall(Environment environment) {
			super(environment);
		}

		@Override
		Command command() {
			return new Command.Uninstall();
		}
	}
}
