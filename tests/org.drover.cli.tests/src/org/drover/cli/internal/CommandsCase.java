package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.junit.jupiter.api.io.TempDir;

/** For tests that give one command after another, all of them on one project. */
abstract class CommandsCase {

	@TempDir
	Path parent;
	/** What was printed, and where a command did not come to its end, what it said of that. */
	final StringBuilder said = new StringBuilder();
	/** All that commands wrote to standard error. */
	final StringBuilder errors = new StringBuilder();
	final ConnectorRegistry connectors;

	CommandsCase(ConnectorProvider... providers) {
		connectors = new ConnectorRegistry(List.of(providers));
	}

	/** @return what it printed */
	final String done(String... words) {
		int from = said.length();
		assertEquals(0, run(words), () -> List.of(words) + " said " + said.substring(from));
		return said.substring(from);
	}

	/** @return the exit status */
	int run(String... words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Environment environment = new Environment(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)), connectors,
				Optional.empty(), Map.of(), Optional.empty());
		List<String> line = new ArrayList<>(List.of(words));
		line.addAll(List.of("--project", parent.resolve("project").toString()));
		int status = Drover.execute(environment, line);
		said.append(out.toString(StandardCharsets.UTF_8));
		errors.append(err.toString(StandardCharsets.UTF_8));
		if (status != 0)
			said.append(err.toString(StandardCharsets.UTF_8));
		return status;
	}
}
