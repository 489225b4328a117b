package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.drover.model.DroverException;
import org.drover.task.internal.WaitRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what the handlers of this process wait for, and writes it to the rows of their tasks: what has lasted a second, and of a task once a
 * second at most. The thread that does it is there as long as handlers are at work.
 */
final class WaitWatch {

	/** Writes what a task waits for; nothing that is known where empty. */
	@FunctionalInterface
	interface Writer {
		void write(Optional<WaitRow> row) throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(WaitWatch.class);
	private static final long LOOK_MILLIS = 250;
	private static final long WORTH_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final long IDLE_SECONDS = 5;

	private static final Set<Watched> AT_WORK = ConcurrentHashMap.newKeySet();
	private static final AtomicBoolean LOOKS = new AtomicBoolean();
	private static final ScheduledThreadPoolExecutor THREAD = thread();

	private WaitWatch() {
	}

	/** @return to be closed when the handler has returned */
	static Watched watch(TaskContext context, Clock clock, Writer writer) {
		Watched watched = new Watched(context, clock, writer);
		AT_WORK.add(watched);
		lookAgain();
		return watched;
	}

	private static void lookAgain() {
		if (LOOKS.compareAndSet(false, true))
			THREAD.schedule(WaitWatch::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
	}

	private static void look() {
		AT_WORK.forEach(Watched::look);
		LOOKS.set(false);
		if (!AT_WORK.isEmpty())
			lookAgain();
	}

	private static ScheduledThreadPoolExecutor thread() {
		ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("drover-waits").daemon().factory());
		one.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		one.allowCoreThreadTimeOut(true);
		return one;
	}

	/** A call of a handler. */
	static final class Watched implements AutoCloseable {

		private final TaskContext context;
		private final Clock clock;
		private final Writer writer;
		private Waiting written;
		private long writtenAt;

		private Watched(TaskContext context, Clock clock, Writer writer) {
			this.context = context;
			this.clock = clock;
			this.writer = writer;
			this.writtenAt = System.nanoTime() - WORTH_NANOS;
		}

		private void look() {
			long now = System.nanoTime();
			Waiting said = context.waiting();
			Waiting lasts = said != null && now - said.since() >= WORTH_NANOS ? said : null;
			if (same(lasts, written) || now - writtenAt < WORTH_NANOS)
				return;
			try {
				writer.write(Optional.ofNullable(lasts).map(wait -> row(wait, now)));
				written = lasts;
				writtenAt = now;
			} catch (DroverException | RuntimeException e) { // to be told why is not worth a failure
				LOG.debug("what task {} waits for is not written", context.effect(), e);
			}
		}

		private static boolean same(Waiting one, Waiting other) {
			return one == other || one != null && other != null && one.kind() == other.kind() && one.on().equals(other.on()) && one.since() == other.since();
		}

		private WaitRow row(Waiting wait, long now) {
			return new WaitRow(wait.kind(), wait.on(), clock.instant().minus(Duration.ofNanos(now - wait.since())));
		}

		/** Whoever writes the outcome clears the row. */
		@Override
		public void close() {
			AT_WORK.remove(this);
		}
	}
}
