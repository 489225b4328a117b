package org.drover.connector.configmgr.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.content.ContentHashes;
import org.drover.content.HashedFile;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Reads content where packages are made from: their source folders, as this machine sees them. */
final class PackageSource implements ContentSource {

	private record Source(Path folder, String version) {
	}

	private final SiteDatabase database;
	private final EstateReader estate;
	/** Which package holds an object's content does not change; where its sources are may. */
	private final Map<ObjectRef, String> packages = new ConcurrentHashMap<>();

	PackageSource(SiteDatabase database, EstateReader estate) {
		this.database = database;
		this.estate = estate;
	}

	@Override
	public ContentDescription describe(ObjectRef owner) throws DroverException {
		Source source = source(owner);
		List<ContentFile> files = new ArrayList<>();
		for (HashedFile file : ContentHashes.describe(source.folder()))
			files.add(new ContentFile(file.path(), file.sha256(), file.size()));
		return new ContentDescription(owner, source.version(), files);
	}

	@Override
	public InputStream open(ObjectRef owner, String path) throws DroverException {
		Path folder = source(owner).folder();
		try {
			Path file = folder.resolve(contained(path));
			if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !file.toRealPath().startsWith(folder.toRealPath()))
				throw new DroverException("the source folder of " + owner + " has no file " + path + ": describe the content again");
			return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
		} catch (IOException | InvalidPathException e) {
			throw new DroverException("cannot read " + path + " in the source folder of " + owner + ": check that this account may", e);
		}
	}

	private static String contained(String path) throws DroverException {
		for (String part : path.split("/", -1)) {
			if (part.isEmpty() || part.equals(".") || part.equals("..") || part.contains("\\") || part.contains(":"))
				throw new DroverException("'" + path + "' is no path inside a source folder");
		}
		return path;
	}

	private Source source(ObjectRef owner) throws DroverException {
		String packageId = packageId(owner);
		List<Source> found = database.read(new NullProgressMonitor(), session -> {
			List<Source> sources = new ArrayList<>();
			session.each(View.PACKAGE_SOURCE, row -> {
				if (!SiteDatabase.text(row, "PkgSourcePath").isEmpty())
					sources.add(new Source(folder(owner, SiteDatabase.text(row, "PkgSourcePath")), SiteDatabase.text(row, "SourceVersion")));
			}, packageId);
			return sources;
		});
		if (found.isEmpty())
			throw new DroverException(owner + " has no source folder (v_Package.PkgSourcePath), so its content cannot be read");
		return found.getFirst();
	}

	private String packageId(ObjectRef owner) throws DroverException {
		String known = packages.get(owner);
		if (known != null)
			return known;
		String found = estate.contentPackage(owner).orElseThrow(() -> new DroverException("the legacy topology keeps no content of " + owner + ": gather again"));
		packages.put(owner, found);
		return found;
	}

	private static Path folder(ObjectRef owner, String sourcePath) throws DroverException {
		try {
			Path folder = Path.of(sourcePath);
			if (folder.isAbsolute() && Files.isDirectory(folder))
				return folder.normalize();
		} catch (InvalidPathException e) {
			throw unseen(owner, sourcePath, e);
		}
		throw unseen(owner, sourcePath, null);
	}

	private static DroverException unseen(ObjectRef owner, String sourcePath, Exception cause) {
		return new DroverException("the source folder " + sourcePath + " of " + owner + " cannot be seen from this machine: mount it under the same path", cause);
	}
}
