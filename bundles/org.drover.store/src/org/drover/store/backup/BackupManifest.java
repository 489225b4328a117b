package org.drover.store.backup;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is in a backup, as it is written there: {@code manifest.json}.
 *
 * @param format    of the archive, {@value #FORMAT}
 * @param project   the project's id
 * @param schema    the version of its tables
 * @param drover    the version that made the backup
 * @param madeAt    an ISO-8601 instant
 * @param sealedKey the project's key under the passphrase, base64; empty where it was left out
 * @param tables    each after those that it refers to
 * @param content   empty also where it was left out
 */
public record BackupManifest(int format, String project, String schema, String drover, String madeAt, String sealedKey,
		List<Table> tables, List<Content> content) {

	public static final int FORMAT = 1;

	/**
	 * A table's rows, in {@code tables/NAME.jsonl}: each an array of values on a line.
	 *
	 * @param name   in lower case
	 * @param bytes  how long the lines are, uncompressed
	 * @param sha256 of the lines, lower-case hexadecimal
	 * @param next   by column, the number that the database would give the next row
	 */
	public record Table(String name, List<Column> columns, long rows, long bytes, String sha256, Map<String, Long> next) {

		public Table {
			Objects.requireNonNull(name);
			Objects.requireNonNull(sha256);
			columns = List.copyOf(columns);
			next = Map.copyOf(next);
		}
	}

	/**
	 * @param name in lower case
	 * @param type number, text, instant, binary or boolean
	 */
	public record Column(String name, String type) {

		public Column {
			Objects.requireNonNull(name);
			Objects.requireNonNull(type);
		}
	}

	/** A content file, in {@code content/SHA256}; its size in bytes. */
	public record Content(String sha256, long size) {

		public Content {
			Objects.requireNonNull(sha256);
		}
	}

	public BackupManifest {
		Objects.requireNonNull(project);
		Objects.requireNonNull(schema);
		Objects.requireNonNull(drover);
		Objects.requireNonNull(madeAt);
		Objects.requireNonNull(sealedKey);
		tables = List.copyOf(tables);
		content = List.copyOf(content);
	}

	/** Of all tables. */
	public long rows() {
		return tables.stream().mapToLong(Table::rows).sum();
	}

	/** Rows and content files. */
	public long items() {
		return rows() + content.size();
	}

	/** Of the content. */
	public long contentBytes() {
		return content.stream().mapToLong(Content::size).sum();
	}

	/** Of rows and content, unpacked. */
	public long bytes() {
		return tables.stream().mapToLong(Table::bytes).sum() + contentBytes();
	}
}
