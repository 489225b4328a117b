package org.drover.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.drover.model.DroverException;
import org.drover.store.backup.BackupManifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A backup that is read. Nothing in it is believed: it may hold what its manifest names and nothing else, as large as that says, and no name in it ever
 * becomes a path.
 */
public final class BackupArchive implements AutoCloseable {

	/** Some 500,000 content files make a manifest of this size. */
	static final int LONGEST_MANIFEST = 64 << 20;
	private static final int BUFFER_BYTES = 1 << 16;
	private static final int LONGEST_SHOWN = 100;
	private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
	private static final Pattern PROJECT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	private static final Pattern SCHEMA = Pattern.compile("[1-9][0-9]{0,5}");

	private final Path file;
	private final ZipFile zip;
	private final BackupManifest manifest;

	private BackupArchive(Path file, ZipFile zip) throws IOException, DroverException {
		this.file = file;
		this.zip = zip;
		this.manifest = readManifest();
		requireSound();
		requireNames();
	}

	/** Opens an archive and reads its manifest; what that names is looked at by {@link #verify}. */
	public static BackupArchive open(Path file) throws DroverException {
		if (!Files.isRegularFile(file))
			throw new DroverException("there is no file " + file + ": name a backup that Drover made");
		if (!Files.isReadable(file))
			throw new DroverException("the backup " + file + " may not be read: see who owns it");
		try {
			ZipFile zip = new ZipFile(file.toFile());
			boolean open = false;
			try {
				BackupArchive archive = new BackupArchive(file, zip);
				open = true;
				return archive;
			} finally {
				if (!open)
					zip.close();
			}
		} catch (IOException | IllegalArgumentException e) {
			throw new DroverException(file + " is no backup that Drover made, or damaged: use another copy of it", e);
		}
	}

	public BackupManifest manifest() {
		return manifest;
	}

	/** Reads all of it and compares sizes and hashes with the manifest. */
	public void verify(Progress progress) throws DroverException {
		for (BackupManifest.Table table : manifest.tables()) {
			progress.begin("checking " + table.name());
			verify(tableName(table.name()), table.bytes(), table.sha256());
			progress.add(table.rows(), "checking");
		}
		for (BackupManifest.Content content : manifest.content()) {
			verify(contentName(content.sha256()), content.size(), content.sha256());
			progress.add(1, "checking");
		}
	}

	public InputStream table(BackupManifest.Table table) throws DroverException {
		return open(tableName(table.name()));
	}

	public InputStream content(BackupManifest.Content content) throws DroverException {
		return open(contentName(content.sha256()));
	}

	/** @param what is wrong, in a few words */
	public DroverException damaged(String what, Throwable cause) {
		return new DroverException("the backup " + file + " is damaged or was changed, " + what + ": use another copy of it", cause);
	}

	@Override
	public void close() throws DroverException {
		try {
			zip.close();
		} catch (IOException e) {
			throw damaged("it cannot be read to its end", e);
		}
	}

	static String tableName(String table) {
		return "tables/" + table + ".jsonl";
	}

	static String contentName(String sha256) {
		return "content/" + sha256;
	}

	/** Of a later format nobody knows more than the number. */
	private BackupManifest readManifest() throws IOException, DroverException {
		ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
		if (entry == null)
			throw new IOException("no " + BackupWriter.MANIFEST);
		byte[] text;
		try (InputStream in = zip.getInputStream(entry)) {
			text = in.readNBytes(LONGEST_MANIFEST + 1);
		}
		CRC32 sum = new CRC32();
		sum.update(text);
		if (text.length > LONGEST_MANIFEST || sum.getValue() != entry.getCrc())
			throw damaged("its manifest is not as it was written", null);
		JsonNode tree = Json.MANIFEST.readTree(text);
		int format = tree.path("format").asInt();
		if (format > BackupManifest.FORMAT)
			throw new DroverException("the backup " + file + " was made by a newer Drover (format " + format + "; this one knows "
					+ BackupManifest.FORMAT + "): upgrade Drover");
		if (format < 1)
			throw new IOException("no format");
		return Json.MANIFEST.treeToValue(tree, BackupManifest.class);
	}

	private void requireSound() throws DroverException {
		boolean sound = PROJECT.matcher(manifest.project()).matches() && SCHEMA.matcher(manifest.schema()).matches();
		long total = 0;
		for (BackupManifest.Table table : manifest.tables()) {
			sound &= TABLE.matcher(table.name()).matches() && table.bytes() >= 0 && table.rows() >= 0 && table.rows() <= table.bytes();
			total = sum(total, table.bytes());
		}
		for (BackupManifest.Content content : manifest.content()) {
			sound &= SHA256.matcher(content.sha256()).matches() && content.size() >= 0;
			total = sum(total, content.size());
		}
		if (!sound || total < 0)
			throw damaged("its manifest makes no sense", null);
	}

	/** @return a negative number where it is out of range */
	private static long sum(long total, long more) {
		return total < 0 || more < 0 || total > Long.MAX_VALUE - more ? -1 : total + more;
	}

	/** The archive's entries are those of the manifest, each once. */
	private void requireNames() throws DroverException {
		Set<String> named = new HashSet<>(Set.of(BackupWriter.MANIFEST));
		for (BackupManifest.Table table : manifest.tables())
			requireOnce(named.add(tableName(table.name())), tableName(table.name()));
		for (BackupManifest.Content content : manifest.content())
			requireOnce(named.add(contentName(content.sha256())), contentName(content.sha256()));
		Set<String> found = new HashSet<>();
		for (String name : zip.stream().<String>map(ZipEntry::getName).toList()) {
			requireOnce(found.add(name), name);
			if (!named.contains(name))
				throw damaged("it holds " + shown(name) + ", which its manifest does not name", null);
		}
		for (String name : named) {
			if (!found.contains(name))
				throw damaged("it lacks " + name, null);
		}
	}

	private void requireOnce(boolean first, String name) throws DroverException {
		if (!first)
			throw damaged("it holds " + shown(name) + " twice", null);
	}

	/** What is in an archive may have been chosen to upset a terminal. */
	private static String shown(String name) {
		String shown = name.replaceAll("\\P{Print}", "?");
		return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "..." : shown;
	}

	private void verify(String name, long size, String sha256) throws DroverException {
		Hashing hashing = new Hashing();
		byte[] buffer = new byte[BUFFER_BYTES];
		try (InputStream in = open(name)) {
			for (int read = in.read(buffer); read >= 0 && hashing.bytes() <= size; read = in.read(buffer))
				hashing.write(buffer, 0, read);
		} catch (IOException e) {
			throw damaged(name + " cannot be read", e);
		}
		if (hashing.bytes() != size || !hashing.sha256().equals(sha256))
			throw damaged(name + " is not as it was written", null);
	}

	private InputStream open(String name) throws DroverException {
		try {
			return zip.getInputStream(zip.getEntry(name));
		} catch (IOException | IllegalArgumentException e) {
			throw damaged(name + " cannot be read", e);
		}
	}
}
