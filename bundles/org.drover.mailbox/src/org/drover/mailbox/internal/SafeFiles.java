package org.drover.mailbox.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

import org.drover.model.DroverException;

/** Files that are whole and on the disk, or not there; for their owner alone. */
public final class SafeFiles {

	/** How the names of unfinished files begin. */
	public static final String UNFINISHED = ".tmp-";

	private static final SecureRandom RANDOM = new SecureRandom();

	private SafeFiles() {
	}

	/** Nothing where it is there already. */
	public static void makeFolder(Path path) throws IOException {
		if (Files.isDirectory(path))
			return;
		Path parent = path.toAbsolutePath().getParent();
		if (parent != null && !Files.isDirectory(parent))
			makeFolder(parent);
		try {
			Files.createDirectory(path, mode(path, "rwx------"));
		} catch (FileAlreadyExistsException e) {
			if (!Files.isDirectory(path))
				throw e;
		}
		if (parent != null)
			force(parent);
	}

	/** In place of what may be there under its name. */
	public static void write(Path path, byte[] content) throws IOException {
		Path unfinished = unfinished(path.getParent());
		try {
			try (FileChannel channel = create(unfinished)) {
				ByteBuffer rest = ByteBuffer.wrap(content);
				while (rest.hasRemaining())
					channel.write(rest);
				channel.force(true);
			}
			Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(unfinished);
		}
		force(path.getParent());
	}

	/** Opens a file to write, made where it is not there. */
	public static FileChannel openOwn(Path path) throws IOException {
		return FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), mode(path, "rw-------"));
	}

	/** @throws DroverException where others than the owner may look into that folder */
	public static void requirePrivate(Path folder) throws IOException, DroverException {
		if (isPosix(folder) && Files.getPosixFilePermissions(folder).stream().anyMatch(right -> !right.name().startsWith("OWNER")))
			throw new DroverException("Others than its owner may look into " + folder + ": set its mode to 0700");
	}

	/** What time it is for whoever dates the files in there. */
	public static Instant clock(Path folder) throws IOException {
		Path file = unfinished(folder);
		try (FileChannel channel = create(file)) {
			return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/** Puts on the disk which files the folder has. */
	public static void force(Path folder) throws IOException {
		if (!isPosix(folder))
			return; // folders cannot be opened there
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static Path unfinished(Path folder) {
		byte[] random = new byte[8];
		RANDOM.nextBytes(random);
		return folder.resolve(UNFINISHED + HexFormat.of().formatHex(random));
	}

	private static FileChannel create(Path path) throws IOException {
		return FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(path, "rw-------"));
	}

	private static FileAttribute<?>[] mode(Path path, String mode) {
		return isPosix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}
