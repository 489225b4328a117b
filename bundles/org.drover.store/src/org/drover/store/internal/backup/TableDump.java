package org.drover.store.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.store.backup.BackupManifest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/** Writes tables as lines of JSON. */
final class TableDump {

	private static final int FETCH = 1000;

	private final Connection connection;
	private final SqlProduct product;
	private final Progress progress;

	/** @param connection in a transaction that sees one moment */
	TableDump(Connection connection, Progress progress) throws SQLException {
		this.connection = connection;
		this.product = SqlProduct.of(connection);
		this.progress = progress;
	}

	BackupManifest.Table write(TableShape table, OutputStream out) throws SQLException, IOException {
		Hashing lines = new Hashing(out);
		progress.begin(table.label());
		product.stream(connection, true);
		long rows;
		try (JsonGenerator json = Json.ROWS.createGenerator(lines)) {
			json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
			rows = rows(table, json);
		} finally {
			product.stream(connection, false);
		}
		return new BackupManifest.Table(table.label(), table.labels(), rows, lines.bytes(), lines.sha256(), next(table));
	}

	private long rows(TableShape table, JsonGenerator json) throws SQLException, IOException {
		try (PreparedStatement query = connection.prepareStatement(table.select())) {
			query.setFetchSize(FETCH);
			long count = 0;
			try (ResultSet rows = query.executeQuery()) {
				for (; rows.next(); count++)
					row(table.columns(), rows, json);
			}
			return count;
		}
	}

	private void row(List<TableShape.Column> columns, ResultSet row, JsonGenerator json) throws SQLException, IOException {
		json.writeStartArray();
		for (int i = 0; i < columns.size(); i++)
			columns.get(i).type().write(row, i + 1, json);
		json.writeEndArray();
		progress.add(1, "rows");
	}

	private Map<String, Long> next(TableShape table) throws SQLException {
		Map<String, Long> next = new LinkedHashMap<>();
		for (TableShape.Column column : table.counted())
			next.put(column.label(), product.next(connection, table, column));
		return next;
	}
}
