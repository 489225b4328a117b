package org.drover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the length of a measurement, on the disk of the system's temporary folder. */
final class Scratch implements AutoCloseable {

	private final Path path;

	Scratch() throws IOException {
		path = Files.createTempDirectory("drover-bench");
	}

	Path path() {
		return path;
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(path)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(file);
		}
	}
}
