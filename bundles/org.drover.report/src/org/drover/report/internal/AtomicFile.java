package org.drover.report.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are seen whole or not at all. */
public final class AtomicFile {

	/** What a file is to hold, written piece by piece. */
	@FunctionalInterface
	public interface Body {
		/** Leaves the stream open. */
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/** Replaces what is there; on a failure what was there stays. */
	public static Path write(Path file, Body body) throws IOException {
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			writeThrough(part, body);
			return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** A full disk has to show here, not after the move. */
	private static void writeThrough(Path part, Body body) throws IOException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
			body.writeTo(out);
			out.flush();
			channel.force(true);
		}
	}
}
