package org.drover.store.internal.backup;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.drover.store.backup.BackupManifest;

/**
 * A table as its database describes it.
 *
 * @param name as the database spells it, here and of columns
 */
record TableShape(String name, List<Column> columns) {

	/** @param counted whether the database numbers new rows by it */
	record Column(String name, ColumnType type, boolean counted) {

		String label() {
			return name.toLowerCase(Locale.ROOT);
		}
	}

	/** As a manifest says it. */
	String label() {
		return name.toLowerCase(Locale.ROOT);
	}

	List<BackupManifest.Column> labels() {
		return columns.stream().map(column -> new BackupManifest.Column(column.label(), column.type().label())).toList();
	}

	List<Column> counted() {
		return columns.stream().filter(Column::counted).toList();
	}

	String select() {
		return "SELECT " + names(columns) + " FROM " + quoted(name);
	}

	String count() {
		return "SELECT COUNT(*) FROM " + quoted(name);
	}

	/** @param order in which the columns' values come */
	String insert(List<Column> order) {
		String marks = String.join(", ", Collections.nCopies(order.size(), "?"));
		return "INSERT INTO " + quoted(name) + " (" + names(order) + ") VALUES (" + marks + ")";
	}

	String highest(Column column) {
		return "SELECT COALESCE(MAX(" + quoted(column.name()) + "), 0) FROM " + quoted(name);
	}

	String restart(Column column, long next) {
		return "ALTER TABLE " + quoted(name) + " ALTER COLUMN " + quoted(column.name()) + " RESTART WITH " + next;
	}

	private static String names(List<Column> columns) {
		return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
	}

	/** Names come from the database itself; quoted, they are those and nothing else. */
	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}
}
