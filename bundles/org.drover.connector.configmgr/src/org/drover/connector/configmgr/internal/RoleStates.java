package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.ServiceHealth;

/** What a site database says of how service roles are, and of what they rest on: update points on their upstream source, management points on a database. */
final class RoleStates {

	/** The role of a server that has a site's database. */
	static final String DATABASE = "SMS SQL Server";

	private static final int YELLOW = 1;
	private static final int RED = 2;
	private static final int SYNCHRONIZATION_FAILED = 6703;
	/** Error numbers have 32 bits, and a database may call those with the first of them set negative. */
	private static final long UNSIGNED = 0xFFFF_FFFFL;

	/** @param cause in words that go on behind "it"; empty where nothing is known but the health itself */
	record State(ServiceHealth health, String cause) {
	}

	/**
	 * How an update point stands to its upstream source.
	 *
	 * @param source empty where it is not known
	 * @param error  of the last time; 0 where it did not fail
	 */
	private record Synchronization(String source, boolean ever, boolean failed, long error) {

		private String from() {
			return source.isEmpty() ? "its upstream source" : source;
		}

		Optional<State> state() {
			if (!ever)
				return Optional.of(new State(ServiceHealth.UNSYNCHRONIZED, "has never been synchronized with " + from()));
			String number = error == 0 ? "" : " with error 0x%08X".formatted(error);
			return failed ? Optional.of(new State(ServiceHealth.CRITICAL, "was last synchronized with " + from() + " in vain" + number)) : Optional.empty();
		}
	}

	private final Map<String, ServiceHealth> reported = new HashMap<>();
	private final Set<String> answering = new HashSet<>();
	/** By the key of the server. */
	private final Map<String, Synchronization> synchronizations = new HashMap<>();

	/** @param rows which of the reported states are read; what is known of update points is little */
	void read(SiteDatabase.Session session, SiteDatabase.Rows rows) throws DroverException {
		rows.each(View.ROLE_STATUS, this::reported);
		session.each(View.UPDATE_SYNCHRONIZATION, row -> synchronizations.put(Keys.clean(Keys.server(text(row, "WSUSServerName"))), synchronization(row)));
	}

	/** Reads how the servers are that have databases of sites, wherever they are. */
	void readDatabases(SiteDatabase.Session session) throws DroverException {
		session.each(View.ROLE_STATUS, this::reported, "Role", List.of(DATABASE));
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

	private static Synchronization synchronization(ResultSet row) throws SQLException {
		boolean failed = row.getInt("LastSyncState") == SYNCHRONIZATION_FAILED;
		return new Synchronization(text(row, "WSUSSourceServer"), row.getObject("LastSuccessfulSyncTime") != null, failed, failed ? row.getLong("LastSyncErrorCode") & UNSIGNED : 0);
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

	/** Of an update point on these servers, as far as its synchronization makes it unwell. */
	Optional<State> synchronization(Collection<String> servers) {
		return known(servers).map(Synchronization::state).flatMap(Optional::stream).findFirst();
	}

	/** Where update points on these servers have their updates from; empty where that is not known. */
	String upstream(Collection<String> servers) {
		return known(servers).map(Synchronization::source).filter(source -> !source.isEmpty()).findFirst().orElse("");
	}

	private Stream<Synchronization> known(Collection<String> servers) {
		return servers.stream().map(synchronizations::get).filter(Objects::nonNull);
	}

	/** The worse one. */
	static Optional<State> worse(Optional<State> one, Optional<State> other) {
		if (one.isEmpty() || other.isEmpty())
			return one.or(() -> other);
		return one.get().health().compareTo(other.get().health()) >= 0 ? one : other;
	}
}
