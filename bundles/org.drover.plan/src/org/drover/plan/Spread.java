package org.drover.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spreads clients over services that each serve so many: a maximum flow that grows a client at a time, with those who are there already moved on to
 * other services they may use where that makes room. So a client finds no room when, and only when, no way of spreading them all has any. Services
 * that the same clients may use are one, so the cost follows the different sets of services and not their number.
 */
final class Spread {

	private static final int NOBODY = -1;

	/** Services that the same classes may use. */
	private static final class Pool {

		private final List<Integer> services = new ArrayList<>();
		private long capacity;
		private long used;
		/** Clients by class. */
		private TreeMap<Integer, Long> users = new TreeMap<>();
	}

	/**
	 * Services that have no room left, all that a client could be made room at.
	 *
	 * @param services by number, ascending
	 * @param used     clients that they serve together
	 * @param capacity of all of them
	 */
	record Full(List<Integer> services, long used, long capacity) {
	}

	private final List<Pool> pools;
	private final List<List<Pool>> poolsOf = new ArrayList<>();

	/**
	 * @param classes    the services that the clients of each class may use; a class that may use none is bound by nothing
	 * @param capacities by service
	 */
	Spread(List<BitSet> classes, long[] capacities) {
		Map<BitSet, Pool> bySignature = new LinkedHashMap<>();
		for (int service = 0; service < capacities.length; service++) {
			BitSet signature = new BitSet();
			for (int each = 0; each < classes.size(); each++)
				signature.set(each, classes.get(each).get(service));
			Pool pool = bySignature.computeIfAbsent(signature, any -> new Pool());
			pool.services.add(service);
			pool.capacity = pool.capacity > Long.MAX_VALUE - capacities[service] ? Long.MAX_VALUE : pool.capacity + capacities[service];
		}
		pools = List.copyOf(bySignature.values());
		for (int each = 0; each < classes.size(); each++) {
			int number = each;
			poolsOf.add(bySignature.entrySet().stream().filter(entry -> entry.getKey().get(number)).map(Map.Entry::getValue).toList());
		}
	}

	/** Forgets all clients. */
	void clear() {
		for (Pool pool : pools) {
			pool.used = 0;
			pool.users.clear();
		}
	}

	/** Adds a client of each class named, all or none. @return null where all of them have found room, else what is full */
	Full add(int... classes) {
		List<TreeMap<Integer, Long>> before = classes.length > 1 ? pools.stream().map(pool -> new TreeMap<>(pool.users)).toList() : List.of();
		for (int each : classes) {
			Full full = addOne(each);
			if (full != null) {
				if (classes.length > 1)
					restore(before);
				return full;
			}
		}
		return null;
	}

	private void restore(List<TreeMap<Integer, Long>> before) {
		for (int at = 0; at < pools.size(); at++) {
			pools.get(at).users = before.get(at);
			pools.get(at).used = before.get(at).values().stream().mapToLong(Long::longValue).sum();
		}
	}

	private Full addOne(int client) {
		if (poolsOf.get(client).isEmpty())
			return null;
		for (Pool pool : poolsOf.get(client)) {
			if (pool.used < pool.capacity) {
				pool.used++;
				pool.users.merge(client, 1L, Long::sum);
				return null;
			}
		}
		return makeRoom(client);
	}

	/** Looks for the shortest chain of clients that make room for each other. */
	private Full makeRoom(int client) {
		Map<Pool, Integer> into = new LinkedHashMap<>();
		Map<Integer, Pool> outOf = new TreeMap<>();
		int[] seen = new int[poolsOf.size()];
		Arrays.fill(seen, NOBODY);
		Deque<Integer> open = new ArrayDeque<>(List.of(client));
		seen[client] = client;
		while (!open.isEmpty()) {
			int mover = open.poll();
			for (Pool pool : poolsOf.get(mover)) {
				if (into.putIfAbsent(pool, mover) != null)
					continue;
				if (pool.used < pool.capacity) {
					shift(pool, client, into, outOf);
					return null;
				}
				for (int other : pool.users.keySet()) {
					if (seen[other] == NOBODY) {
						seen[other] = mover;
						outOf.put(other, pool);
						open.add(other);
					}
				}
			}
		}
		return full(into.keySet());
	}

	/** @param into who would come to each pool; @param outOf where each of these is now */
	private static void shift(Pool end, int client, Map<Pool, Integer> into, Map<Integer, Pool> outOf) {
		Pool pool = end;
		int mover = into.get(pool);
		end.used++;
		pool.users.merge(mover, 1L, Long::sum);
		while (mover != client) {
			pool = outOf.get(mover);
			pool.users.computeIfPresent(mover, (any, count) -> count == 1 ? null : count - 1);
			mover = into.get(pool);
			pool.users.merge(mover, 1L, Long::sum);
		}
	}

	private static Full full(Iterable<Pool> reached) {
		List<Integer> services = new ArrayList<>();
		long used = 0;
		long capacity = 0;
		for (Pool pool : reached) {
			services.addAll(pool.services);
			used += pool.used;
			capacity += pool.capacity;
		}
		services.sort(null);
		return new Full(services, used, capacity);
	}
}
