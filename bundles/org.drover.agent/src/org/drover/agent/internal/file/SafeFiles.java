package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are whole or not there, and stay over a loss of power. */
public final class SafeFiles {

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
	private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

	private SafeFiles() {
	}

	/** Makes a folder that only its owner may enter, with those above it; one that is there stays as it is. */
	public static void folder(Path folder) throws IOException {
		if (Files.isDirectory(folder))
			return;
		if (folder.getParent() != null && !Files.isDirectory(folder.getParent()))
			folder(folder.getParent());
		Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
	}

	/** Writes a file that only its owner may read: as one step, and durably. */
	public static void write(Path file, byte[] content) throws IOException {
		Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		create(fresh, content);
		replace(fresh, file);
	}

	/** Writes a new file that only its owner may read, durably. Nobody else's file or link is followed. */
	public static void create(Path file, byte[] content) throws IOException {
		Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (FileChannel channel = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OWNER))) {
			ByteBuffer buffer = ByteBuffer.wrap(content);
			while (buffer.hasRemaining())
				channel.write(buffer);
			channel.force(true);
		}
	}

	/** Puts one file in the place of another as one step, durably. */
	public static void replace(Path fresh, Path file) throws IOException {
		try {
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			throw new IOException("the file system of " + file.getParent() + " cannot replace a file in one step", e);
		}
		force(file.getParent());
	}

	/** Makes what a folder names durable. */
	public static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/** Removes a file, or a folder with all in it; links are removed and not followed. */
	public static void remove(Path path) throws IOException {
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS))
			return;
		List<Path> all;
		try (Stream<Path> walk = Files.walk(path)) {
			all = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path each : all)
			Files.deleteIfExists(each);
	}

	/** The paths in a folder, in the order of their names; none where there is no such folder. */
	public static List<Path> in(Path folder) throws IOException {
		if (!Files.isDirectory(folder))
			return List.of();
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.sorted().toList();
		}
	}
}
