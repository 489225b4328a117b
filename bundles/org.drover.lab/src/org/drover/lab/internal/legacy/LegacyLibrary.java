package org.drover.lab.internal.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.content.FolderContentStore;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.site.ContentLibrary;

/**
 * The files of the laboratory's distribution points: one store for all of them, each distinct file once. Which of them a distribution
 * point holds is its own affair.
 */
final class LegacyLibrary implements ContentLibrary {

	private final FolderContentStore store;
	private final Map<ObjectRef, ContentDescription> contents = new HashMap<>();

	private LegacyLibrary(FolderContentStore store) {
		this.store = store;
	}

	/** Writes every package source folder, and what is in them into the store. */
	static LegacyLibrary write(Estate estate, Path sources, Path library) throws DroverException {
		LegacyLibrary made = new LegacyLibrary(new FolderContentStore(library));
		try {
			for (ManagedObject object : estate.objects()) {
				SourceFolder folder = estate.sources().get(object.ref());
				if (folder != null)
					made.contents.put(object.ref(), made.write(object, folder, sources.resolve(folder.packageId())));
			}
		} catch (IOException e) {
			throw new DroverException("cannot write package source folders to " + sources + ": check that there is room", e);
		}
		return made;
	}

	private ContentDescription write(ManagedObject owner, SourceFolder folder, Path to) throws IOException, DroverException {
		List<ContentFile> files = new ArrayList<>();
		for (SourceFile file : folder.files()) {
			byte[] bytes = file.bytes();
			Path path = to.resolve(file.path());
			Files.createDirectories(path.getParent());
			Files.write(path, bytes);
			String hash = hash(bytes);
			store.put(hash, bytes.length, new ByteArrayInputStream(bytes));
			files.add(new ContentFile(file.path(), hash, bytes.length));
		}
		return new ContentDescription(owner.ref(), owner.version(), files);
	}

	@Override
	public Optional<ContentDescription> describe(ObjectRef owner, String version) {
		return Optional.ofNullable(contents.get(owner)).filter(content -> content.version().equals(version));
	}

	@Override
	public Optional<Bytes> open(ObjectRef owner, String version, String path) throws IOException {
		Optional<ContentFile> file = describe(owner, version)
				.flatMap(content -> content.files().stream().filter(one -> one.path().equals(path)).findFirst());
		try {
			return file.isEmpty() ? Optional.empty() : Optional.of(new Bytes(store.open(file.get().sha256()), file.get().size()));
		} catch (DroverException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
