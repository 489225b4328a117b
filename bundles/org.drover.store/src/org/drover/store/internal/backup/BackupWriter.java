package org.drover.store.internal.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.drover.content.FolderContentStore;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.store.backup.BackupListener;
import org.drover.store.backup.BackupManifest;
import org.drover.store.backup.PartFile;

/** Writes an archive: tables, content, and last the manifest, which knows how large everything came out. */
public final class BackupWriter {

	static final String MANIFEST = "manifest.json";
	private static final int BUFFER_BYTES = 1 << 16;

	/** Who and when; the rest of the manifest is found while writing. */
	public record Heading(String project, String schema, String drover, String madeAt, String sealedKey) {
	}

	private final Jdbc jdbc;
	private final FolderContentStore content;
	private final BackupListener listener;
	private final PartFile file;
	private final ZipOutputStream zip;
	private Progress progress;

	public BackupWriter(Jdbc jdbc, FolderContentStore content, BackupListener listener, PartFile file) {
		this.jdbc = jdbc;
		this.content = content;
		this.listener = listener;
		this.file = file;
		this.zip = new ZipOutputStream(new BufferedOutputStream(file.stream(), BUFFER_BYTES));
		zip.setLevel(Deflater.BEST_SPEED); // rows shrink to a seventh even so, and content mostly is packed already
	}

	/** @param withContent whether content files go in */
	public BackupManifest write(Heading heading, boolean withContent) throws DroverException {
		try (zip) {
			List<String> hashes = new ArrayList<>();
			List<BackupManifest.Table> tables = jdbc.snapshot(tx -> tx.with(connection -> {
				List<TableShape> shapes = TableShapes.of(connection);
				long rows = count(connection, shapes); // the first reading: from here on the moment is fixed, and what it refers to is there
				hashes.addAll(withContent ? hashes() : List.of());
				progress = new Progress(listener, rows + hashes.size());
				return tables(connection, shapes);
			}));
			BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, heading.project(), heading.schema(), heading.drover(), heading.madeAt(),
					heading.sealedKey(), tables, content(hashes));
			write(manifest);
			return manifest;
		} catch (IOException e) {
			throw file.failure(e);
		}
	}

	private void write(BackupManifest manifest) throws IOException, DroverException {
		byte[] text = Json.MANIFEST.writeValueAsBytes(manifest);
		if (text.length > BackupArchive.LONGEST_MANIFEST)
			throw new DroverException("the project has " + manifest.content().size()
					+ " content files, more than a backup can hold: back up with --without-content, and copy the folder content");
		entry(MANIFEST, out -> out.write(text));
	}

	private static long count(Connection connection, List<TableShape> shapes) throws SQLException {
		long count = 0;
		for (TableShape table : shapes)
			count += TableCounts.of(connection, table);
		return count;
	}

	private List<BackupManifest.Table> tables(Connection connection, List<TableShape> shapes) throws SQLException, DroverException {
		TableDump dump = new TableDump(connection, progress);
		List<BackupManifest.Table> tables = new ArrayList<>();
		try {
			for (TableShape table : shapes) {
				zip.putNextEntry(new ZipEntry(BackupArchive.tableName(table.label())));
				tables.add(dump.write(table, zip));
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw file.failure(e);
		}
		return tables;
	}

	private List<String> hashes() throws DroverException {
		try (Stream<String> hashes = content.hashes()) {
			return hashes.sorted().toList();
		}
	}

	private List<BackupManifest.Content> content(List<String> hashes) throws DroverException, IOException {
		List<BackupManifest.Content> entries = new ArrayList<>();
		for (String sha256 : hashes) {
			Hashing[] copied = new Hashing[1];
			try (InputStream in = content.open(sha256)) {
				entry(BackupArchive.contentName(sha256), out -> in.transferTo(copied[0] = new Hashing(out)));
			}
			if (!copied[0].sha256().equals(sha256))
				throw new DroverException("the project's content file " + sha256 + " is damaged: delete it, or back up with --without-content");
			entries.add(new BackupManifest.Content(sha256, copied[0].bytes()));
			progress.add(1, "content");
		}
		return entries;
	}

	private interface Body {
		void write(OutputStream out) throws IOException;
	}

	private void entry(String name, Body body) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		body.write(zip);
		zip.closeEntry();
	}
}
