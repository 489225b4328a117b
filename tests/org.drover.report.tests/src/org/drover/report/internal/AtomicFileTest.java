package org.drover.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	private Path folder;

	@Test
	void aDiskThatFillsUpLeavesWhatWasThere() throws IOException {
		Path file = Files.writeString(folder.resolve("report.pdf"), "the last one");
		assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
			out.write(new byte[200_000]);
			throw new IOException("No space left on device");
		}));
		assertEquals("the last one", Files.readString(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}
}
