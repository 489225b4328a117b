package org.drover.agent.internal.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.agent.internal.file.SafeFiles;

/**
 * An upgrade under way, in files that the program's starter reads too: {@code trial} while the new version has to prove itself, then
 * {@code confirmed} or {@code refused}, all with the same three lines.
 */
public final class Trial {

	/**
	 * What is tried.
	 *
	 * @param seconds within which it must have reached its mailbox
	 */
	public record Versions(String from, String to, int seconds) {
	}

	private static final String TRIAL = "trial";
	private static final String CONFIRMED = "confirmed";
	private static final String REFUSED = "refused";

	private final Path folder;

	public Trial(Path folder) {
		this.folder = folder;
	}

	/** From now on the starter watches the version {@code to}, once it is the current one. */
	public void begin(Versions versions) throws IOException {
		SafeFiles.folder(folder);
		clear();
		SafeFiles.write(folder.resolve(TRIAL),
				(versions.from() + "\n" + versions.to() + "\n" + versions.seconds() + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** This version has reached its mailbox. Nothing where no trial is under way. */
	public void confirm() throws IOException {
		if (Files.exists(folder.resolve(TRIAL)))
			SafeFiles.replace(folder.resolve(TRIAL), folder.resolve(CONFIRMED));
	}

	/** That has ended well. */
	public Optional<Versions> confirmed() throws IOException {
		return read(CONFIRMED);
	}

	/** That has ended with the old version being put back. */
	public Optional<Versions> refused() throws IOException {
		return read(REFUSED);
	}

	/** That is still open. */
	public Optional<Versions> open() throws IOException {
		return read(TRIAL);
	}

	/** Forgets what was tried. */
	public void clear() throws IOException {
		for (Path file : SafeFiles.in(folder))
			Files.deleteIfExists(file);
	}

	private Optional<Versions> read(String name) throws IOException {
		try {
			List<String> lines = Files.readAllLines(folder.resolve(name));
			return Optional.of(new Versions(lines.get(0), lines.get(1), Integer.parseInt(lines.get(2))));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
