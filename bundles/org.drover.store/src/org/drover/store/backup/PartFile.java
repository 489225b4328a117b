package org.drover.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.store.internal.SqlFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is there whole or not at all, for its owner only (mode 0600). It is written beside its place, as {@code NAME.part}, and moved there
 * once it is on the disk; closing it before that leaves nothing. A part that a killed process has left is written anew.
 */
public final class PartFile implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(PartFile.class);
	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
	private static final Set<OpenOption> NEW_OR_LEFT = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

	private final Path file;
	private final Path part;
	private final FileChannel channel;
	private boolean finished;

	private PartFile(Path file, Path part, FileChannel channel) {
		this.file = file;
		this.part = part;
		this.channel = channel;
	}

	/** @throws DroverException also where there is such a file already, or another process is writing it */
	public static PartFile create(Path file) throws DroverException {
		if (file.getFileName() == null || Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			throw new DroverException("there is " + file + " already: name a new file, or delete it first");
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			return open(file, part);
		} catch (IOException e) {
			throw failure(file, e);
		}
	}

	/** Closing the stream does nothing; failures are for {@link #failure}. */
	public OutputStream stream() {
		return new FilterOutputStream(Channels.newOutputStream(channel)) {

			@Override
			public void write(byte[] bytes, int start, int length) throws IOException {
				out.write(bytes, start, length);
			}

			@Override
			public void close() throws IOException {
				flush();
			}
		};
	}

	/** Moves the file to its place. */
	public void finish() throws DroverException {
		try {
			channel.force(true);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			finished = true;
			syncFolder();
		} catch (IOException e) {
			throw failure(file, e);
		}
	}

	/** Why the file could not be written, in words. */
	public DroverException failure(IOException e) {
		return failure(file, e);
	}

	@Override
	public void close() {
		try (channel) {
			if (!finished)
				Files.deleteIfExists(part);
		} catch (IOException e) {
			LOG.warn("{} is left behind: delete it", part, e);
		}
	}

	private static PartFile open(Path file, Path part) throws IOException, DroverException {
		FileChannel channel = FileChannel.open(part, NEW_OR_LEFT, ownerOnly(part));
		boolean ours = false;
		try {
			ours = lock(channel) && Files.exists(part, LinkOption.NOFOLLOW_LINKS); // else its writer has just moved it into its place
			if (!ours)
				throw new DroverException("another process is writing " + part + ": wait for it, or name another file");
			if (isPosix(part))
				Files.setPosixFilePermissions(part, OWNER_ONLY);
			channel.truncate(0);
			return new PartFile(file, part, channel);
		} finally {
			if (!ours)
				channel.close();
		}
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		} catch (OverlappingFileLockException e) {
			return false; // by another thread of this process
		}
	}

	/** So that the name survives a power cut; not every system can open a folder, and those need no such step. */
	private void syncFolder() {
		try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
			folder.force(true);
		} catch (IOException e) {
			LOG.debug("the folder of {} cannot be synced", file, e);
		}
	}

	private static DroverException failure(Path file, IOException e) {
		if (SqlFailures.isFull(e))
			return new DroverException("no space left on the disk for " + file + ": make room and try again", e);
		return new DroverException("cannot write " + file + ": see that its folder is there and may be written to", e);
	}

	private static FileAttribute<?>[] ownerOnly(Path part) {
		return isPosix(part) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) } : new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}
