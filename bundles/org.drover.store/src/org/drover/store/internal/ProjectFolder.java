package org.drover.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.model.DroverException;

/**
 * A folder that is a project, or is to be one. The file {@code id} is made last, so that only a whole project has it.
 *
 * @param found whether there was one before anything was made
 * @param begun whether it had a key or a database then: of a creation that was interrupted, or a project that has lost its id
 */
public record ProjectFolder(Path path, boolean found, boolean begun) {

	/** What an interrupted creation may have left; anything else, save hidden files, belongs to somebody. */
	private static final Pattern OURS = Pattern.compile("lock|key(\\..+)?|id\\.new|drover\\..+|content|database\\.json(\\.new)?");

	/** More than a project without any rows takes. */
	private static final long LEAST_BYTES = 2L << 20;

	public ProjectFolder(Path path) {
		this(path, Files.exists(path), Files.exists(key(path)) || Files.exists(EmbeddedDatabase.file(path)));
	}

	public boolean isProject() {
		return Files.isRegularFile(file());
	}

	/** Where it may be a project's: a project made in somebody's home would strew files there. */
	public void requireOurs() throws DroverException {
		if (!Files.exists(path))
			return;
		try (Stream<Path> files = Files.list(path)) {
			boolean foreign = files.anyMatch(file -> !isOurs(file) && !file.getFileName().toString().startsWith("."));
			if (foreign)
				throw new DroverException("no project in " + path + ", and it is not empty: name a new or empty folder to make one");
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	/** A disk that becomes full while tables are made is told of in many lines of the libraries' own. */
	public void requireRoom() throws DroverException {
		Path there = path.toAbsolutePath();
		while (!Files.exists(there))
			there = there.getParent();
		try {
			if (Files.getFileStore(there).getUsableSpace() < LEAST_BYTES)
				throw new DroverException("no space left on the disk for a project in " + path + ": make room, or choose another place");
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	public void make() throws DroverException {
		try {
			Files.createDirectories(path);
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	public Path key() {
		return key(path);
	}

	private static Path key(Path folder) {
		return folder.resolve("key");
	}

	public String id() throws DroverException {
		return id(file()).orElseThrow(() -> new DroverException(file() + " is damaged: put it back from a copy"));
	}

	/** The id that an interrupted creation has chosen. */
	public Optional<String> draftId() {
		return id(draft());
	}

	/** Keeps an id before anything else is told it. */
	public void draftId(String id) throws DroverException {
		try {
			Files.writeString(draft(), id + "\n");
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	/** Makes the folder the project of the draft's id. */
	public void publishId() throws DroverException {
		try {
			Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	/** Makes it none again. */
	public void withdrawId() throws DroverException {
		try {
			Files.delete(file());
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	/** Deletes what was made of a project that is none; the folder too, unless it was found. What was begun before stays: there may be rows in it. */
	public void clear() throws DroverException {
		if (begun)
			return;
		try (Stream<Path> files = Files.list(path)) {
			for (Path part : files.filter(ProjectFolder::isOurs).toList())
				delete(part);
			if (!found)
				Files.delete(path);
		} catch (IOException e) {
			throw new DroverException("cannot delete what was begun in " + path + ": delete it yourself", e);
		}
	}

	private static void delete(Path part) throws IOException {
		try (Stream<Path> files = Files.walk(part)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}

	private static boolean isOurs(Path file) {
		return OURS.matcher(file.getFileName().toString()).matches();
	}

	private Path file() {
		return path.resolve("id");
	}

	private Path draft() {
		return path.resolve("id.new");
	}

	private static Optional<String> id(Path file) {
		try {
			return Optional.of(UUID.fromString(Files.readString(file).strip()).toString());
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private DroverException unusable(IOException e) {
		return new DroverException("cannot make a project in " + path + ": check that the folder may be written to and has room", e);
	}
}
