package org.drover.site.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.model.DroverException;

/** A site's folder. The database keeps other processes out of it; within this one, it is held by one site at a time. */
public final class SiteFolder implements AutoCloseable {

	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path path;

	private SiteFolder(Path path) {
		this.path = path;
	}

	/** Makes the folder where it is missing, for its owner alone. */
	public static SiteFolder hold(Path folder) throws DroverException {
		Path path = make(folder);
		if (!HELD.add(path))
			throw SiteDatabase.inUse(folder, null);
		return new SiteFolder(path);
	}

	private static Path make(Path folder) throws DroverException {
		try {
			if (!Files.isDirectory(folder))
				Files.createDirectories(folder, ownerOnly());
			return folder.toRealPath();
		} catch (IOException e) {
			throw new DroverException("cannot use " + folder + " as a site's folder: check that it may be made and written to", e);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
	}

	public Path path() {
		return path;
	}

	public Path content() {
		return path.resolve("content");
	}

	public Path password() {
		return path.resolve("password");
	}

	/** What secrets of objects are sealed with; there once the site has any. */
	public Path key() {
		return path.resolve("key");
	}

	@Override
	public void close() {
		HELD.remove(path);
	}
}
