package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.model.Settings;

/**
 * Which databases management points answer from: the one of their site, or a replica of it on another server, as their properties say. A management point whose
 * database is down has no policy to give.
 */
final class ManagementDatabases {

	private static final String ON_SITE = "UseSiteDatabase";
	private static final String SERVER = "SQLServerName";
	private static final String NAME = "DatabaseName";

	/**
	 * A copy of the site database.
	 *
	 * @param name with the instance before it, where that is not the usual one
	 */
	record Replica(String server, String name) {

		@Override
		public String toString() {
			return name.isEmpty() ? server : server + '\\' + name;
		}
	}

	private final RoleStates states;
	/** Paths of the role by the server that has it. */
	private final Map<ObjectRef, String> paths = new LinkedHashMap<>();
	private final Map<String, List<ObjectRef>> ofSite = new HashMap<>();

	ManagementDatabases(RoleStates states) {
		this.states = states;
	}

	/** A server with the database of a site. */
	void add(String site, ObjectRef server, String path) {
		paths.put(server, path);
		ofSite.merge(site, List.of(server), (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
	}

	/** Servers with the database of a site; several stand in for each other. */
	List<ObjectRef> of(String site) {
		return ofSite.getOrDefault(site, List.of());
	}

	/** The replica that a management point answers from; empty for one on the site's own database. */
	static Optional<Replica> replica(Collection<ManagedObject> settings) {
		Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		settings.forEach(object -> named.putAll(object.attributes()));
		String server = named.getOrDefault(Settings.PREFIX + SERVER, "");
		boolean onSite = !"0".equals(named.get(Settings.PREFIX + ON_SITE));
		return onSite || server.isEmpty() ? Optional.empty() : Optional.of(new Replica(server, named.getOrDefault(Settings.PREFIX + NAME, "")));
	}

	/** How a management point is by the servers of its database: down where all that are known are. */
	Optional<RoleStates.State> state(List<ObjectRef> servers) {
		boolean down = !servers.isEmpty() && servers.stream().allMatch(this::isDown);
		return down ? Optional.of(new RoleStates.State(ServiceHealth.DOWN, "answers from a database on " + servers.getFirst().key() + ", which is down")) : Optional.empty();
	}

	private boolean isDown(ObjectRef server) {
		return paths.containsKey(server) && states.reported(paths.get(server), RoleStates.DATABASE).filter(state -> state.health() == ServiceHealth.DOWN).isPresent();
	}
}
