package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.DavServletResponse;
import org.drover.mailbox.server.ServerLimits;

/**
 * Changes files so that nobody sees one half done, within what a mailbox may hold. That is looked up before each change: those who write at the same
 * moment may pass it by a file each.
 */
record BoxFiles(ServerLimits limits) {

	private static final int CHUNK = 1 << 16;

	/** A step on files. */
	private interface Step {

		void run() throws IOException, DavException;
	}

	/** @param box the mailbox that it is in; null for a mailbox itself */
	void makeFolder(Path folder, Path box) throws DavException {
		if (box != null)
			requireRoom(box, 0);
		run(() -> Files.createDirectory(folder));
	}

	/** @param length of what comes; negative where it is not known */
	void write(Path file, Path box, InputStream content, long length) throws DavException {
		if (length > limits.file())
			throw new DavException(DavServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		requireRoom(box, Math.max(length, 0));
		run(() -> {
			Path unfinished = Files.createTempFile(file.getParent(), Boxes.UNFINISHED, "");
			try {
				try (OutputStream out = Files.newOutputStream(unfinished)) {
					transfer(content, out);
				}
				Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(unfinished);
			}
		});
	}

	private void transfer(InputStream content, OutputStream out) throws IOException, DavException {
		byte[] chunk = new byte[CHUNK];
		long written = 0;
		for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
			written += length;
			if (written > limits.file())
				throw new DavException(DavServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			out.write(chunk, 0, length);
		}
	}

	void remove(Path path) throws DavException {
		run(() -> {
			if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
				removeFolder(path);
			else
				Files.delete(path);
		});
	}

	private static void removeFolder(Path folder) throws IOException {
		for (Path each : below(folder).reversed())
			Files.deleteIfExists(each);
	}

	/** A folder first and then what is in it. */
	private static List<Path> below(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.sorted(Comparator.naturalOrder()).toList();
		}
	}

	/**
	 * In place of a file that is there.
	 *
	 * @param same whether it stays in its mailbox
	 */
	void move(Path from, Path to, Path box, boolean same) throws DavException {
		if (!same)
			requireRoom(box, use(from).bytes);
		if (to.startsWith(from))
			throw new DavException(DavServletResponse.SC_FORBIDDEN);
		run(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
	}

	/** @param shallow without what is in a folder */
	void copy(Path from, Path to, Path box, boolean shallow) throws DavException {
		requireRoom(box, use(from).bytes);
		if (to.startsWith(from))
			throw new DavException(DavServletResponse.SC_FORBIDDEN);
		run(() -> {
			for (Path each : shallow ? List.of(from) : below(from))
				copyOne(each, to.resolve(from.relativize(each).toString()));
		});
	}

	private static void copyOne(Path from, Path to) throws IOException {
		if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectory(to);
			return;
		}
		if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS))
			return;
		Path unfinished = Files.createTempFile(to.getParent(), Boxes.UNFINISHED, "");
		try {
			Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
			Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private record Use(long bytes, long files) {
	}

	/** What goes meanwhile is not counted. */
	private static Use use(Path path) throws DavException {
		long[] sum = new long[2];
		run(() -> Files.walkFileTree(path, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				sum[1]++;
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				sum[0] += attributes.size();
				sum[1]++;
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				return FileVisitResult.CONTINUE;
			}
		}));
		return new Use(sum[0], sum[1]);
	}

	private void requireRoom(Path box, long more) throws DavException {
		Use use = use(box);
		if (use.bytes + more > limits.bytes() || use.files > limits.files())
			throw new DavException(DavServletResponse.SC_INSUFFICIENT_SPACE_ON_RESOURCE);
	}

	private static void run(Step step) throws DavException {
		try {
			step.run();
		} catch (NoSuchFileException e) {
			throw new DavException(DavServletResponse.SC_NOT_FOUND, e);
		} catch (FileAlreadyExistsException e) {
			throw new DavException(DavServletResponse.SC_METHOD_NOT_ALLOWED, e);
		} catch (DirectoryNotEmptyException | NotDirectoryException e) {
			throw new DavException(DavServletResponse.SC_CONFLICT, e);
		} catch (AccessDeniedException e) {
			throw new DavException(DavServletResponse.SC_FORBIDDEN, e);
		} catch (IOException e) {
			throw new DavException(isFull(e) ? DavServletResponse.SC_INSUFFICIENT_SPACE_ON_RESOURCE : DavServletResponse.SC_SERVICE_UNAVAILABLE, e);
		}
	}

	private static boolean isFull(IOException e) {
		return e.getMessage() != null && (e.getMessage().contains("No space left") || e.getMessage().contains("quota"));
	}
}
