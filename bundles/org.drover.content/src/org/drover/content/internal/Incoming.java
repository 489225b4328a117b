package org.drover.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives a file beside its place, and moves it there once it is whole, right and on the disk. */
public final class Incoming {

	public static final String SUFFIX = ".part";

	private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
	private static final int BUFFER_BYTES = 1 << 16;

	/** Opens what a part is written to. */
	@FunctionalInterface
	interface PartFile {
		FileChannel open(Path part) throws IOException;
	}

	/** The source does not go on. */
	private static final class BrokenOff extends DroverException {

		private static final long serialVersionUID = 1L;

		BrokenOff(String message, IOException cause) {
			super(message, cause, Retry.LATER);
		}
	}

	private final Path root;
	private final Path folder;
	private final PartFile parts;

	/**
	 * @param root   what messages name
	 * @param folder where parts lie, on the same file system
	 */
	public Incoming(Path root, Path folder) {
		this(root, folder, part -> FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
	}

	/** For tests of what happens when writing fails. */
	Incoming(Path root, Path folder, PartFile parts) {
		this.root = root;
		this.folder = folder;
		this.parts = parts;
	}

	public void receive(String sha256, long size, InputStream bytes, Path place) throws DroverException {
		Path part = folder.resolve(UUID.randomUUID() + SUFFIX);
		try {
			write(sha256, size, bytes, part);
			Files.createDirectories(place.getParent());
			Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
			syncFolder(place.getParent());
		} catch (IOException e) {
			throw notWritten(sha256, size, e);
		} finally {
			discard(part);
		}
	}

	/** How much of a file has arrived onwards and is kept. */
	public long received(String sha256) {
		try {
			return Files.size(kept(sha256));
		} catch (IOException e) {
			return 0; // nothing is kept of it, or somebody is just done with it
		}
	}

	public void forget(String sha256) throws IOException {
		Files.deleteIfExists(kept(sha256));
	}

	private Path kept(String sha256) {
		return folder.resolve(sha256 + SUFFIX);
	}

	/** For one thread at a time for each file. What has arrived stays where the source breaks off, and goes where anything else is wrong. */
	public void receiveOnwards(String sha256, long size, long from, InputStream bytes, Path place) throws DroverException {
		Path part = kept(sha256);
		boolean goOn = false;
		try {
			writeOnwards(sha256, size, from, bytes, part);
			Files.createDirectories(place.getParent());
			Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
			syncFolder(place.getParent());
		} catch (BrokenOff e) {
			goOn = true;
			throw e;
		} catch (IOException e) {
			throw notWritten(sha256, size, e);
		} finally {
			if (!goOn)
				discard(part);
		}
	}

	private void writeOnwards(String sha256, long size, long from, InputStream bytes, Path part) throws IOException, DroverException {
		if (from < 0 || from > size || from > received(sha256))
			throw new DroverException("the first " + from + " bytes of the content file " + sha256 + " are not in " + root + ": send it from its start", null,
					DroverException.Retry.LATER);
		MessageDigest digest = Sha256.digest();
		if (from == 0)
			Files.deleteIfExists(part);
		try (FileChannel channel = from == 0 ? parts.open(part) : FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			if (from > 0)
				digest(channel.truncate(from), digest);
			receive(sha256, size, from, bytes, digest, channel);
		}
	}

	private static void digest(FileChannel channel, MessageDigest digest) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
		channel.position(0);
		while (channel.read(buffer) >= 0) {
			digest.update(buffer.flip());
			buffer.clear();
		}
	}

	private void write(String sha256, long size, InputStream bytes, Path part) throws IOException, DroverException {
		try (FileChannel channel = parts.open(part)) {
			receive(sha256, size, 0, bytes, Sha256.digest(), channel);
		}
	}

	/** @param from how much has been written and digested already */
	private void receive(String sha256, long size, long from, InputStream bytes, MessageDigest digest, FileChannel channel)
			throws IOException, DroverException {
		long received = from + copy(sha256, size - from, bytes, digest, channel);
		if (received != size)
			throw new DroverException("the content file " + sha256 + " for " + root + " came with "
					+ (received < size ? received : "more than " + size) + " bytes instead of " + size + ": nothing was kept");
		if (!HexFormat.of().formatHex(digest.digest()).equals(sha256))
			throw new DroverException("the content file " + sha256 + " for " + root
					+ " was changed on its way, or at its source: nothing was kept; describe the content anew", null,
					from > 0 ? DroverException.Retry.LATER : DroverException.Retry.NEVER);
		channel.force(true);
	}

	/** Stops one buffer past the size: a source that never ends must not fill the disk. */
	private long copy(String sha256, long size, InputStream bytes, MessageDigest digest, WritableByteChannel out)
			throws IOException, DroverException {
		byte[] buffer = new byte[BUFFER_BYTES];
		long received = 0;
		for (int read = read(sha256, bytes, buffer); read >= 0; read = read(sha256, bytes, buffer)) {
			received += read;
			if (received > size)
				return received;
			digest.update(buffer, 0, read);
			ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
			while (chunk.hasRemaining())
				out.write(chunk);
		}
		return received;
	}

	private int read(String sha256, InputStream bytes, byte[] buffer) throws DroverException {
		try {
			return bytes.read(buffer);
		} catch (IOException e) {
			throw new BrokenOff("the content file " + sha256 + " for " + root + " broke off while it was read", e);
		}
	}

	private DroverException notWritten(String sha256, long size, IOException e) {
		if (isFull(e))
			return new DroverException("no space left in " + root + " for a content file of " + size + " bytes: make room and try again",
					e);
		return new DroverException("cannot write the content file " + sha256 + " to " + root + ": check that it may be written to", e);
	}

	private static boolean isFull(IOException e) {
		String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
		return message.contains("no space left") || message.contains("not enough space") || message.contains("quota exceeded");
	}

	/** So that the name survives a power cut; not every system can open a folder, and those need no such step. */
	private static void syncFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			LOG.debug("{} cannot be synced", folder, e);
		}
	}

	private static void discard(Path part) {
		try {
			Files.deleteIfExists(part);
		} catch (IOException e) {
			LOG.warn("{} is left behind; the next opening of the store deletes it", part, e);
		}
	}
}
