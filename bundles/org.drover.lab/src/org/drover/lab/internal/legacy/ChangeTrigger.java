package org.drover.lab.internal.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.api.Trigger;

/**
 * Notes which resources change, as the change tracking of a site database does. Who has taken a version keeps others from taking one until its transaction
 * ends: so a version that can be read has none before it that is still to come.
 */
public final class ChangeTrigger implements Trigger {

	private static final String RESOURCE = "RESOURCEID";

	private int column = -1;

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
		try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, RESOURCE)) {
			if (columns.next())
				column = columns.getInt("ORDINAL_POSITION") - 1;
		}
	}

	/** @param old null of an inserted row, {@code changed} of a deleted one */
	@Override
	public void fire(Connection connection, Object[] old, Object[] changed) throws SQLException {
		lock(connection);
		if (old != null)
			note(connection, old[column]);
		if (changed != null && (old == null || !old[column].equals(changed[column])))
			note(connection, changed[column]);
	}

	private static void lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT Origin FROM ChangeTracking FOR UPDATE");
		}
	}

	private static void note(Connection connection, Object resource) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("INSERT INTO ChangedSystems VALUES (?, NEXT VALUE FOR ChangeVersions)")) {
			statement.setObject(1, resource);
			statement.executeUpdate();
		}
	}
}
