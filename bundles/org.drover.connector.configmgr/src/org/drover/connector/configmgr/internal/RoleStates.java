package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.model.ServiceHealth;

/** What a site database says of how service roles are, and the servers of its databases. */
final class RoleStates {

	/** The role of a server that has a site's database. */
	static final String DATABASE = "SMS SQL Server";

	/** Roles that others rest on: management points on a database, update points on the one they have their updates from. */
	static final List<String> RESTED_ON = List.of(DATABASE, UpdateSources.ROLE);

	private static final int YELLOW = 1;
	private static final int RED = 2;

	/** @param cause in words that go on behind "it"; empty where nothing is known but the health itself */
	record State(ServiceHealth health, String cause) {
	}

	private final Map<String, ServiceHealth> reported = new HashMap<>();
	private final Set<String> answering = new HashSet<>();

	/** @param rows which states are read */
	void read(SiteDatabase.Rows rows) throws DroverException {
		rows.each(View.ROLE_STATUS, this::reported);
	}

	/** Reads how those are that others rest on, wherever they are. */
	void readRestedOn(SiteDatabase.Session session) throws DroverException {
		session.each(View.ROLE_STATUS, this::reported, "Role", RESTED_ON);
	}

	private void reported(ResultSet row) throws SQLException {
		String key = key(text(row, "SiteSystem"), text(row, "Role"));
		int status = row.getInt("Status");
		boolean down = row.getObject("DownSince") != null;
		if (!down)
			answering.add(key);
		if (down || status == RED || status == YELLOW)
			reported.merge(key, down ? ServiceHealth.DOWN : status == RED ? ServiceHealth.CRITICAL : ServiceHealth.WARNING,
					(one, other) -> one.compareTo(other) > 0 ? one : other);
	}

	private static String key(String path, String role) {
		return path + '\n' + role;
	}

	/** A role on several servers is as bad as the worst of them, but not down while one of them is up. */
	Optional<State> reported(String path, String role) {
		ServiceHealth worst = reported.get(key(path, role));
		boolean serves = worst == ServiceHealth.DOWN && answering.contains(key(path, role));
		return Optional.ofNullable(worst).map(health -> serves ? new State(ServiceHealth.CRITICAL, "is down on some of its servers") : new State(health, ""));
	}

	/** The worse one. */
	static Optional<State> worse(Optional<State> one, Optional<State> other) {
		if (one.isEmpty() || other.isEmpty())
			return one.or(() -> other);
		return one.get().health().compareTo(other.get().health()) >= 0 ? one : other;
	}
}
