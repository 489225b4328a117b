package org.drover.ui.internal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ConsoleOptionsTest {

	@Test
	void nothingIsAskedForByDefault() {
		assertEquals(new ConsoleOptions(Optional.empty(), false), ConsoleOptions.of(List.of()));
	}

	@Test
	void aProjectIsFoundAmongThePlatformsArguments() {
		ConsoleOptions options = ConsoleOptions.of(List.of("-clearPersistedState", "--project", "/srv/./estate"));
		assertEquals(Optional.of(Path.of("/srv/estate")), options.project());
		assertFalse(options.demo());
	}

	@Test
	void aProjectWithoutAFolderIsNone() {
		assertEquals(Optional.empty(), ConsoleOptions.of(List.of("--project")).project());
	}

	@Test
	void theDemoMayBeAskedFor() {
		assertTrue(ConsoleOptions.of(List.of("--demo")).demo());
	}
}
