package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.task.internal.WaitRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks that could start but for a limit or the job's pace. What lasts a second is written to their rows, of some of them: of a crowd that waits for
 * one place a few tell enough. For one thread.
 */
final class Held {

	/** Writes what a task waits for. */
	@FunctionalInterface
	interface Writer {
		void write(int task, WaitRow row) throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(Held.class);
	private static final Duration WORTH = Duration.ofSeconds(1);
	private static final int MOST_WRITTEN = 50;

	private final Clock clock;
	private final Writer writer;
	private final Map<Integer, WaitRow> held = new HashMap<>();
	private final Map<Integer, WaitRow> written = new HashMap<>();

	Held(Clock clock, Writer writer) {
		this.clock = clock;
		this.writer = writer;
	}

	/** Asked again and again as long as it is. */
	void isFull(int task, String resource) {
		WaitRow before = held.get(task);
		boolean same = before != null && before.on().equals(resource);
		WaitRow now = same ? before : new WaitRow(Wait.PERMISSION, resource, clock.instant());
		held.put(task, now);
		boolean news = !now.equals(written.get(task)) && (written.containsKey(task) || written.size() < MOST_WRITTEN);
		if (news && Duration.between(now.since(), clock.instant()).compareTo(WORTH) >= 0)
			write(task, now);
	}

	/** Its row is cleared when it begins. */
	void mayStart(int task) {
		held.remove(task);
		written.remove(task);
	}

	void paced(int task, Duration pause) {
		if (pause.compareTo(WORTH) >= 0)
			write(task, WaitRow.until(Wait.PACE, clock.instant(), pause));
	}

	/** To be told why is not worth a failure. */
	private void write(int task, WaitRow row) {
		try {
			writer.write(task, row);
			if (row.kind() == Wait.PERMISSION)
				written.put(task, row);
		} catch (DroverException e) {
			LOG.debug("what task {} waits for is not written", task, e);
		}
	}
}
