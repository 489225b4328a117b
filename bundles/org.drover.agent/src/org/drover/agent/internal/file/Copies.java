package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies of content that may be large. */
public final class Copies {

	private Copies() {
	}

	/** Writes the content of one file into another one that is there and empty, durably. */
	public static void into(Path from, Path to) throws IOException {
		try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
				FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
			for (long at = 0; at < source.size();)
				at += source.transferTo(at, source.size() - at, target);
			target.force(true);
		}
	}
}
