package org.drover.store.internal.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.internal.ProjectLock;
import org.drover.store.internal.SqlFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that becomes a project when it is finished, and is as it was when it is closed before. Until then it holds a file {@code restoring}, which
 * in the end is renamed to {@code id}: no kill can leave what looks like a project and is none, nor what the next restore would not clear away.
 */
public final class RestoreFolder implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(RestoreFolder.class);
	private static final String MARK = "restoring";
	private static final String LOCK = "lock";
	private static final Pattern OURS = Pattern.compile("key(\\..+)?|drover\\..+|content");

	private final Path folder;
	private final List<Path> made;
	private final ProjectLock lock;
	private boolean finished;

	private RestoreFolder(Path folder, List<Path> made, ProjectLock lock) {
		this.folder = folder;
		this.made = made;
		this.lock = lock;
	}

	/** @throws DroverException where a restore into the folder would mix with what is there */
	public static void requireFree(Path folder) throws DroverException {
		if (Project.isProject(folder))
			throw new DroverException("there is a project in " + folder + " already: restore into a new or empty folder");
		if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder))
			throw new DroverException(folder + " is no folder: restore into a new or empty one");
		List<String> names = names(folder);
		names.remove(LOCK);
		boolean interrupted = names.remove(MARK);
		if (!names.isEmpty() && !(interrupted && names.stream().allMatch(name -> OURS.matcher(name).matches())))
			throw new DroverException("the folder " + folder + " is not empty: restore into a new or empty one");
	}

	/** Takes the folder, and clears away what a restore that was killed has left in it. */
	public static RestoreFolder take(Path folder, String project, String command) throws DroverException {
		requireFree(folder);
		RestoreFolder taken = lock(folder, command);
		boolean ready = false;
		try {
			taken.mark(project);
			taken.clear();
			ready = true;
			return taken;
		} catch (IOException e) {
			throw unusable(folder, e);
		} finally {
			if (!ready)
				taken.close();
		}
	}

	private static RestoreFolder lock(Path folder, String command) throws DroverException {
		List<Path> made = new ArrayList<>();
		ProjectLock lock = null;
		boolean ours = false;
		try {
			makeFolders(folder, made);
			lock = ProjectLock.take(folder, command);
			requireFree(folder); // another process may have been faster
			ours = true;
			return new RestoreFolder(folder, made, lock);
		} catch (IOException e) {
			throw unusable(folder, e);
		} finally {
			if (!ours)
				giveBack(made, lock);
		}
	}

	public Path path() {
		return folder;
	}

	/** @throws DroverException where what comes is more than the disk has room for */
	public void requireRoom(long bytes) throws DroverException {
		try {
			long room = Files.getFileStore(folder).getUsableSpace();
			if (room < bytes)
				throw new DroverException("the backup is of " + bytes + " bytes, and the disk of " + folder + " has room for " + room
						+ ": make room, or restore elsewhere");
		} catch (IOException e) {
			throw unusable(folder, e);
		}
	}

	/** Makes it a project. All that is in it has to be closed. */
	public void finish() throws DroverException {
		try {
			for (String name : names(folder)) {
				if (name.startsWith("drover."))
					sync(folder.resolve(name));
			}
			Files.move(folder.resolve(MARK), folder.resolve("id"), StandardCopyOption.ATOMIC_MOVE);
			finished = true;
			syncFolder();
		} catch (IOException e) {
			throw unusable(folder, e);
		}
	}

	@Override
	public void close() throws DroverException {
		if (finished) {
			lock.close();
			return;
		}
		try {
			clear();
			Files.deleteIfExists(folder.resolve(MARK));
		} catch (IOException e) {
			LOG.warn("{} is left behind half-restored: delete it", folder, e);
		} finally {
			giveBack(made, lock);
		}
	}

	private static List<String> names(Path folder) throws DroverException {
		if (!Files.exists(folder))
			return new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
		} catch (IOException e) {
			throw unusable(folder, e);
		}
	}

	private static void makeFolders(Path folder, List<Path> made) throws IOException {
		List<Path> missing = new ArrayList<>();
		for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent())
			missing.addFirst(path);
		for (Path path : missing) {
			Files.createDirectory(path);
			made.addFirst(path);
		}
	}

	/** The lock file goes with its folder, and stays in one that was there before: another process may just have opened it. */
	private static void giveBack(List<Path> made, ProjectLock lock) throws DroverException {
		if (lock != null)
			lock.close();
		try {
			if (!made.isEmpty())
				Files.deleteIfExists(made.getFirst().resolve(LOCK));
			for (Path path : made)
				Files.deleteIfExists(path);
		} catch (IOException e) {
			LOG.warn("{} is left behind", made, e);
		}
	}

	private void mark(String project) throws IOException {
		Path mark = folder.resolve(MARK);
		try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			channel.write(ByteBuffer.wrap((project + "\n").getBytes(StandardCharsets.US_ASCII)));
			channel.force(true);
		}
		syncFolder();
	}

	private void clear() throws IOException, DroverException {
		for (String name : names(folder)) {
			if (OURS.matcher(name).matches())
				delete(folder.resolve(name));
		}
	}

	private static void delete(Path path) throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	private static void sync(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/** So that names survive a power cut; not every system can open a folder, and those need no such step. */
	private void syncFolder() {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			LOG.debug("{} cannot be synced", folder, e);
		}
	}

	private static DroverException unusable(Path folder, IOException e) {
		if (SqlFailures.isFull(e))
			return new DroverException("no space left on the disk for " + folder + ": make room and try again", e);
		return new DroverException("cannot restore into " + folder + ": check that the folder may be written to", e);
	}
}
