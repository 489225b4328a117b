package org.drover.scan.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of a kernel, or ones that somebody else replaces. */
public final class SystemFile {

	/** The most that is read of one, in bytes. */
	public static final int LONGEST = 64 * 1024;

	private SystemFile() {
	}

	/**
	 * @return empty where there is none
	 * @throws IOException also where it is longer than {@link #LONGEST}
	 */
	public static Optional<byte[]> bytes(Path file) throws IOException {
		Optional<byte[]> read = begin(file, LONGEST + 1);
		if (read.isPresent() && read.get().length > LONGEST)
			throw new IOException(file + " is longer than " + LONGEST + " bytes");
		return read;
	}

	/**
	 * @return the beginning of its text without blanks around it; empty where there is none, or this user may not read it: kernels keep some facts
	 *         for root
	 */
	public static String text(Path file) {
		try {
			return begin(file, LONGEST).map(read -> new String(read, StandardCharsets.UTF_8).strip()).orElse("");
		} catch (IOException e) {
			return "";
		}
	}

	private static Optional<byte[]> begin(Path file, int most) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Optional.of(in.readNBytes(most));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
