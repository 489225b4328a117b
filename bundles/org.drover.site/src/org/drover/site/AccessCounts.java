package org.drover.site;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

import org.drover.model.ObjectRef;

/** Clients' requests that services have answered since they were first started; not those that a site made on a client's behalf. A request is counted before its answer leaves. */
public final class AccessCounts {

	private static final int CLASSES = 6;

	private final Map<ObjectRef, AtomicLongArray> byService = new ConcurrentHashMap<>();

	/**
	 * @param byClass answers by status class: 2 for 2xx, 4 for 4xx, ...
	 */
	public record Count(long answered, SortedMap<Integer, Long> byClass) {

		public long ofClass(int statusClass) {
			return byClass.getOrDefault(statusClass, 0L);
		}
	}

	void count(ObjectRef service, int status) {
		byService.computeIfAbsent(service, any -> new AtomicLongArray(CLASSES)).incrementAndGet(Math.clamp(status / 100, 1, CLASSES - 1));
	}

	public Count of(ObjectRef service) {
		AtomicLongArray counts = byService.get(service);
		SortedMap<Integer, Long> byClass = new TreeMap<>();
		long answered = 0;
		for (int i = 0; counts != null && i < CLASSES; i++) {
			long count = counts.get(i);
			answered += count;
			if (count > 0)
				byClass.put(i, count);
		}
		return new Count(answered, Collections.unmodifiableSortedMap(byClass));
	}

	/** All services that have answered anything, as of now. */
	public SortedMap<ObjectRef, Count> snapshot() {
		SortedMap<ObjectRef, Count> all = new TreeMap<>();
		byService.keySet().forEach(service -> all.put(service, of(service)));
		return all;
	}
}
