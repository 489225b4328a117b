package org.drover.lab.internal.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.h2.api.Trigger;

/**
 * Notes which resources, and which copies of content, change, as the change tracking of a site database does. Who has taken a version keeps others from taking
 * one until its transaction ends: so a version that can be read has none before it that is still to come.
 */
public final class ChangeTrigger implements Trigger {

	private static final List<String> RESOURCE = List.of("RESOURCEID");
	private static final List<String> COPY = List.of("PACKAGEID", "SERVERNALPATH");

	/** Where in a row its key is. */
	private List<Integer> columns = List.of();
	private String note = "";

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
		columns = columns(connection, schema, table, RESOURCE);
		note = "INSERT INTO ChangedSystems VALUES (?, NEXT VALUE FOR ChangeVersions)";
		if (columns.isEmpty()) {
			columns = columns(connection, schema, table, COPY);
			note = "INSERT INTO ChangedCopies VALUES (?, ?, NEXT VALUE FOR ChangeVersions)";
		}
	}

	private static List<Integer> columns(Connection connection, String schema, String table, List<String> names) throws SQLException {
		List<Integer> found = new ArrayList<>();
		for (String name : names) {
			try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, name)) {
				if (columns.next())
					found.add(columns.getInt("ORDINAL_POSITION") - 1);
			}
		}
		return found;
	}

	/** @param old null of an inserted row, {@code changed} of a deleted one */
	@Override
	public void fire(Connection connection, Object[] old, Object[] changed) throws SQLException {
		lock(connection);
		if (old != null)
			note(connection, key(old));
		if (changed != null && (old == null || !key(old).equals(key(changed))))
			note(connection, key(changed));
	}

	private List<Object> key(Object[] row) {
		return columns.stream().map(column -> row[column]).toList();
	}

	private static void lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT Origin FROM ChangeTracking FOR UPDATE");
		}
	}

	private void note(Connection connection, List<Object> key) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(note)) {
			for (int i = 0; i < key.size(); i++)
				statement.setObject(i + 1, key.get(i));
			statement.executeUpdate();
		}
	}
}
