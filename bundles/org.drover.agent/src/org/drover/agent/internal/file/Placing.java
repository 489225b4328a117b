package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way to its place: it grows beside it, under a name by which what a killed agent left is found again. */
public final class Placing {

	private static final int BRIEF = 16;

	private final Path target;
	private final Path fresh;

	public Placing(Path target, String command) {
		this.target = target;
		fresh = target.resolveSibling(".drover-" + Digest.of(command.getBytes(StandardCharsets.UTF_8)).substring(0, BRIEF));
	}

	public void begin(byte[] content) throws IOException {
		Files.deleteIfExists(fresh);
		SafeFiles.create(fresh, content);
	}

	public void begin(Path content) throws IOException {
		begin(new byte[0]);
		Copies.into(content, fresh);
	}

	/** Of what lies on the disk. */
	public String digest() throws IOException {
		return Digest.of(fresh);
	}

	public void finish(Ownership ownership) throws IOException {
		ownership.apply(fresh);
		SafeFiles.replace(fresh, target);
	}

	/** Removes what is not in its place. */
	public void discard() throws IOException {
		Files.deleteIfExists(fresh);
	}
}
