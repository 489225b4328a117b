package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;

/**
 * Where software update points have their updates from, and how they are by that: from somewhere outside, or from another one of the hierarchy, which they rest on
 * then. One that is down leaves those below it what they have; one that has never been synchronized has given them nothing.
 */
final class UpdateSources {

	static final String ROLE = RoleNames.name(ObjectKind.SOFTWARE_UPDATE_POINT);

	private static final int SYNCHRONIZATION_FAILED = 6703;
	/** Error numbers have 32 bits, and a database may call those with the first of them set negative. */
	private static final long UNSIGNED = 0xFFFF_FFFFL;

	/**
	 * How an update point stands to its upstream source.
	 *
	 * @param source empty where it is not known
	 * @param error  of the last time; 0 where it did not fail
	 */
	private record Synchronization(String source, boolean ever, boolean failed, long error) {

		/** @param ill how the source is, in words that go on behind its name; empty where nothing ails it */
		Optional<RoleStates.State> state(String ill) {
			String from = (source.isEmpty() ? "its upstream source" : source) + ill;
			if (!ever)
				return Optional.of(new RoleStates.State(ServiceHealth.UNSYNCHRONIZED, "has never been synchronized with " + from));
			String number = error == 0 ? "" : " with error 0x%08X".formatted(error);
			return failed ? Optional.of(new RoleStates.State(ServiceHealth.CRITICAL, "was last synchronized with " + from + (ill.isEmpty() ? "" : ",") + " in vain" + number))
					: Optional.empty();
		}
	}

	/** An update point that another one has its updates from, and that is not well. */
	private record Ill(String server, RoleStates.State state) {

		String words() {
			return ", which is " + state.health().words(state.cause());
		}

		/** What that makes of one that is well itself. */
		Optional<RoleStates.State> below() {
			ServiceHealth health = switch (state.health()) {
			case WARNING -> null;
			case CRITICAL -> ServiceHealth.WARNING;
			case DOWN -> ServiceHealth.CRITICAL;
			case UNSYNCHRONIZED -> ServiceHealth.UNSYNCHRONIZED;
			};
			return Optional.ofNullable(health).map(known -> new RoleStates.State(known, "has its updates from " + server + words()));
		}
	}

	private final RoleStates states;
	/** By the key of the server; so are the points. */
	private final Map<String, Synchronization> synchronizations = new HashMap<>();
	private final Map<String, ObjectRef> points = new HashMap<>();
	private final Map<ObjectRef, Set<String>> servers = new LinkedHashMap<>();
	private final Map<ObjectRef, String> paths = new HashMap<>();

	UpdateSources(RoleStates states) {
		this.states = states;
	}

	/** Of all update points, as they are few. */
	void read(SiteDatabase.Session session) throws DroverException {
		session.each(View.UPDATE_SYNCHRONIZATION, row -> synchronizations.put(Keys.system(text(row, "WSUSServerName")), synchronization(row)));
	}

	private static Synchronization synchronization(ResultSet row) throws SQLException {
		boolean failed = row.getInt("LastSyncState") == SYNCHRONIZATION_FAILED;
		return new Synchronization(text(row, "WSUSSourceServer"), row.getObject("LastSuccessfulSyncTime") != null, failed, failed ? row.getLong("LastSyncErrorCode") & UNSIGNED : 0);
	}

	/** A server with the role; one role may be on several. */
	void add(String server, String path) {
		ObjectRef point = ServicePaths.service(ObjectKind.SOFTWARE_UPDATE_POINT, path);
		points.put(Keys.system(server), point);
		servers.computeIfAbsent(point, any -> new LinkedHashSet<>()).add(Keys.system(server));
		paths.put(point, path);
	}

	/** As the database calls it; empty where that is not known. */
	String source(ObjectRef point) {
		return known(point).map(Synchronization::source).filter(source -> !source.isEmpty()).findFirst().orElse("");
	}

	/** The update points of the same hierarchy that one has its updates from. */
	List<ObjectRef> upstream(ObjectRef point) {
		return known(point).map(Synchronization::source).map(source -> points.get(Keys.system(source))).filter(Objects::nonNull).filter(found -> !found.equals(point)).distinct().toList();
	}

	/** Of an update point, as far as its synchronization, or what ails those above it, makes it unwell. */
	Optional<RoleStates.State> state(ObjectRef point) {
		return state(point, Set.of());
	}

	/** @param below those that rest on it: a circle of update points ends here */
	private Optional<RoleStates.State> state(ObjectRef point, Set<ObjectRef> below) {
		Optional<Ill> ill = upstream(point).stream().filter(source -> !below.contains(source)).flatMap(source -> ill(source, with(below, point)).stream())
				.max(Comparator.comparing(found -> found.state().health()));
		Optional<RoleStates.State> own = known(point).map(synchronization -> synchronization.state(ill.map(Ill::words).orElse(""))).flatMap(Optional::stream).findFirst();
		return RoleStates.worse(own, ill.flatMap(Ill::below));
	}

	/** To those below it matters more that it has never had anything than that it is down. */
	private Optional<Ill> ill(ObjectRef point, Set<ObjectRef> below) {
		Optional<RoleStates.State> synchronizing = state(point, below);
		boolean empty = synchronizing.filter(state -> state.health() == ServiceHealth.UNSYNCHRONIZED).isPresent();
		Optional<RoleStates.State> worst = empty ? synchronizing : RoleStates.worse(states.reported(paths.get(point), ROLE), synchronizing);
		return worst.map(state -> new Ill(servers.get(point).iterator().next(), state));
	}

	private static Set<ObjectRef> with(Set<ObjectRef> some, ObjectRef more) {
		Set<ObjectRef> all = new LinkedHashSet<>(some);
		all.add(more);
		return all;
	}

	private Stream<Synchronization> known(ObjectRef point) {
		return servers.getOrDefault(point, Set.of()).stream().map(synchronizations::get).filter(Objects::nonNull);
	}
}
