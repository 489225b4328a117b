package org.drover.content.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {

	/** A device that is always full; Linux has it. */
	private static final Path FULL = Path.of("/dev/full");

	@TempDir
	Path folder;

	@Test
	void aFullDiskIsSaidWithTheFolderAndTheSize() {
		assumeTrue(Files.exists(FULL));
		Incoming incoming = new Incoming(folder, folder, part -> FileChannel.open(FULL, StandardOpenOption.WRITE));
		DroverException failure = assertThrows(DroverException.class,
				() -> incoming.receive("0".repeat(64), 3, new ByteArrayInputStream(new byte[3]), folder.resolve("place")));
		assertEquals("no space left in " + folder + " for a content file of 3 bytes: make room and try again", failure.getMessage());
		assertFalse(Files.exists(folder.resolve("place")));
	}

	@Test
	void aDiskThatIsFullHalfWayKeepsNothing() {
		assumeTrue(Files.exists(FULL));
		Incoming incoming = new Incoming(folder, folder, part -> {
			Files.createFile(part);
			return FileChannel.open(FULL, StandardOpenOption.WRITE);
		});
		DroverException failure = assertThrows(DroverException.class,
				() -> incoming.receiveOnwards("0".repeat(64), 3, 0, new ByteArrayInputStream(new byte[3]), folder.resolve("place")));
		assertEquals("no space left in " + folder + " for a content file of 3 bytes: make room and try again", failure.getMessage());
		assertEquals(0, incoming.received("0".repeat(64)));
		assertEquals(0, folder.toFile().list().length);
	}
}
