package org.drover.ui.agents.internal.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentProgramTest {

	@TempDir
	private Path folder;

	@Test
	void itLiesInTheProductsFolder() {
		assertEquals(Optional.of(Path.of("/opt/my drover/agent/drover-agent.jar")), AgentProgram.ours("file:/opt/my drover/"));
		assertEquals(Optional.empty(), AgentProgram.ours(""));
	}

	@Test
	void whatIsNoProgramIsRefused() throws IOException {
		Path text = Files.writeString(folder.resolve("text"), "no jar");
		assertThrows(DroverException.class, () -> AgentProgram.version(text));
	}
}
