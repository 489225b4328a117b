package org.drover.mailbox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/**
 * One mailbox of a directory.
 *
 * @param path a folder in the directory, no link
 */
public record BoxFolder(Path path) {

	/** Unfinished files that are older belong to nobody: their writer was killed. */
	private static final Duration ABANDONED = Duration.ofHours(1);

	private static final String REMOVED = ".removed-";

	/** @return empty where there is no folder, or only a link to one */
	public static Optional<BoxFolder> at(Path path) {
		return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(new BoxFolder(path)) : Optional.empty();
	}

	/** @param now by the clock of this file system */
	public List<MailboxFile> files(Instant now) throws IOException {
		List<MailboxFile> files = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				Optional<BasicFileAttributes> file = plain(entry);
				if (file.isPresent() && MailboxTransport.isName(name))
					files.add(new MailboxFile(name, file.get().size(), file.get().lastModifiedTime().toInstant()));
				else if (file.isPresent() && name.startsWith(SafeFiles.UNFINISHED))
					clean(entry, file.get(), now);
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return files;
	}

	private static void clean(Path unfinished, BasicFileAttributes file, Instant now) throws IOException {
		if (file.lastModifiedTime().toInstant().plus(ABANDONED).isBefore(now))
			Files.deleteIfExists(unfinished);
	}

	public void put(String name, byte[] content) throws IOException, DroverException {
		try {
			SafeFiles.write(path.resolve(name), content);
		} catch (NoSuchFileException e) {
			if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
				throw e;
			throw new DroverException("The mailbox " + brief() + " was removed", e);
		}
	}

	public Optional<byte[]> get(String name, int limit) throws IOException, DroverException {
		Path file = path.resolve(name);
		if (plain(file).isEmpty())
			return Optional.empty();
		try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
			byte[] content = in.readNBytes(limit);
			if (in.read() >= 0)
				throw new DroverException("The file " + name + " in the mailbox " + brief() + " is longer than " + limit + " bytes");
			return Optional.of(content);
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}

	public boolean delete(String name) throws IOException {
		Path file = path.resolve(name);
		return plain(file).isPresent() && Files.deleteIfExists(file);
	}

	/** Under another name first: nobody sees it half removed. */
	public void remove() throws IOException {
		Path removed = path.resolveSibling(REMOVED + path.getFileName() + "-" + System.nanoTime());
		try {
			Files.move(path, removed, StandardCopyOption.ATOMIC_MOVE);
		} catch (NoSuchFileException e) {
			return; // somebody else was quicker
		}
		try (Stream<Path> all = Files.walk(removed)) {
			for (Path entry : all.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(entry);
		}
	}

	private String brief() {
		return new MailboxId(path.getFileName().toString()).brief();
	}

	/** @return empty where there is nothing, or no plain file */
	private static Optional<BasicFileAttributes> plain(Path file) throws IOException {
		try {
			return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)).filter(BasicFileAttributes::isRegularFile);
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
