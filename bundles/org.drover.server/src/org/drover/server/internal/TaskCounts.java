package org.drover.server.internal;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What this process has done with tasks since it started. Counted from several threads. */
public final class TaskCounts {

	/** What a handler was called for. */
	public enum Doing {
		RUN, UNDO;

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** How a call of a handler ended. */
	public enum End {
		DONE, FAILED, STOPPED;

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Map<Doing, Map<End, LongAdder>> calls = new EnumMap<>(Doing.class);
	private final Map<Doing, LongAdder> nanos = new EnumMap<>(Doing.class);
	private final AtomicInteger atWork = new AtomicInteger();

	public TaskCounts() {
		for (Doing doing : Doing.values()) {
			Map<End, LongAdder> ends = new EnumMap<>(End.class);
			for (End end : End.values())
				ends.put(end, new LongAdder());
			calls.put(doing, ends);
			nanos.put(doing, new LongAdder());
		}
	}

	void begins() {
		atWork.incrementAndGet();
	}

	void ends(Doing doing, End end, long took) {
		atWork.decrementAndGet();
		calls.get(doing).get(end).increment();
		nanos.get(doing).add(took);
	}

	/** Calls that have not come to their end. */
	int atWork() {
		return atWork.get();
	}

	long calls(Doing doing, End end) {
		return calls.get(doing).get(end).sum();
	}

	long nanos(Doing doing) {
		return nanos.get(doing).sum();
	}
}
