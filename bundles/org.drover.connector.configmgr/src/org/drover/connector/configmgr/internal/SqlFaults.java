package org.drover.connector.configmgr.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/** Says in a sentence why the site database could not be read. The drivers of H2 and PostgreSQL say it with different states. */
final class SqlFaults {

	private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");
	private static final Set<String> NO_COLUMN = Set.of("42S22", "42703");
	private static final Set<String> NO_PERMISSION = Set.of("90096", "42501");
	private static final Set<String> NO_DATABASE = Set.of("90013", "90146", "90149", "3D000");
	private static final Pattern NAMED = Pattern.compile("[Cc]olumn \"?([\\w.]+)\"?");

	private final String where;

	SqlFaults(String where) {
		this.where = where;
	}

	DroverException connecting(SQLException e) {
		String state = state(e);
		if (state.startsWith("28"))
			return GatheringStatus.UNAUTHORISED.failure(where + " refuses this account or its password: check both", e);
		if (NO_DATABASE.contains(state))
			return GatheringStatus.SQL_ERROR.failure("there is no database of this name at " + where + ": check the address", e);
		if (state.startsWith("08") || state.equals("90067"))
			return GatheringStatus.NETWORK_TIMEOUT.failure(where + " cannot be reached: check that it runs and that no firewall is in between", e);
		return GatheringStatus.SQL_ERROR.failure(where + " failed: the log says how", e);
	}

	DroverException reading(View view, SQLException e) {
		String state = state(e);
		if (NO_TABLE.contains(state))
			return view == View.SITES
					? GatheringStatus.SQL_ERROR.failure(where + " has no view v_Site, so it is not a Configuration Manager site database: check the address", e)
					: GatheringStatus.SQL_ERROR.failure(where + " has no view " + view.view() + ": check that it is a complete site database", e);
		if (NO_COLUMN.contains(state))
			return GatheringStatus.SQL_ERROR.failure("the view " + view.view() + " of " + where + " has no column" + column(e)
					+ ": its version is not one that can be read", e);
		if (NO_PERMISSION.contains(state))
			return GatheringStatus.NO_PERMISSION.failure("this account may not read the view " + view.view() + " of " + where + ": grant it SELECT", e);
		if (state.startsWith("08") || state.equals("90067"))
			return connecting(e);
		return GatheringStatus.SQL_ERROR.failure("reading the view " + view.view() + " of " + where + " failed: the log says how", e);
	}

	private static String column(SQLException e) {
		Matcher named = NAMED.matcher(String.valueOf(e.getMessage()));
		return named.find() ? " " + named.group(1) : " that gathering reads";
	}

	private static String state(SQLException e) {
		return Optional.ofNullable(e.getSQLState()).orElse("");
	}
}
