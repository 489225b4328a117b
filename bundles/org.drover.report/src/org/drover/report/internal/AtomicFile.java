package org.drover.report.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are seen whole or not at all. */
public final class AtomicFile {

	private AtomicFile() {
	}

	/** Replaces what is there; on a failure what was there stays. */
	public static Path write(Path file, byte[] bytes) throws IOException {
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			writeThrough(part, bytes);
			return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** A full disk has to show here, not after the move. */
	private static void writeThrough(Path part, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer rest = ByteBuffer.wrap(bytes);
			while (rest.hasRemaining())
				channel.write(rest);
			channel.force(true);
		}
	}
}
