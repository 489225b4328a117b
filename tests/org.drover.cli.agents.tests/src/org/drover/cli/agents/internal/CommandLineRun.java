package org.drover.cli.agents.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Command lines on a project, and what they said. */
final class CommandLineRun {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Path project;
	private final Map<String, String> variables;

	CommandLineRun(Path project, Map<String, String> variables) {
		this.project = project;
		this.variables = variables;
	}

	/** @return the exit status */
	int run(String... words) {
		out.reset();
		err.reset();
		List<String> arguments = new ArrayList<>(List.of(words));
		arguments.addAll(List.of("--project", project.toString()));
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		return Drover.execute(new Environment(terminal, null, Optional.of(new AgentsCommands()), variables, Optional.empty()), arguments);
	}

	String out() {
		return out.toString(StandardCharsets.UTF_8).strip();
	}

	String said() {
		return out() + "\n" + err.toString(StandardCharsets.UTF_8);
	}

	JsonNode document() throws Exception {
		return new ObjectMapper().readTree(out());
	}
}
