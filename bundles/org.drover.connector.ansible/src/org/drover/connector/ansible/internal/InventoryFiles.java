package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Reads files of one inventory folder and nothing outside it, whatever symbolic links say; nothing is ever executed. */
final class InventoryFiles {

	static final int MAX_BYTES = 16 * 1024 * 1024;
	private static final int MAX_FILES = 200_000;

	private final Path root;
	private final IProgressMonitor monitor;
	private int read;

	/** @param root must exist */
	InventoryFiles(Path root, IProgressMonitor monitor) throws DroverException {
		try {
			this.root = root.toRealPath();
		} catch (IOException e) {
			throw new DroverException("cannot open the inventory folder " + root + ": check that it exists and may be read", e);
		}
		this.monitor = monitor;
	}

	/** How many files were read so far. */
	int count() {
		return read;
	}

	/** The file of a folder, or null where there is none; names that are no file names have none. */
	Path find(Path folder, String name) throws DroverException {
		try {
			Path path = folder.resolve(name);
			return Files.exists(path) ? inside(path) : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}

	boolean isFolder(Path path) {
		return Files.isDirectory(path);
	}

	/** Direct entries by name. */
	List<Path> list(Path folder) throws DroverException {
		try (Stream<Path> entries = Files.list(inside(folder))) {
			return entries.map(entry -> folder.resolve(entry.getFileName())).sorted((a, b) -> name(a).compareTo(name(b))).toList();
		} catch (IOException | UncheckedIOException e) {
			throw new DroverException("cannot list the folder " + folder + ": check that it may be read", e);
		}
	}

	static String name(Path path) {
		return path.getFileName() == null ? "" : path.getFileName().toString();
	}

	byte[] bytes(Path path) throws DroverException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (++read > MAX_FILES)
			throw new DroverException("the inventory has more than " + MAX_FILES + " files: name a smaller folder or one inventory file");
		Path file = inside(path);
		if (!Files.isRegularFile(file))
			throw new DroverException(path + " is not a regular file: take it out of the inventory folder");
		try (InputStream stream = Files.newInputStream(file)) {
			byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES)
				throw new DroverException(path + " is larger than " + (MAX_BYTES >> 20) + " MiB, which is more than an inventory file may have");
			return bytes;
		} catch (IOException e) {
			throw new DroverException("cannot read " + path + ": check that it may be read", e);
		}
	}

	/** @throws DroverException where the bytes are not UTF-8 */
	static String text(byte[] bytes, Path path) throws DroverException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new DroverException(path + " is not UTF-8 text: convert it", e);
		}
	}

	/** The real path behind a path, once it is known to lie in the folder. */
	Path inside(Path path) throws DroverException {
		try {
			Path real = path.toRealPath();
			if (!real.startsWith(root))
				throw new DroverException(path + " leads out of the inventory folder " + root + ": put a copy in its place");
			return real;
		} catch (IOException e) {
			throw new DroverException("cannot open " + path + ": check that it exists and may be read", e);
		}
	}
}
