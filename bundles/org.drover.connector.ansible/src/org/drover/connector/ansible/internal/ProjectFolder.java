package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.DroverException;

/**
 * A project on disk. One process writes at a time, in one thread, and a change is put in place whole ({@link ProjectCommit}). Files that Drover did not
 * make, or that somebody changed since, stop a change before it begins.
 */
final class ProjectFolder {

	/** What changes a project. */
	@FunctionalInterface
	interface Change<T> {
		T apply(ProjectState state) throws DroverException;
	}

	/** What is done while nobody else writes. */
	@FunctionalInterface
	interface Work<T> {
		T run() throws DroverException, IOException;
	}

	private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

	private final Path folder;
	private final String topology;
	private final ProjectCommit commit;

	ProjectFolder(Path folder, String topology) {
		this(folder, topology, new ProjectCommit(folder));
	}

	ProjectFolder(Path folder, String topology, ProjectCommit commit) {
		this.folder = folder;
		this.topology = topology;
		this.commit = commit;
	}

	/** Whether a folder is a project, or empty and can become one. */
	static boolean is(Path folder) throws DroverException {
		if (!Files.isDirectory(folder))
			return false;
		if (Files.isDirectory(folder.resolve(ProjectPaths.OWN)))
			return true;
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		} catch (IOException e) {
			throw new DroverException("cannot list the folder " + folder + ": check that it may be read", e);
		}
	}

	/** The code of the topology that is kept in a folder; empty where none is. */
	static Optional<String> topology(Path folder) throws DroverException {
		Path journal = folder.resolve(ProjectPaths.JOURNAL);
		try {
			return Files.exists(journal) ? Optional.of(ProjectJournal.read(Files.readAllBytes(journal), journal.toString()).topology()) : Optional.empty();
		} catch (IOException e) {
			throw new DroverException("cannot read " + journal + ": check that it may be read", e);
		}
	}

	Path path() {
		return folder;
	}

	Path at(String path) {
		return folder.resolve(path);
	}

	/** As it is now. */
	ProjectState read() throws DroverException {
		return Files.isDirectory(at(ProjectPaths.OWN)) ? alone(this::load) : new ProjectState(topology);
	}

	/** All of the change is done, or nothing. */
	<T> T write(Change<T> change) throws DroverException {
		return alone(() -> {
			ProjectState state = load();
			requireUntouched(state);
			T result = change.apply(state);
			commit.commit(state);
			return result;
		});
	}

	<T> T alone(Work<T> work) throws DroverException {
		ReentrantLock threads = THREADS.computeIfAbsent(folder, any -> new ReentrantLock(true));
		threads.lock();
		try {
			Optional<T> done = Optional.empty();
			boolean held = false;
			while (!held) {
				Files.createDirectories(at(ProjectPaths.OWN));
				try (FileChannel channel = FileChannel.open(at(ProjectPaths.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
					held = isCurrent(channel);
					if (held)
						done = Optional.ofNullable(run(work));
				}
			}
			return done.orElse(null);
		} catch (NoSuchFileException | OverlappingFileLockException e) {
			throw new DroverException("the project folder " + folder + " is being taken away: try again", e, DroverException.Retry.SOON);
		} catch (IOException e) {
			throw new DroverException("cannot read or write the project folder " + folder + ": check that it may be written and that there is room", e,
					DroverException.Retry.LATER);
		} finally {
			threads.unlock();
		}
	}

	private <T> T run(Work<T> work) throws DroverException, IOException {
		try {
			commit.finish();
			return work.run();
		} finally {
			tidy();
		}
	}

	/** Whoever held the lock before has taken its file away: then the one that was waited for is nobody's any more. */
	private boolean isCurrent(FileChannel channel) throws IOException {
		String mark = UUID.randomUUID().toString();
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
		return Files.exists(at(ProjectPaths.LOCK)) && Files.readString(at(ProjectPaths.LOCK)).equals(mark);
	}

	/** The lock is there while it is held only, and its folder while there is a project. */
	private void tidy() throws IOException {
		Files.deleteIfExists(at(ProjectPaths.LOCK));
		try {
			Files.deleteIfExists(at(ProjectPaths.OWN));
		} catch (DirectoryNotEmptyException e) {
			// there is a project
		}
	}

	ProjectState load() throws DroverException, IOException {
		Path journal = at(ProjectPaths.JOURNAL);
		if (!Files.exists(journal))
			return new ProjectState(topology);
		ProjectState state = ProjectJournal.read(Files.readAllBytes(journal), journal.toString()).state();
		if (!state.topology.equals(topology))
			throw new DroverException("the project in " + folder + " is that of the topology " + state.topology + ", not of " + topology + ": write #topology="
					+ state.topology + " behind its address");
		ProjectReader.read(this::bytes, state);
		return state;
	}

	private byte[] bytes(String path) throws DroverException {
		try {
			return Files.readAllBytes(at(path));
		} catch (IOException e) {
			throw new DroverException(at(path) + " is missing or cannot be read: put it back from a copy", e);
		}
	}

	private void requireUntouched(ProjectState state) throws DroverException {
		Optional<String> changed = changed(state);
		if (changed.isPresent())
			throw new DroverException(at(changed.get()) + " was changed by somebody since Drover wrote it, and nothing is written over that: move what is yours into a file"
					+ " of your own, and put this one back");
	}

	/** A file that is not as Drover left it. Content is known by its size: it is large, and nobody changes it in place. */
	Optional<String> changed(ProjectState state) throws DroverException {
		Map<String, Long> sizes = new TreeMap<>();
		for (Publication content : state.published) {
			for (ContentFile file : content.files())
				sizes.put(ProjectPaths.FILES + '/' + content.folder() + '/' + file.path(), file.size());
		}
		try {
			for (Map.Entry<String, String> file : state.files.entrySet()) {
				Path path = at(file.getKey());
				boolean same = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && (sizes.containsKey(file.getKey())
						? Files.size(path) == sizes.get(file.getKey()) : LegalNames.digest(Files.readAllBytes(path)).equals(file.getValue()));
				if (!same)
					return Optional.of(file.getKey());
			}
			return Optional.empty();
		} catch (IOException e) {
			throw new DroverException("cannot read the project folder " + folder + ": check that it may be read", e);
		}
	}
}
