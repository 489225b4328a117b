package org.drover.scan.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.UUID;

/** Files that are replaced whole, for their owner only, and are on the disk once that returns. */
public final class DurableFile {

	private static final String DRAFT = ".new";

	private DurableFile() {
	}

	public static void write(Path file, byte[] content) throws IOException {
		Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + DRAFT);
		try {
			try (FileChannel channel = FileChannel.open(draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
				ByteBuffer bytes = ByteBuffer.wrap(content);
				while (bytes.hasRemaining())
					channel.write(bytes);
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
			force(file.getParent());
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	/** @return whether it was there */
	public static boolean delete(Path file) throws IOException {
		boolean there = Files.deleteIfExists(file);
		if (there)
			force(file.getParent());
		return there;
	}

	/** Makes a folder for its owner alone; leaves one that is there as it is. */
	public static void folder(Path folder) throws IOException {
		Path parent = folder.toAbsolutePath().getParent();
		if (!Files.isDirectory(parent))
			Files.createDirectories(parent);
		if (!Files.isDirectory(folder))
			Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
	}

	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}
}
