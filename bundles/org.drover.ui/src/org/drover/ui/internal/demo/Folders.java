package org.drover.ui.internal.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes folders. */
public final class Folders {

	private Folders() {
	}

	/** Does nothing where there is no such folder. Links are deleted, never followed. */
	public static void delete(Path folder) throws IOException {
		if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
			Files.walkFileTree(folder, new Deleting());
	}

	private static final class Deleting extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.delete(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
			if (failure != null)
				throw failure;
			Files.delete(folder);
			return FileVisitResult.CONTINUE;
		}
	}
}
