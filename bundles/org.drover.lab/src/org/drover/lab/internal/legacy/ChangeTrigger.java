package org.drover.lab.internal.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.api.Trigger;

/**
 * Notes which resources a statement changes, as the change tracking of a site database does. For each statement a new version is taken, whose row is locked
 * until the transaction ends: so a version that can be read has none before it that is still to come.
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

	/** @param old null of an inserted row, {@code changed} of a deleted one; both of a statement that begins */
	@Override
	public void fire(Connection connection, Object[] old, Object[] changed) throws SQLException {
		if (old == null && changed == null) {
			nextVersion(connection);
			return;
		}
		if (old != null)
			note(connection, old[column]);
		if (changed != null && (old == null || !old[column].equals(changed[column])))
			note(connection, changed[column]);
	}

	/** Where each statement is a transaction, this one is a part of the other's. */
	private static void nextVersion(Connection connection) throws SQLException {
		boolean alone = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("UPDATE ChangeTracking SET CurrentVersion = CurrentVersion + 1");
		} finally {
			connection.setAutoCommit(alone);
		}
	}

	private static void note(Connection connection, Object resource) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("INSERT INTO ChangedSystems SELECT ?, CurrentVersion FROM ChangeTracking")) {
			statement.setObject(1, resource);
			statement.executeUpdate();
		}
	}
}
