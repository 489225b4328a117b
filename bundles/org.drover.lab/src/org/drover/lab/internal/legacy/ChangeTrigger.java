package org.drover.lab.internal.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.h2.api.Trigger;

/**
 * Notes which resources, which services and which copies of content change, as the change tracking of a site database does. Who has taken a version keeps
 * others from taking one until its transaction ends: so a version that can be read has none before it that is still to come.
 */
public final class ChangeTrigger implements Trigger {

	/** A client is noted by what it was called, too. */
	private static final String CLIENT = "INSERT INTO ChangedSystems VALUES (?, ?, NEXT VALUE FOR ChangeVersions)";
	private static final String RESOURCE = "INSERT INTO ChangedSystems VALUES (?, NULL, NEXT VALUE FOR ChangeVersions)";
	private static final String COPY = "INSERT INTO ChangedCopies VALUES (?, ?, NEXT VALUE FOR ChangeVersions)";
	private static final String SERVICE = "INSERT INTO ChangedServices VALUES (?, NEXT VALUE FOR ChangeVersions)";
	/** The views show copies on services that belong to the site or are shared with it. */
	private static final String COPIES = "INSERT INTO ChangedCopies SELECT PackageID, ServerNALPath, NEXT VALUE FOR ChangeVersions FROM PackageServers WHERE ServerNALPath = ?";

	/** A statement, and where in a row its parameters are. */
	private record Note(String sql, int... columns) {

		Object[] values(Object[] row) {
			return row == null ? null : Arrays.stream(columns).mapToObj(column -> row[column]).toArray();
		}

		void take(Connection connection, Object[] values) throws SQLException {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				for (int i = 0; i < values.length; i++)
					statement.setObject(i + 1, values[i]);
				statement.executeUpdate();
			}
		}
	}

	private Note note;
	/** Where in a row it says whose a service is; none for other tables. */
	private int[] owners = {};

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
		List<String> columns = columns(connection, schema, table);
		note = switch (table.toUpperCase(Locale.ROOT)) {
		case "SYSTEMS" -> new Note(CLIENT, columns.indexOf("RESOURCEID"), columns.indexOf("SMS_UNIQUE_IDENTIFIER0"));
		case "PRIMARYUSERS" -> new Note(RESOURCE, columns.indexOf("MACHINEID"));
		case "PACKAGESERVERS" -> new Note(COPY, columns.indexOf("PACKAGEID"), columns.indexOf("SERVERNALPATH"));
		case "BOUNDARYSITESYSTEMS" -> new Note(SERVICE, columns.indexOf("SERVERNALPATH"));
		default -> columns.contains("NALPATH") ? new Note(SERVICE, columns.indexOf("NALPATH")) : new Note(RESOURCE, columns.indexOf("RESOURCEID"));
		};
		if (columns.contains("OWNER"))
			owners = new int[] { columns.indexOf("OWNER"), columns.indexOf("SHAREDWITH") };
	}

	private static List<String> columns(Connection connection, String schema, String table) throws SQLException {
		String[] names = new String[0];
		try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, null)) {
			while (columns.next()) {
				names = Arrays.copyOf(names, Math.max(names.length, columns.getInt("ORDINAL_POSITION")));
				names[columns.getInt("ORDINAL_POSITION") - 1] = columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT);
			}
		}
		return Arrays.asList(names);
	}

	/** @param old null of an inserted row, {@code changed} of a deleted one */
	@Override
	public void fire(Connection connection, Object[] old, Object[] changed) throws SQLException {
		lock(connection);
		Object[] before = note.values(old);
		Object[] after = note.values(changed);
		if (before != null)
			note.take(connection, before);
		if (after != null && !Arrays.equals(before, after))
			note.take(connection, after);
		if (owners.length > 0 && (old == null || changed == null || Arrays.stream(owners).anyMatch(owner -> !Objects.equals(old[owner], changed[owner]))))
			new Note(COPIES, note.columns()).take(connection, before != null ? before : after);
	}

	private static void lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT Origin FROM ChangeTracking FOR UPDATE");
		}
	}
}
