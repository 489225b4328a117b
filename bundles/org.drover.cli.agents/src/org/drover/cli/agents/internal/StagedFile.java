package org.drover.cli.agents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.drover.agent.protocol.Command;
import org.drover.model.DroverException;

/**
 * A file on its way to agents.
 *
 * @param parts by which agents get it; they may come in any order
 */
record StagedFile(String sha256, long size, List<Command> parts) {

	/** Bytes of a part: as text and sealed it still goes into one file of a mailbox. */
	static final int PART = 2 << 20;

	/** What is on its way is in the project, once for each agent. */
	private static final long MOST = 128L << 20;

	static StagedFile of(Path file) throws IOException, DroverException {
		long size = Files.size(file);
		if (size > MOST)
			throw new DroverException(file + " has more than " + (MOST >> 20) + " MB: bring it by other means");
		String sha256 = digest(file);
		List<Command> parts = new ArrayList<>();
		try (InputStream in = Files.newInputStream(file)) {
			for (long offset = 0; offset < size; offset += PART)
				parts.add(new Command.StageContent(sha256, size, offset, in.readNBytes(PART)));
		}
		return new StagedFile(sha256, size, parts);
	}

	static String digest(byte[] content) {
		return HexFormat.of().formatHex(digest().digest(content));
	}

	static String digest(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(buffer); read > 0; read = in.read(buffer))
				digest.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
