package org.drover.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.drover.model.DroverException;

/** Fills every table with rows that nobody would write: nulls, nothing, very long, any character, the ends of every range. */
final class RandomRows {

	private static final int TRIES = 40;
	private static final int LONG_TEXT = 70_000;
	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
	private static final long SECONDS = 300_000_000_000L;

	/** @param parents what the column may refer to; empty where it refers to nothing, or there is nothing yet */
	private record Column(String name, int type, int size, boolean nullable, List<Object> parents) {
	}

	private final Random random;
	private final Connection connection;

	private RandomRows(Random random, Connection connection) {
		this.random = random;
		this.connection = connection;
	}

	static void fill(Jdbc jdbc, Random random) throws DroverException {
		jdbc.with(connection -> {
			RandomRows rows = new RandomRows(random, connection);
			for (int pass = 0; pass < 2; pass++) { // the second finds parents of which the first knew nothing yet
				for (String table : AllRows.tables(connection))
					rows.fill(table);
			}
			return null;
		});
	}

	private void fill(String table) throws SQLException {
		List<Column> columns = columns(table);
		String names = String.join(", ", columns.stream().map(Column::name).toList());
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES ("
				+ String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
			for (int i = 0; i < TRIES; i++)
				insert(insert, columns);
		}
	}

	private void insert(PreparedStatement insert, List<Column> columns) throws SQLException {
		for (int i = 0; i < columns.size(); i++)
			insert.setObject(i + 1, value(columns.get(i)));
		try {
			insert.executeUpdate();
		} catch (SQLException e) {
			if (!e.getSQLState().startsWith("23")) // a key that is taken, or has no parent
				throw e;
		}
	}

	private List<Column> columns(String table) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		List<Column> columns = new ArrayList<>();
		try (ResultSet rows = database.getColumns(null, connection.getSchema(), table, "%")) {
			while (rows.next()) {
				if (rows.getString("TABLE_NAME").equals(table))
					columns.add(new Column(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"), rows.getInt("COLUMN_SIZE"),
							rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable, parents(table, rows.getString("COLUMN_NAME"))));
			}
		}
		return columns;
	}

	/** A text that is drawn is never one that a row refers to by chance. */
	private List<Object> parents(String table, String column) throws SQLException {
		List<Object> parents = new ArrayList<>();
		try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
			while (keys.next()) {
				if (keys.getString("FKCOLUMN_NAME").equals(column))
					addValues(keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME"), parents);
			}
		}
		return parents;
	}

	private void addValues(String table, String column, List<Object> values) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT " + column + " FROM " + table); ResultSet rows = query.executeQuery()) {
			while (rows.next())
				values.add(rows.getObject(1));
		}
	}

	private Object value(Column column) {
		if (column.nullable() && random.nextInt(3) == 0)
			return null;
		if (!column.parents().isEmpty() && random.nextInt(4) > 0)
			return column.parents().get(random.nextInt(column.parents().size()));
		return switch (column.type()) {
		case Types.SMALLINT -> random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1);
		case Types.INTEGER -> random.nextBoolean() ? random.nextInt(5) : random.nextInt();
		case Types.BIGINT -> random.nextInt(4) > 0 ? random.nextLong(6) : random.nextLong() / 2;
		case Types.BOOLEAN -> random.nextBoolean();
		case Types.TIMESTAMP_WITH_TIMEZONE -> FIRST.plusSeconds(random.nextLong(SECONDS)).plusNanos(1000L * random.nextInt(1_000_000)).atOffset(ZoneOffset.UTC);
		case Types.VARBINARY -> bytes(column.size());
		default -> text(column.size());
		};
	}

	private byte[] bytes(int most) {
		byte[] bytes = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(Math.min(most, 5000))];
		random.nextBytes(bytes);
		return bytes;
	}

	/** Also zero bytes and halves of surrogate pairs: H2 takes them. */
	private String text(int most) {
		int length = switch (random.nextInt(8)) {
		case 0 -> 0;
		case 1 -> Math.min(most, LONG_TEXT);
		default -> random.nextInt(Math.min(most, 50));
		};
		char[] text = new char[length];
		for (int i = 0; i < length; i++)
			text[i] = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(Character.MAX_VALUE + 1));
		return new String(text);
	}
}
