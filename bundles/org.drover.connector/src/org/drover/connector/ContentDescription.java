package org.drover.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.drover.model.ObjectRef;

/**
 * The files of one content version.
 *
 * @param owner the package, image or other object the content belongs to
 */
public record ContentDescription(ObjectRef owner, String version, List<ContentFile> files) {

	/**
	 * @param path   relative, with forward slashes, without {@code .} or {@code ..} parts
	 * @param sha256 lower-case hexadecimal
	 * @param size   in bytes
	 */
	public record ContentFile(String path, String sha256, long size) {
	}

	public ContentDescription {
		files = files.stream().sorted(Comparator.comparing(ContentFile::path)).toList();
	}

	public long size() {
		return files.stream().mapToLong(ContentFile::size).sum();
	}

	/** SHA-256 over {@code sha256 size path} lines in path order: equal content has equal hashes wherever it is kept. */
	public String hash() {
		StringBuilder manifest = new StringBuilder();
		for (ContentFile file : files)
			manifest.append(file.sha256()).append(' ').append(file.size()).append(' ').append(file.path()).append('\n');
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(manifest.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
