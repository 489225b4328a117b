package org.drover.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.drover.content.internal.Incoming;
import org.drover.content.internal.Sha256;
import org.drover.model.DroverException;

/**
 * Keeps files in a folder under their SHA-256, each distinct file once. A file is there whole or not at all, whatever dies when.
 * Any number of threads may write to a folder; of processes one, or any number that all open it as shared.
 */
public final class FolderContentStore {

	private final Path root;
	private final Path incoming;
	private final Set<String> receiving = ConcurrentHashMap.newKeySet();

	/** Opens the store, making its folder where there is none, and clears what puts that died have left. */
	public FolderContentStore(Path root) throws DroverException {
		this(root, Duration.ZERO);
	}

	/**
	 * Opens the store as shared with other processes.
	 *
	 * @param abandoned a put that has not written anything for so long has died
	 */
	public FolderContentStore(Path root, Duration abandoned) throws DroverException {
		this.root = root;
		this.incoming = root.resolve("incoming");
		try {
			Files.createDirectories(incoming);
			clearIncoming(abandoned);
		} catch (IOException e) {
			throw new DroverException("cannot use " + root + " as a content folder: check that it may be written to and has room", e);
		}
	}

	/** @param sha256 lower-case hexadecimal, here and below */
	public boolean has(String sha256) {
		return Sha256.isHash(sha256) && Files.isRegularFile(file(sha256));
	}

	/**
	 * Keeps a file; one that is there already is not read again. The stream is left open.
	 *
	 * @throws DroverException where the bytes do not have this hash and size, cannot be read, or the disk is full; nothing is kept
	 *                         then
	 */
	public void put(String sha256, long size, InputStream bytes) throws DroverException {
		if (!Sha256.isHash(sha256))
			throw new DroverException("\"" + sha256 + "\" is not a SHA-256 hash in lower-case hexadecimal");
		if (has(sha256))
			return;
		new Incoming(root, incoming).receive(sha256, size, bytes, file(sha256));
	}

	/**
	 * How much of a file has arrived by {@link #putOnwards} before that broke off; 0 for one that is there, or that somebody puts just now. What has arrived
	 * is forgotten when the folder is opened again.
	 */
	public long received(String sha256) {
		return has(sha256) || receiving.contains(sha256) || !Sha256.isHash(sha256) ? 0 : new Incoming(root, incoming).received(sha256);
	}

	/**
	 * As {@link #put}, but what has arrived of a source that breaks off is kept for the next try.
	 *
	 * @param from  how much of the file is here already, at most {@link #received}; what is beyond that is dropped
	 * @param bytes the rest of the file
	 * @throws DroverException as {@link #put}; also where somebody else goes on with the file just now, or so much of it is not here any more
	 */
	public void putOnwards(String sha256, long size, long from, InputStream bytes) throws DroverException {
		if (!Sha256.isHash(sha256))
			throw new DroverException("\"" + sha256 + "\" is not a SHA-256 hash in lower-case hexadecimal");
		if (has(sha256))
			return;
		if (!receiving.add(sha256)) {
			putBeside(sha256, size, from, bytes);
			return;
		}
		try {
			new Incoming(root, incoming).receiveOnwards(sha256, size, from, bytes, file(sha256));
		} finally {
			receiving.remove(sha256);
		}
	}

	/** While somebody else puts the same file. */
	private void putBeside(String sha256, long size, long from, InputStream bytes) throws DroverException {
		if (from > 0)
			throw new DroverException("the content file " + sha256 + " is being written to " + root + " already: try again", null, DroverException.Retry.LATER);
		put(sha256, size, bytes);
	}

	/** @return the file's bytes; the caller closes the stream */
	public InputStream open(String sha256) throws DroverException {
		try {
			return Files.newInputStream(existing(sha256));
		} catch (IOException e) {
			throw unreadable(sha256, e);
		}
	}

	public long size(String sha256) throws DroverException {
		try {
			return Files.size(existing(sha256));
		} catch (IOException e) {
			throw unreadable(sha256, e);
		}
	}

	/** Deletes a file, or what has arrived of it; one that is not there is passed over. */
	public void delete(String sha256) throws DroverException {
		if (!Sha256.isHash(sha256))
			return;
		try {
			Files.deleteIfExists(file(sha256));
			if (!receiving.contains(sha256))
				new Incoming(root, incoming).forget(sha256);
		} catch (IOException e) {
			throw new DroverException("cannot delete the content file " + sha256 + " in " + root, e);
		}
	}

	/** The hashes of all files, in no particular order; the caller closes the stream. */
	public Stream<String> hashes() throws DroverException {
		try {
			return Files.walk(root, 2).filter(Files::isRegularFile).map(file -> file.getParent().getFileName() + file.getFileName().toString())
					.filter(Sha256::isHash);
		} catch (IOException | UncheckedIOException e) {
			throw new DroverException("cannot list the content folder " + root, e);
		}
	}

	/** Two hexadecimal digits make a subfolder, so that no folder grows too large. */
	private Path file(String sha256) {
		return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
	}

	private Path existing(String sha256) throws DroverException {
		if (!has(sha256))
			throw new DroverException("there is no content file " + sha256 + " in " + root);
		return file(sha256);
	}

	private DroverException unreadable(String sha256, IOException e) {
		String why = e instanceof NoSuchFileException ? "it has just been deleted" : "check that it may be read";
		return new DroverException("cannot read the content file " + sha256 + " in " + root + ": " + why, e);
	}

	private void clearIncoming(Duration abandoned) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming, "*" + Incoming.SUFFIX)) {
			for (Path file : left) {
				if (abandoned.isZero() || age(file).compareTo(abandoned) > 0)
					Files.deleteIfExists(file);
			}
		}
	}

	private static Duration age(Path file) throws IOException {
		try {
			return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
		} catch (NoSuchFileException e) {
			return Duration.ZERO; // the process it belongs to has just moved it to its place
		}
	}
}
