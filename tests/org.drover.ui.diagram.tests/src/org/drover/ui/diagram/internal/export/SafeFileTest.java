package org.drover.ui.diagram.internal.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.testing.TinyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

	private static final byte[] CONTENT = { 1, 2, 3 };

	@TempDir
	Path folder;

	@Test
	void replacesWhatWasThere() throws IOException, DroverException {
		Path file = Files.writeString(folder.resolve("picture.png"), "before");
		SafeFile.write(file, CONTENT);
		assertArrayEquals(CONTENT, Files.readAllBytes(file));
		assertEquals(List.of(file), all());
	}

	@Test
	void leavesNothingBehindWhereItFails() throws IOException {
		Path full = Files.createDirectories(folder.resolve("picture.png").resolve("something"));
		DroverException failure = assertThrows(DroverException.class, () -> SafeFile.write(full.getParent(), CONTENT));
		assertTrue(failure.getMessage().startsWith(full.getParent() + " was not written: "), failure::getMessage);
		assertEquals(List.of(full.getParent()), all());
	}

	@Test
	void saysThatTheFolderIsNotThere() {
		Path file = folder.resolve("gone").resolve("picture.svg");
		DroverException failure = assertThrows(DroverException.class, () -> SafeFile.write(file, CONTENT));
		assertEquals(file + " was not written: the folder " + file.getParent() + " is not there; choose another one", failure.getMessage());
	}

	@Test
	void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws IOException, InterruptedException {
		String obstacle = TinyDisk.obstacle();
		assumeTrue(obstacle.isEmpty(), obstacle);
		try (TinyDisk disk = TinyDisk.mount(folder, 1)) {
			Path file = Files.writeString(folder.resolve("picture.png"), "before");
			DroverException failure = assertThrows(DroverException.class, () -> SafeFile.write(file, new byte[2 << 20]));
			assertEquals(file + " was not written: the disk is full; make room or choose a folder on another disk", failure.getMessage());
			assertEquals("before", Files.readString(file));
			assertEquals(List.of(file), all());
		}
	}

	private List<Path> all() throws IOException {
		try (var files = Files.list(folder)) {
			return files.toList();
		}
	}
}
