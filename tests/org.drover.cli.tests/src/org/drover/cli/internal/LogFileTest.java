package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

	@TempDir
	Path parent;

	@Test
	void theLogNeverGrowsBeyondItsShare() throws Exception {
		LogFile log = new LogFile(parent.resolve("a/logs"));
		String half = "x".repeat(LogFile.BYTES / 2);
		for (int i = 0; i < 3 * LogFile.FILES; i++)
			log.add(half);
		assertEquals(LogFile.FILES, log.files().size());
		long size = 0;
		for (Path file : log.files())
			size += Files.size(file);
		assertTrue(size <= (long) LogFile.FILES * LogFile.BYTES, size + " bytes");
		log.add("the newest");
		assertTrue(Files.readString(log.files().getFirst()).endsWith("the newest"));
	}

	@Test
	void onlyTheUserMayReadIt() throws Exception {
		LogFile log = new LogFile(parent.resolve("logs"));
		log.add("a line\n");
		if (!parent.getFileSystem().supportedFileAttributeViews().contains("posix"))
			return;
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log.files().getFirst())));
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("logs"))));
	}
}
