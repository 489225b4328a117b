package org.drover.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFolderTest {

	@TempDir
	private Path temp;

	@Test
	void anEarlierLaboratoryIsClearedAway() throws DroverException, IOException {
		Path folder = temp.resolve("new/lab");
		try (LabFolder first = LabFolder.take(folder)) {
			Files.writeString(Files.createDirectory(first.path().resolve("legacy")).resolve("f"), "x");
		}
		try (LabFolder second = LabFolder.take(folder); Stream<Path> files = Files.list(second.path())) {
			assertEquals(1, files.count(), "only the marker");
		}
	}

	@Test
	void foreignFilesAreRefusedAndKept() throws IOException {
		Path file = Files.writeString(temp.resolve("thesis.txt"), "x");
		DroverException refused = assertThrows(DroverException.class, () -> LabFolder.take(temp));
		assertTrue(refused.getMessage().endsWith("is not empty and was not made by a laboratory: choose a new or an empty folder"));
		assertTrue(Files.exists(file));
	}

	@Test
	void aRunningLaboratoryKeepsItsFolder() throws DroverException, IOException {
		try (LabFolder running = LabFolder.take(temp)) {
			Path file = Files.writeString(running.path().resolve("f"), "x");
			assertThrows(DroverException.class, () -> LabFolder.take(temp));
			assertTrue(Files.exists(file));
		}
	}

	@Test
	void whatLinksPointToIsLeftAlone() throws DroverException, IOException {
		Path outside = Files.writeString(Files.createDirectory(temp.resolve("outside")).resolve("f"), "x");
		try (LabFolder first = LabFolder.take(temp.resolve("lab"))) {
			Files.createSymbolicLink(first.path().resolve("link"), outside.getParent());
		}
		LabFolder.take(temp.resolve("lab")).close();
		assertTrue(Files.exists(outside));
	}
}
