package org.drover.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.drover.content.internal.Sha256;
import org.drover.model.DroverException;

/** Hashes what lies in folders. */
public final class ContentHashes {

	private static final int BUFFER_BYTES = 1 << 16;

	private ContentHashes() {
	}

	/**
	 * Reads and hashes every file of a folder and its subfolders; cost grows with their size. Empty folders leave no trace.
	 *
	 * @return in the order of their paths
	 * @throws DroverException where the folder is missing, or holds a symbolic link or anything else that is no plain file: what
	 *                         a link points at may lie outside, and differs from machine to machine
	 */
	public static List<HashedFile> describe(Path folder) throws DroverException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
			throw new DroverException("there is no content folder " + folder);
		List<HashedFile> files = new ArrayList<>();
		for (Path file : plainFiles(folder))
			files.add(hash(folder, file));
		files.sort(Comparator.comparing(HashedFile::path));
		return List.copyOf(files);
	}

	private static List<Path> plainFiles(Path folder) throws DroverException {
		List<Path> files = new ArrayList<>();
		List<Path> strange = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					(attributes.isRegularFile() ? files : strange).add(file);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw unreadable(folder, e);
		}
		if (!strange.isEmpty())
			throw new DroverException(strange.getFirst() + " is a symbolic link or a special file: content may only hold plain files");
		return files;
	}

	private static HashedFile hash(Path folder, Path file) throws DroverException {
		MessageDigest digest = Sha256.digest();
		long size = 0;
		byte[] buffer = new byte[BUFFER_BYTES];
		try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
				size += read;
			}
		} catch (NoSuchFileException e) {
			throw new DroverException(file + " went away while it was read: try again", e, DroverException.Retry.LATER);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
		return new HashedFile(slashed(folder.relativize(file)), HexFormat.of().formatHex(digest.digest()), size);
	}

	private static String slashed(Path relative) {
		List<String> parts = new ArrayList<>();
		relative.forEach(part -> parts.add(part.toString()));
		return String.join("/", parts);
	}

	private static DroverException unreadable(Path path, IOException e) {
		return new DroverException("cannot read " + path + ": check that it is there and may be read", e);
	}
}
