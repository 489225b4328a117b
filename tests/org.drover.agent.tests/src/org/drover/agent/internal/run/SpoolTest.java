package org.drover.agent.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

	@TempDir
	Path state;

	@Test
	void whatIsTooLongForAMessageIsRemoved() throws Exception {
		Spool spool = new Spool(state);
		spool.add("good", alert("short"));
		spool.add("long", alert("x".repeat(70_000)));
		assertEquals(List.of("good.json"), spool.waiting().stream().map(file -> file.getFileName().toString()).toList());
	}

	/** The agent's thread sends what another one counts at the same time. */
	@Test
	void whatIsSentWhileItIsCountedDoesNoHarm() throws Exception {
		Spool spool = new Spool(state);
		spool.add("good", alert("short"));
		Files.createSymbolicLink(state.resolve("spool/sent.json"), Path.of("gone")); // listed, and not there any more when it is looked at
		assertEquals(2, spool.waiting().size());
	}

	private static Alert alert(String text) {
		return new Alert(Instant.EPOCH, Severity.INFO, "TEST", text, null);
	}
}
