package org.drover.cli.agents.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.fleet.AgentJar;
import org.drover.fleet.AgentPackage;
import org.drover.fleet.DroverAgentPackage;
import org.drover.model.DroverException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The agent's program, and a Java to go with it. */
final class AgentProgram {

	static final String WHICH = "the agent's program (as the variable " + AgentJar.VARIABLE + " names it, else the one that came with Drover)";

	@Option(names = "--package", paramLabel = "JAR", description = WHICH)
	private Path jar;

	@ArgGroup(exclusive = true)
	private Java java = new Java();

	/** For servers without one. */
	private static final class Java {

		@Option(names = "--runtime", paramLabel = "FILE", description = "a Java to bring along: a gzipped tar of a folder 'runtime'")
		private Path file;

		@Option(names = "--bring-java", description = "bring along the Java for agents that came with Drover")
		private boolean ours;

		Optional<Path> runtime(String machine) throws DroverException {
			Optional<Path> runtime = ours ? AgentJar.runtime(machine) : Optional.ofNullable(file);
			if (ours && runtime.isEmpty())
				throw new DroverException("no Java for agents on " + machine + " came with this Drover: make one as docs/agents.md says, and name it by --runtime");
			return runtime;
		}
	}

	@Option(names = "--machine", defaultValue = "x86_64", paramLabel = "NAME",
			description = "what that Java runs on, as uname -m names it (${DEFAULT-VALUE})")
	private String machine;

	List<Path> files() {
		return Stream.of(jar, java.file).filter(Objects::nonNull).toList();
	}

	/** @param named on the command line; null for none */
	static Path jar(Path named, Map<String, String> variables) throws DroverException {
		if (named != null)
			return named;
		if (variables.containsKey(AgentJar.VARIABLE))
			return Path.of(variables.get(AgentJar.VARIABLE));
		return AgentJar.ours().orElseThrow(
				() -> new DroverException("no agent came with this Drover: name drover-agent.jar by --package, or in the variable " + AgentJar.VARIABLE));
	}

	AgentPackage with(DroverAgentPackage.Settings settings, Map<String, String> variables) throws DroverException {
		Path program = jar(jar, variables);
		Optional<Path> runtime = java.runtime(machine);
		return runtime.isEmpty() ? DroverAgentPackage.of(program, AgentJar.version(program), settings)
				: DroverAgentPackage.of(program, AgentJar.version(program), runtime.get(), machine, settings);
	}
}
