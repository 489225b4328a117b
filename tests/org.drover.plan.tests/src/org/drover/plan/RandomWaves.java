package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * A random move, written down twice: as two estates for the planner, and as plain lists for a model that knows nothing of planning and asks of any set of
 * clients whether the new topology's services can bear them, by trying.
 */
final class RandomWaves {

	private static final String PACKAGE = "package:W";
	/** Limit of what says nothing and for which nothing is set. */
	private static final long NONE = 1_000_000;

	/** @param boundary the only one it accepts; null = all */
	private record Dp(String key, String boundary, long limit) {
		boolean accepts(String where) {
			return boundary == null || boundary.equals(where);
		}
	}

	private final Random random;
	private final List<Dp> points = new ArrayList<>();
	private final List<String> clients = new ArrayList<>();
	private final Map<String, String> where = new HashMap<>();
	private final Map<String, Integer> circle = new TreeMap<>();
	private final Map<String, String> host = new TreeMap<>();
	private long serves;
	private int there;
	final WaveLimits limits;
	final MigrationPlan plan;

	RandomWaves(long seed) throws DroverException {
		this.random = new Random(seed);
		this.limits = limits();
		Estate source = source();
		Estate target = target();
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("ALL"));
		PlanOptions options = new PlanOptions(limits, 1 + random.nextInt(4), 25, TakeOver.AFTER_CLIENTS, 10_000);
		this.plan = Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", options);
	}

	private WaveLimits limits() {
		WaveLimits some = WaveLimits.DEFAULT.pilot(1 + random.nextInt(4)).clientsPerWave(1 + random.nextInt(9))
				.inventories(random.nextBoolean() ? 0 : 1 + random.nextInt(5), 1 + random.nextInt(3));
		return random.nextBoolean() ? some : some.service(ObjectKind.DISTRIBUTION_POINT, 1 + random.nextInt(6));
	}

	private long pointLimit() {
		return limits.services().getOrDefault(ObjectKind.DISTRIBUTION_POINT, NONE);
	}

	private Estate source() throws DroverException {
		SmallEstate estate = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.HOLDS, PACKAGE + "=1")
				.add(ObjectKind.PACKAGE, "W", Attributes.CONTENT_SIZE, "10").add(ObjectKind.DEPLOYMENT, "D").add(ObjectKind.COLLECTION, "ALL")
				.edge("collection:ALL", DependencyKind.RECEIVES, "deployment:D").edge("deployment:D", DependencyKind.DEPLOYS, PACKAGE)
				.edge(PACKAGE, DependencyKind.STORED_ON, "distribution-point:MAIN");
		for (int boundary = 0; boundary < 3; boundary++)
			estate.add(ObjectKind.BOUNDARY, "B" + boundary);
		int count = 1 + random.nextInt(18);
		for (int client = 0; client < count; client++)
			add(estate, "C" + client);
		for (int at = 0; at < count; at++)
			tie(estate, at);
		return estate.build();
	}

	private void add(SmallEstate estate, String client) {
		String boundary = "B" + random.nextInt(3);
		clients.add(client);
		where.put(client, boundary);
		estate.add(ObjectKind.CLIENT, client, Attributes.SITE, "CAS").edge("client:" + client, DependencyKind.MEMBER_OF, "collection:ALL")
				.edge("client:" + client, DependencyKind.LOCATED_IN, "boundary:" + boundary);
	}

	/** A circle of a few clients, or a client on a host that is no client of another one. */
	private void tie(SmallEstate estate, int at) {
		int size = 2 + random.nextInt(2);
		if (random.nextInt(6) == 0 && at + size <= clients.size() && clients.subList(at, at + size).stream().noneMatch(this::tied)) {
			for (int each = 0; each < size; each++) {
				circle.put(clients.get(at + each), at);
				estate.edge("client:" + clients.get(at + each), DependencyKind.USES, "client:" + clients.get(at + (each + 1) % size));
			}
		} else if (random.nextInt(8) == 0 && at > 0 && !tied(clients.get(at)) && !host.containsKey(clients.get(at - 1))) {
			host.put(clients.get(at), clients.get(at - 1));
			estate.edge("client:" + clients.get(at), DependencyKind.HOSTED_ON, "client:" + clients.get(at - 1));
		}
	}

	private boolean tied(String client) {
		return circle.containsKey(client) || host.containsKey(client) || host.containsValue(client);
	}

	private Estate target() throws DroverException {
		SmallEstate estate = new SmallEstate().add(ObjectKind.SITE, "DRV");
		for (int boundary = 0; boundary < 3; boundary++)
			estate.add(ObjectKind.BOUNDARY, "B" + boundary);
		int managers = 1 + random.nextInt(2);
		for (int at = 0; at < managers; at++) {
			long limit = random.nextInt(3) == 0 ? 3 + random.nextInt(8) : 20;
			serves += limit;
			estate.add(ObjectKind.MANAGEMENT_POINT, "NEW-MP" + at, Attributes.OWNER, "DRV", Attributes.CAPACITY, Long.toString(limit));
		}
		there = random.nextInt(3);
		for (int at = 0; at < there; at++)
			estate.add(ObjectKind.CLIENT, "OLD" + at, Attributes.SITE, "DRV");
		int count = 1 + random.nextInt(4);
		for (int at = 0; at < count; at++)
			addPoint(estate, "NEW-DP" + at);
		if (clients.stream().anyMatch(client -> points.stream().noneMatch(dp -> dp.accepts(where.get(client)))))
			points.add(new Dp("MAIN", null, pointLimit())); // it is shared, as the only one that accepts such a client
		return estate.build();
	}

	private void addPoint(SmallEstate estate, String key) {
		String boundary = random.nextBoolean() ? null : "B" + random.nextInt(3);
		long says = random.nextBoolean() ? -1 : 1 + random.nextInt(6);
		List<String> attributes = new ArrayList<>(List.of(Attributes.OWNER, "DRV"));
		if (says >= 0)
			attributes.addAll(List.of(Attributes.CAPACITY, Long.toString(says)));
		if (boundary != null)
			attributes.addAll(List.of(Attributes.PROTECTED, "true"));
		estate.add(ObjectKind.DISTRIBUTION_POINT, key, attributes.toArray(String[]::new));
		if (boundary != null)
			estate.edge("distribution-point:" + key, DependencyKind.BOUNDED_BY, "boundary:" + boundary);
		points.add(new Dp(key, boundary, says >= 0 ? says : pointLimit()));
	}

	List<String> clients() {
		return clients;
	}

	String hostOf(String client) {
		return host.get(client);
	}

	/** A client and those it is in a circle with. */
	Set<String> circleOf(String client) {
		Integer number = circle.get(client);
		Set<String> all = new TreeSet<>(Set.of(client));
		if (number != null)
			circle.forEach((other, its) -> {
				if (its.equals(number))
					all.add(other);
			});
		return all;
	}

	/** Whether the management points bear so many clients that have moved, besides those that were there. */
	boolean bear(int moved) {
		return there + moved <= serves;
	}

	/** Whether all of these can be connected at once: tries every point for each, in turn. */
	boolean connect(Collection<String> some) {
		return connect(List.copyOf(some), 0, new HashMap<>());
	}

	private boolean connect(List<String> some, int at, Map<Dp, Integer> taken) {
		if (at == some.size())
			return true;
		for (Dp dp : points) {
			int now = taken.getOrDefault(dp, 0);
			if (!dp.accepts(where.get(some.get(at))) || now >= dp.limit())
				continue;
			taken.put(dp, now + 1);
			if (connect(some, at + 1, taken))
				return true;
			taken.put(dp, now);
		}
		return false;
	}

	/** Clients by wave that moves any, in order. */
	TreeMap<Integer, List<List<String>>> moves() {
		TreeMap<Integer, List<List<String>>> moves = new TreeMap<>();
		for (PlanTask task : plan.tasks()) {
			if (task.action() == Action.MOVE)
				moves.computeIfAbsent(task.wave(), any -> new ArrayList<>()).add(task.items().stream().map(ObjectRef::key).toList());
		}
		return moves;
	}

	Wave wave(int number) {
		return plan.waves().get(number - 1);
	}
}
