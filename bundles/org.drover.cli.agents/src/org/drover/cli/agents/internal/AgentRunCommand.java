package org.drover.cli.agents.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.cli.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = { "Has agents run a script, once, as root; done where it exits with 0.",
		"What it needs to keep secret belongs into --secrets, not into arguments." })
final class AgentRunCommand extends AgentOrderCommand {

	private static final int KEPT = 64 << 10;
	private static final int DAY_S = 86_400;

	@Parameters(index = "0", paramLabel = "SCRIPT", description = "a file of this machine")
	private Path script;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
	private List<String> agents;

	@Option(names = "--interpreter", defaultValue = "", paramLabel = "PATH", description = "on the servers (what the script's first line says)")
	private String interpreter;

	@Option(names = "--argument", paramLabel = "TEXT", description = "one argument of the script; others on the server see it")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--secrets", paramLabel = "FILE", description = "lines NAME=VALUE for the script's environment")
	private Path secrets;

	@Option(names = "--limit", defaultValue = "600", paramLabel = "SECONDS",
			description = "after which it is killed with all it started (${DEFAULT-VALUE})")
	private int limit;

	AgentRunCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<Path> files() {
		return secrets == null ? List.of(script) : List.of(script, secrets);
	}

	@Override
	List<String> agents() {
		return agents;
	}

	@Override
	org.drover.agent.protocol.Command command() throws Exception {
		if (limit < 1 || limit > DAY_S)
			throw wrongUsage("--limit takes seconds, from 1 to " + DAY_S);
		String name = script.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
		return new org.drover.agent.protocol.Command.RunScript(name, Files.readString(script), interpreter, arguments, variablesOfScript(), limit,
				KEPT);
	}

	@Override
	String words(Response response) {
		if (!(response.result() instanceof Result.ScriptEnded ended))
			return "";
		return "exit " + ended.exit() + (ended.timedOut() ? ", killed for its time" : "") + (ended.cut() == 0 ? "" : ", " + ended.cut() + " bytes left out")
				+ text(ended.output()) + text(ended.errors());
	}

	@Override
	boolean well(Response response) {
		return response.result() instanceof Result.ScriptEnded ended && ended.exit() == 0;
	}

	private static String text(String output) {
		return output.isEmpty() ? "" : "\n" + output.stripTrailing();
	}

	private SortedMap<String, String> variablesOfScript() throws Exception {
		SortedMap<String, String> variables = new TreeMap<>();
		if (secrets == null)
			return variables;
		for (String line : Files.readAllLines(secrets)) {
			int equals = line.indexOf('=');
			if (equals < 1 && !line.isBlank())
				throw wrongUsage("a line of " + secrets + " is not NAME=VALUE");
			if (equals > 0)
				variables.put(line.substring(0, equals).strip(), line.substring(equals + 1));
		}
		return variables;
	}
}
