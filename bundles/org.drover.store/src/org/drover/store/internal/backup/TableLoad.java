package org.drover.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.store.backup.BackupManifest;
import org.drover.store.internal.SqlFailures;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads a backup's tables into a database of the same schema that has no rows yet. Commits in parts: whoever calls sees to it that a part does not count. */
public final class TableLoad {

	private static final int BATCH = 500;
	private static final int COMMIT = 20_000;

	private final BackupArchive archive;
	private final Connection connection;
	private final Progress progress;

	public TableLoad(BackupArchive archive, Connection connection, Progress progress) {
		this.archive = archive;
		this.connection = connection;
		this.progress = progress;
	}

	/** @throws DroverException also where the archive has other tables or columns than the schema */
	public void load() throws SQLException, DroverException {
		connection.setAutoCommit(false);
		List<TableShape> shapes = TableShapes.of(connection);
		requireSameTables(shapes);
		for (TableShape shape : shapes) {
			BackupManifest.Table table = entry(shape);
			progress.begin(table.name());
			try (InputStream in = archive.table(table); JsonParser rows = Json.ROWS.createParser(in)) {
				load(table, shape, rows);
			} catch (IOException e) {
				throw archive.damaged("the rows of the table " + table.name() + " are no rows of it", e);
			}
			restart(table, shape);
		}
		connection.commit();
	}

	private void requireSameTables(List<TableShape> shapes) throws DroverException {
		Set<String> known = new HashSet<>();
		shapes.forEach(shape -> known.add(shape.label()));
		for (BackupManifest.Table table : archive.manifest().tables()) {
			if (!known.remove(table.name()))
				throw archive.damaged("schema " + archive.manifest().schema() + " has no table " + table.name(), null);
		}
		if (!known.isEmpty())
			throw archive.damaged("it lacks the table " + known.iterator().next(), null);
	}

	private BackupManifest.Table entry(TableShape shape) {
		return archive.manifest().tables().stream().filter(table -> table.name().equals(shape.label())).findFirst().orElseThrow();
	}

	private void load(BackupManifest.Table table, TableShape shape, JsonParser rows) throws SQLException, IOException, DroverException {
		List<TableShape.Column> columns = columns(table, shape);
		try (PreparedStatement insert = connection.prepareStatement(shape.insert(columns))) {
			long count = 0;
			while (rows.nextToken() != null) {
				bind(columns, rows, insert);
				insert.addBatch();
				if (++count % BATCH == 0)
					insert.executeBatch();
				if (count % COMMIT == 0)
					connection.commit();
				progress.add(1, table.name());
			}
			if (count % BATCH != 0)
				insert.executeBatch();
			if (count != table.rows())
				throw new IOException(count + " rows, and not " + table.rows());
		} catch (SQLException e) {
			if (SqlFailures.isFull(e))
				throw e;
			throw archive.damaged("the table " + table.name() + " does not take its rows", e);
		}
	}

	/** In the archive's order. */
	private List<TableShape.Column> columns(BackupManifest.Table table, TableShape shape) throws DroverException {
		List<TableShape.Column> columns = new ArrayList<>();
		for (BackupManifest.Column column : table.columns())
			columns.add(shape.columns().stream().filter(known -> known.label().equals(column.name()) && known.type().label().equals(column.type()))
					.findFirst().orElseThrow(() -> archive.damaged("the table " + table.name() + " has other columns than those of its schema", null)));
		if (new HashSet<>(columns).size() != shape.columns().size() || columns.size() != shape.columns().size())
			throw archive.damaged("the table " + table.name() + " has other columns than those of its schema", null);
		return columns;
	}

	private static void bind(List<TableShape.Column> columns, JsonParser rows, PreparedStatement insert) throws SQLException, IOException {
		require(rows, JsonToken.START_ARRAY);
		for (int i = 0; i < columns.size(); i++) {
			rows.nextToken();
			insert.setObject(i + 1, columns.get(i).type().read(rows));
		}
		rows.nextToken();
		require(rows, JsonToken.END_ARRAY);
	}

	private static void require(JsonParser rows, JsonToken wanted) throws IOException {
		if (rows.currentToken() != wanted)
			throw new IOException("a row has no such form");
	}

	/** New rows get numbers that no row had, not even one that was deleted before the backup: names of effects hold them. */
	private void restart(BackupManifest.Table table, TableShape shape) throws SQLException {
		for (TableShape.Column column : shape.counted()) {
			long next = Math.max(highest(shape, column) + 1, table.next().getOrDefault(column.label(), 1L));
			try (PreparedStatement restart = connection.prepareStatement(shape.restart(column, next))) {
				restart.execute();
			}
		}
	}

	private long highest(TableShape shape, TableShape.Column column) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(shape.highest(column)); ResultSet rows = query.executeQuery()) {
			rows.next();
			return rows.getLong(1);
		}
	}
}
