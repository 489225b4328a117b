package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.DroverException;

/** Files of content that have arrived in a project, each once, by their hashes. */
final class ContentPool {

	private static final int BUFFER = 1 << 16;
	/** Ansible may run as another user than Drover does, and scripts are among what is copied. */
	private static final String MODE = "rwxr-xr-x";

	private final ProjectFolder folder;

	ContentPool(ProjectFolder folder) {
		this.folder = folder;
	}

	Path file(String sha256) {
		return folder.at(ProjectPaths.POOL).resolve(sha256);
	}

	boolean has(String sha256) {
		return ProjectRules.isHash(sha256) && Files.isRegularFile(file(sha256));
	}

	/** Keeps a file once it is known to be what it should be, and nothing of any other. */
	void put(String sha256, long size, InputStream bytes) throws DroverException {
		if (!ProjectRules.isHash(sha256))
			throw new DroverException("a file of content is named by its SHA-256");
		folder.alone(() -> {
			Path pool = Files.createDirectories(folder.at(ProjectPaths.POOL));
			Path draft = Files.createTempFile(pool, "arriving", "");
			try {
				if (!copy(bytes, draft).equals(sha256) || Files.size(draft) != size)
					throw new DroverException("a file of content did not arrive whole: it is not of the size and hash that it should be", null, DroverException.Retry.LATER);
				if (Files.getFileStore(draft).supportsFileAttributeView("posix"))
					Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(MODE));
				Files.move(draft, file(sha256), StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(draft);
			}
			return null;
		});
	}

	/** @return the hash of what was copied */
	private static String copy(InputStream bytes, Path to) throws IOException {
		try (OutputStream out = Files.newOutputStream(to)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER];
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				digest.update(buffer, 0, read);
				out.write(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** Deletes those of the files that nothing is published of any more. */
	void forget(List<ContentFile> files) throws DroverException {
		if (!Files.isDirectory(folder.at(ProjectPaths.POOL)))
			return;
		folder.alone(() -> {
			Set<String> used = new HashSet<>();
			folder.load().published.forEach(content -> content.files().forEach(file -> used.add(file.sha256())));
			for (ContentFile file : files) {
				if (!used.contains(file.sha256()))
					Files.deleteIfExists(file(file.sha256()));
			}
			try {
				Files.deleteIfExists(folder.at(ProjectPaths.POOL));
			} catch (DirectoryNotEmptyException e) {
				// other content is there
			}
			return null;
		});
	}
}
