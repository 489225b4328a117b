package org.drover.lab.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that one laboratory has for itself, by a lock on a file that also tells whose folder it is. */
public final class LabFolder implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LabFolder.class);
	private static final String MARKER = ".drover-laboratory";

	private final Path path;
	private final FileChannel marker;

	private LabFolder(Path path, FileChannel marker) {
		this.path = path;
		this.marker = marker;
	}

	/**
	 * Makes the folder, or empties it where a laboratory made it.
	 *
	 * @throws DroverException where it holds anything else, or a laboratory runs in it
	 */
	public static LabFolder take(Path folder) throws DroverException {
		Path path = folder.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path);
			requireOwn(path);
			LabFolder taken = new LabFolder(path, lock(path));
			taken.empty();
			return taken;
		} catch (IOException e) {
			throw new DroverException("the laboratory cannot use the folder " + path + ": " + e.getMessage() + "; choose another folder", e);
		}
	}

	private static void requireOwn(Path path) throws IOException, DroverException {
		try (Stream<Path> files = Files.list(path)) {
			if (!Files.isRegularFile(path.resolve(MARKER)) && files.findAny().isPresent())
				throw new DroverException("the folder " + path + " is not empty and was not made by a laboratory: choose a new or an empty folder");
		}
	}

	private static FileChannel lock(Path path) throws IOException, DroverException {
		FileChannel marker = FileChannel.open(path.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean locked = false;
		try {
			locked = isLocked(marker);
		} finally {
			if (!locked)
				marker.close();
		}
		if (!locked)
			throw new DroverException("a laboratory runs in " + path + " already: stop it or choose another folder");
		return marker;
	}

	private static boolean isLocked(FileChannel marker) throws IOException {
		try {
			FileLock lock = marker.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			LOG.debug("this very process has the folder", e);
			return false;
		}
	}

	/** Links are deleted and never followed. */
	private void empty() throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!file.equals(path.resolve(MARKER)))
					Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
				if (failure != null)
					throw failure;
				if (!folder.equals(path))
					Files.delete(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	public Path path() {
		return path;
	}

	@Override
	public void close() {
		try {
			marker.close();
		} catch (IOException e) {
			LOG.warn("the laboratory's folder {} is not given back in order", path, e);
		}
	}
}
