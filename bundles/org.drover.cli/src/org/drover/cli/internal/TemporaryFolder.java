package org.drover.cli.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that goes when it is closed, with all that is in it. */
final class TemporaryFolder implements AutoCloseable {

	private final Path path;

	TemporaryFolder(String prefix) throws IOException {
		this.path = Files.createTempDirectory(prefix);
	}

	Path path() {
		return path;
	}

	@Override
	public void close() throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
				Files.deleteIfExists(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
