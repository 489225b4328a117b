package org.drover.connector.configmgr;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import javax.sql.DataSource;

/** Copies the rows of a site database's views, or of a copy of them, into tables of the same names in another database. */
public final class ViewCopy {

	private ViewCopy() {
	}

	public static void copy(DataSource from, DataSource to) throws SQLException {
		try (Connection source = from.getConnection(); Connection target = to.getConnection()) {
			target.setAutoCommit(false);
			for (String view : views(source))
				copy(source, target, view);
			target.commit();
		}
	}

	private static List<String> views(Connection source) throws SQLException {
		List<String> views = new ArrayList<>();
		try (Statement statement = source.createStatement(); ResultSet result = statement
				.executeQuery("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'V%' AND TABLE_SCHEMA = 'PUBLIC'")) {
			while (result.next())
				views.add(result.getString(1));
		}
		return views;
	}

	private static void copy(Connection source, Connection target, String view) throws SQLException {
		try (Statement reading = source.createStatement(); ResultSet rows = reading.executeQuery("SELECT * FROM " + view);
				Statement making = target.createStatement()) {
			ResultSetMetaData columns = rows.getMetaData();
			making.execute("CREATE TABLE " + view + " " + definition(columns));
			String places = "?" + ", ?".repeat(columns.getColumnCount() - 1);
			try (PreparedStatement writing = target.prepareStatement("INSERT INTO " + view + " VALUES (" + places + ")")) {
				while (rows.next()) {
					for (int i = 1; i <= columns.getColumnCount(); i++)
						writing.setObject(i, rows.getObject(i), columns.getColumnType(i));
					writing.addBatch();
				}
				writing.executeBatch();
			}
		}
	}

	/** Unquoted names are upper case in one product and lower case in the other; others are quoted in both. */
	private static String definition(ResultSetMetaData columns) throws SQLException {
		StringJoiner definition = new StringJoiner(", ", "(", ")");
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String name = columns.getColumnLabel(i);
			String type = switch (columns.getColumnType(i)) {
			case Types.INTEGER -> "INTEGER";
			case Types.BIGINT -> "BIGINT";
			case Types.TIMESTAMP -> "TIMESTAMP";
			default -> "VARCHAR";
			};
			definition.add((name.equals(name.toUpperCase(Locale.ROOT)) ? name : '"' + name + '"') + " " + type);
		}
		return definition.toString();
	}
}
