package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;

/** What was in the place of files before commands put others there, by the commands' ids; the oldest go where there is no room for more. */
public final class KeptFiles {

	/**
	 * What was there.
	 *
	 * @param sha256 empty where there was nothing
	 * @param kept   whether the content is there to be put back; a file larger than the budget is not
	 */
	public record Kept(String path, String sha256, Ownership ownership, boolean kept) {
	}

	private static final String FACTS = ".json";

	private final Path folder;
	private final long budget;

	/** @param budget in bytes */
	public KeptFiles(Path folder, long budget) {
		this.folder = folder;
		this.budget = budget;
	}

	/** Keeps what is there, durably. What this command has kept before stays: it is what was there first. */
	public Kept keep(String command, String text, Path file) throws IOException, DroverException {
		Optional<Kept> before = find(command);
		if (before.isPresent())
			return before.get();
		SafeFiles.folder(folder);
		Kept kept = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? copy(command, text, file) : new Kept(text, "", null, true);
		SafeFiles.write(folder.resolve(command + FACTS), ProtocolJson.write(kept));
		return kept;
	}

	public Optional<Kept> find(String command) throws IOException, DroverException {
		try {
			return Optional.of(ProtocolJson.read(Files.readAllBytes(folder.resolve(command + FACTS)), Kept.class));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}

	/** The file with the content that a command has kept; there is none where there was nothing before. */
	public Path content(String command) {
		return folder.resolve(command);
	}

	private Kept copy(String command, String text, Path file) throws IOException {
		long size = Files.size(file);
		boolean room = size <= budget;
		if (room) {
			makeRoom(size);
			Path fresh = folder.resolve("." + command + ".new");
			Files.deleteIfExists(fresh);
			SafeFiles.create(fresh, new byte[0]);
			Copies.into(file, fresh);
			SafeFiles.replace(fresh, content(command));
		}
		return new Kept(text, Digest.of(room ? content(command) : file), Ownership.of(file), room);
	}

	private void makeRoom(long size) throws IOException {
		List<Path> contents = SafeFiles.in(folder).stream().filter(path -> !path.toString().endsWith(FACTS)).sorted(oldestFirst()).toList();
		long used = 0;
		for (Path content : contents)
			used += Files.size(content);
		for (Path content : contents) {
			if (used + size <= budget)
				return;
			used -= Files.size(content);
			Files.deleteIfExists(content);
			Files.deleteIfExists(content.resolveSibling(content.getFileName() + FACTS));
		}
	}

	private static Comparator<Path> oldestFirst() {
		return Comparator.comparingLong(path -> path.toFile().lastModified());
	}
}
