package org.drover.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * Room that the new topology's services have for clients, in the worst case of each wave: all of its clients have come, and nobody has gone.
 * <ul>
 * <li>A core service keeps the clients that have come, whatever wave brought them, besides those that were there before. Services of a kind stand in for
 * each other.</li>
 * <li>Distribution points have connections: all clients of a wave may fetch all they need at once, having lost what they had kept, while those of
 * earlier waves have got it. A client uses one of the points that accept it and hold all it needs, or, where none does, that hold a part.</li>
 * </ul>
 */
final class Room {

	/**
	 * What has no room.
	 *
	 * @param forGood it serves the clients from then on, so that no later wave will have room either
	 * @param service the first of them
	 * @param others  that share the load with it
	 * @param reached how many clients they may have to serve
	 */
	record Full(boolean forGood, ObjectRef service, int others, long reached, long limit) {

		String who() {
			return service + (others == 0 ? "" : " and " + others + " more");
		}
	}

	/** The core services of a kind, which serve together. */
	private static final class Core {

		private final List<ObjectRef> services;
		private final long limit;
		private long clients;

		Core(List<ObjectRef> services, long limit, long clients) {
			this.services = services;
			this.limit = limit;
			this.clients = clients;
		}
	}

	private final Needs needs;
	private final List<Core> cores = new ArrayList<>();
	private final List<ObjectRef> points = new ArrayList<>();
	private final Map<Integer, Integer> classOf = new HashMap<>();
	private final Spread connections;
	/** Of the clients of no wave. */
	private final Spread users;
	private final Map<List<Integer>, Optional<Spread.Full>> alone = new HashMap<>();

	Room(Needs needs, ServiceDecisions services, Creations creations, WaveLimits limits) {
		this.needs = needs;
		ServiceLimits most = new ServiceLimits(needs, limits);
		long there = clientsThere();
		for (ObjectKind kind : ServiceDecisions.CORE)
			addCore(kind, services, most, there);
		List<Holder> holders = Holder.all(services, creations);
		holders.forEach(holder -> points.add(holder.point().ref()));
		long[] capacities = points.stream().mapToLong(most::of).toArray();
		List<BitSet> classes = usable(holders);
		this.connections = new Spread(classes, capacities);
		this.users = new Spread(classes, capacities);
	}

	private void addCore(ObjectKind kind, ServiceDecisions services, ServiceLimits most, long there) {
		Set<ObjectRef> all = new TreeSet<>(ServiceDecisions.services(needs.target, kind, needs.targetCode));
		services.sharedCore().stream().map(ManagedObject::ref).filter(ref -> ref.kind() == kind).forEach(all::add);
		long limit = 0;
		for (ObjectRef service : all)
			limit = most.of(service) > Long.MAX_VALUE - limit ? Long.MAX_VALUE : limit + most.of(service);
		if (!all.isEmpty() && limit < Long.MAX_VALUE)
			cores.add(new Core(List.copyOf(all), limit, there));
	}

	/** Clients that the new topology serves before any moves; one that it only knows does not count. */
	private long clientsThere() {
		Estate target = needs.target;
		long count = 0;
		for (int object = 0; object < target.size(); object++) {
			if (target.kind(object) != ObjectKind.CLIENT)
				continue;
			ManagedObject client = target.object(object);
			int inSource = needs.source.indexOf(client.ref());
			boolean moves = inSource >= 0 && needs.moving.get(inSource);
			if (!moves && !client.attribute(Attributes.SITE).isEmpty() && client.attribute(Attributes.OBSOLETE).isEmpty())
				count++;
		}
		return count;
	}

	/** Sets of points that clients may use, each once. */
	private List<BitSet> usable(List<Holder> holders) {
		Map<BitSet, Integer> numbers = new LinkedHashMap<>();
		for (int index : needs.movingProfiles()) {
			Profiles.Profile profile = needs.profiles.all().get(index);
			BitSet usable = Holder.usable(holders, profile, needs.content(profile));
			classOf.put(index, numbers.computeIfAbsent(usable, any -> numbers.size()));
		}
		return List.copyOf(numbers.keySet());
	}

	/** The next wave begins: connections are free again. */
	void nextWave() {
		connections.clear();
	}

	/** Whether clients that move together have no room in any wave that may come. @return null where they have, else what has none */
	Full never(List<ObjectRef> clients) {
		for (Core core : cores) {
			if (core.clients + clients.size() > core.limit)
				return new Full(true, core.services.getFirst(), core.services.size() - 1, core.clients, core.limit);
		}
		Spread.Full full = alone.computeIfAbsent(Arrays.stream(classes(clients)).boxed().toList(), this::alone).orElse(null);
		return full == null ? null : full(full);
	}

	private Optional<Spread.Full> alone(List<Integer> classes) {
		users.clear();
		return Optional.ofNullable(users.add(classes.stream().mapToInt(Integer::intValue).toArray()));
	}

	/** Clients come to core services, and stay. */
	void stay(List<ObjectRef> clients) {
		cores.forEach(core -> core.clients += clients.size());
	}

	/** Connects clients that move together, all or none. @return null where they have room in this wave, else what has none */
	Full connect(List<ObjectRef> clients) {
		Spread.Full full = connections.add(classes(clients));
		return full == null ? null : full(full);
	}

	/**
	 * Whether the points would do for all clients of the plan, if they all connected at once.
	 *
	 * @return null where they would
	 */
	Full users(List<ObjectRef> clients) {
		users.clear();
		for (ObjectRef client : clients) {
			Spread.Full full = users.add(classes(List.of(client)));
			if (full != null)
				return full(full);
		}
		return null;
	}

	private int[] classes(List<ObjectRef> clients) {
		return clients.stream().mapToInt(client -> classOf.get(needs.profiles.of(needs.source.indexOf(client)))).toArray();
	}

	private Full full(Spread.Full full) {
		return new Full(false, points.get(full.services().getFirst()), full.services().size() - 1, full.used(), full.capacity());
	}
}
