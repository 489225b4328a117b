package org.drover.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.drover.model.ObjectKind;

/**
 * What bounds the waves of a plan. Limits of services are those that services state of themselves, else those that an administrator has set for their
 * kind, else those that Microsoft publishes for Configuration Manager (<i>Size and scale numbers</i>), which most estates keep to:
 * <ul>
 * <li>a management point: {@value #MANAGEMENT_POINT} clients</li>
 * <li>a software update point that shares its server with other roles: {@value #SHARED_SERVER} clients, on a server of its own {@value #OWN_SERVER};
 * a server locator point, which is as light on its server, the same</li>
 * <li>a distribution point: connections of {@value #CONNECTIONS} clients, and {@value #CONTENTS} packages and applications</li>
 * </ul>
 * For state migration points nothing is published.
 *
 * @param pilot              clients of the first wave, which is watched before the rest follows; at least 1. Where clients depend on servers that move too,
 *                           so of each in turn
 * @param clientsPerWave     of the later ones, at most; at least 1
 * @param inventoriesPerHour first inventories that the new topology is to take in an hour: a client that has moved sends all of its inventory at once.
 *                           0 = however many come
 * @param hours              of first inventories that a wave may bring at once, and over which they are counted; 1 to {@value #MOST_HOURS}
 * @param services           clients that a service of a kind may serve, where it does not say so itself; 0 = however many come. Absent = as published
 * @param contents           packages and applications on a distribution point, at most; 0 = however many there are
 * @param bandwidth          at which content is copied; empty = as fast as it goes, at any time
 */
public record WaveLimits(int pilot, int clientsPerWave, int inventoriesPerHour, int hours, Map<ObjectKind, Long> services, long contents,
		List<Bandwidth> bandwidth) {

	static final long MANAGEMENT_POINT = 25_000;
	static final long SHARED_SERVER = 25_000;
	static final long OWN_SERVER = 150_000;
	static final long CONNECTIONS = 4_000;
	static final long CONTENTS = 10_000;
	/** A week, after which the usual schedule brings the next inventory anyway. */
	public static final int MOST_HOURS = 168;

	/**
	 * A pilot of 20 is looked at client by client; 250 are what a help desk can bear to go wrong at once. 6,250 inventories an hour are the 150,000 clients
	 * that a primary site supports, each once a day. Content is copied as fast as it goes, since nobody but the administrator knows the links.
	 */
	public static final WaveLimits DEFAULT = new WaveLimits(20, 250, 6_250, 1, Map.of(), CONTENTS, List.of());

	/** Of plans that were made before there were limits: nothing waits. */
	public static final WaveLimits NONE = new WaveLimits(1, Integer.MAX_VALUE, 0, 1,
			Map.of(ObjectKind.MANAGEMENT_POINT, 0L, ObjectKind.SERVER_LOCATOR_POINT, 0L, ObjectKind.SOFTWARE_UPDATE_POINT, 0L, ObjectKind.DISTRIBUTION_POINT, 0L), 0,
			List.of());

	/** @throws IllegalArgumentException in words for a person, where a number is out of its range or a kind serves no clients */
	public WaveLimits {
		require(pilot >= 1, "a pilot has at least one client");
		require(clientsPerWave >= 1, "a wave has at least one client");
		require(inventoriesPerHour >= 0, "a rate of first inventories is not negative; 0 sets none");
		require(hours >= 1 && hours <= MOST_HOURS, "first inventories are counted over 1 to " + MOST_HOURS + " hours");
		require(contents >= 0, "a number of packages is not negative; 0 sets no limit");
		services.forEach((kind, most) -> {
			require(kind.family() == ObjectKind.Family.SERVICE, "a " + kind.label() + " serves no clients, so that it has no limit");
			require(most >= 0, "a number of clients is not negative; 0 sets no limit");
		});
		services = services.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(services));
		bandwidth = List.copyOf(bandwidth);
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds)
			throw new IllegalArgumentException(otherwise);
	}

	public WaveLimits pilot(int clients) {
		return new WaveLimits(clients, clientsPerWave, inventoriesPerHour, hours, services, contents, bandwidth);
	}

	public WaveLimits clientsPerWave(int most) {
		return new WaveLimits(pilot, most, inventoriesPerHour, hours, services, contents, bandwidth);
	}

	/** @param over hours that they are counted over */
	public WaveLimits inventories(int perHour, int over) {
		return new WaveLimits(pilot, clientsPerWave, perHour, over, services, contents, bandwidth);
	}

	public WaveLimits contents(long most) {
		return new WaveLimits(pilot, clientsPerWave, inventoriesPerHour, hours, services, most, bandwidth);
	}

	/** Sets the limit of a kind of service. */
	public WaveLimits service(ObjectKind kind, long most) {
		Map<ObjectKind, Long> all = new EnumMap<>(ObjectKind.class);
		all.putAll(services);
		all.put(kind, most);
		return new WaveLimits(pilot, clientsPerWave, inventoriesPerHour, hours, all, contents, bandwidth);
	}

	public WaveLimits bandwidth(List<Bandwidth> all) {
		return new WaveLimits(pilot, clientsPerWave, inventoriesPerHour, hours, services, contents, all);
	}

	/** Clients that may have moved within {@link #hours}; as many as there can be where no rate is set. */
	public long inventories() {
		return inventoriesPerHour == 0 ? Long.MAX_VALUE : (long) inventoriesPerHour * hours;
	}

	/** Clients that any wave may have. */
	long clients() {
		return Math.min(clientsPerWave, inventories());
	}

	/**
	 * What a service may serve that does not say so itself, in clients; of a distribution point in connections.
	 *
	 * @param alone whether no other role is on its server
	 * @return as many as there can be where there is no limit
	 */
	public long of(ObjectKind kind, boolean alone) {
		Long set = services.get(kind);
		if (set != null)
			return set == 0 ? Long.MAX_VALUE : set;
		return switch (kind) {
		case MANAGEMENT_POINT -> MANAGEMENT_POINT;
		case SERVER_LOCATOR_POINT, SOFTWARE_UPDATE_POINT -> alone ? OWN_SERVER : SHARED_SERVER;
		case DISTRIBUTION_POINT -> CONNECTIONS;
		default -> Long.MAX_VALUE;
		};
	}
}
