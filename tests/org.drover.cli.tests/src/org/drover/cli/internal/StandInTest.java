package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that was started without the bundles for agents. */
class StandInTest {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void helpListsWhatIsNotThere() {
		assertEquals(0, run("--help"), said::toString);
		assertTrue(said.toString().contains("\n  agent  ") && said.toString().contains("\n  mailbox  "), said::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "agent list --project P --json", "agent place put here dir:/x --project P", "mailbox serve --plain-http", "agent" })
	void aCommandThatIsNotThereSaysSo(String line) {
		assertEquals(1, run(line.split(" ")), said::toString);
		assertTrue(said.toString().contains("without what that needs: try again"), said::toString);
		assertEquals(1, said.toString().lines().count(), said::toString);
	}

	private int run(String... arguments) {
		PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		return Drover.execute(new Environment(new Terminal(stream, stream), null, Optional.empty(), Map.of(), Optional.empty()), List.of(arguments));
	}
}
