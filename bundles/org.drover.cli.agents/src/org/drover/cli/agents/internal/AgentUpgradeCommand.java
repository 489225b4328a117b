package org.drover.cli.agents.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.cli.Environment;
import org.drover.fleet.AgentJar;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "upgrade", description = { "Has agents change their program, through their mailboxes.",
		"A version that does not reach its mailbox in time is rolled back by the agent itself, which then says so." })
final class AgentUpgradeCommand extends AgentOrderCommand {

	private static final int USUAL_S = 600;
	private static final int MOST_S = 3_600;

	@Parameters(arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
	private List<String> agents;

	@Option(names = "--package", paramLabel = "JAR", description = AgentProgram.WHICH)
	private Path jar;

	@Option(names = "--as", paramLabel = "VERSION", description = "what agents call it (what it was built as)")
	private String version;

	@Option(names = "--healthy", defaultValue = "120", paramLabel = "SECONDS",
			description = "within which it must have reached its mailbox (${DEFAULT-VALUE})")
	private int healthy;

	private StagedFile program;

	AgentUpgradeCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected List<Path> files() {
		return jar == null ? List.of() : List.of(jar);
	}

	@Override
	protected Map<String, String> variables() {
		Map<String, String> told = new HashMap<>(environment.variables());
		told.keySet().retainAll(List.of(AgentJar.VARIABLE));
		return told;
	}

	@Override
	List<String> agents() {
		return agents;
	}

	@Override
	int usualWait() {
		return USUAL_S;
	}

	@Override
	List<org.drover.agent.protocol.Command> before() throws IOException, DroverException {
		if (healthy < 1 || healthy > MOST_S)
			throw wrongUsage("--healthy takes seconds, from 1 to " + MOST_S);
		Path file = AgentProgram.jar(jar, environment.variables());
		if (version == null)
			version = AgentJar.version(file);
		program = StagedFile.of(file);
		return program.parts();
	}

	@Override
	org.drover.agent.protocol.Command command() {
		return new org.drover.agent.protocol.Command.Upgrade(version, program.sha256(), healthy);
	}

	@Override
	String words(Response response) {
		if (!(response.result() instanceof Result.Upgraded upgraded))
			return "";
		if (upgraded.rolledBack())
			return "rolled back, version " + upgraded.now() + " runs";
		return upgraded.before().equals(upgraded.now()) ? "version " + upgraded.now() + " runs already"
				: "from version " + upgraded.before() + " to " + upgraded.now() + ", not rolled back";
	}
}
