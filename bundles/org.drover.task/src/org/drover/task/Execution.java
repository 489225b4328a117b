package org.drover.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.drover.task.internal.Step;

/**
 * Takes the steps of an agenda with several workers. One thread decides, the workers do; so nothing here is shared but the queue of
 * verdicts. Workers are never interrupted: they may be writing to the database.
 */
final class Execution {

	/** How soon a cancelled monitor is seen; it has no other way to tell. */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	/** Makes one try of a step. */
	@FunctionalInterface
	interface Worker {
		/** @param last whether a failure is final in any case */
		Verdict attempt(Step step, boolean last);
	}

	/** Told about steps in the deciding thread. */
	interface Watcher {
		void started(Step step);

		/** @param well whether it finished */
		void ended(Step step, boolean well);

		/** Often, whether or not anything happens; must be cheap. */
		void looked();
	}

	private record Report(Step step, Verdict verdict) {
	}

	/** A step that may start at a moment of {@link System#nanoTime()}. */
	private record Planned(Step step, long at) {
	}

	private final Agenda agenda;
	private final RunOptions options;
	private final StopMonitor stop;
	private final Worker worker;
	private final Watcher watcher;
	private final Pace pace;
	private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
	private final Map<Integer, Integer> tries = new HashMap<>();
	private final List<Planned> planned = new ArrayList<>();
	private int running;
	private boolean interrupted;
	private Throwable broken;

	Execution(Agenda agenda, RunOptions options, StopMonitor stop, Worker worker, Watcher watcher) {
		this.agenda = agenda;
		this.options = options;
		this.stop = stop;
		this.worker = worker;
		this.watcher = watcher;
		this.pace = new Pace(options.itemsPerSecond(), System.nanoTime());
	}

	/**
	 * Returns when no step is running and none can start. An interrupt of the calling thread is taken for a cancelled monitor, where the
	 * database does not swallow it.
	 */
	void go() {
		ExecutorService workers = Executors.newFixedThreadPool(options.workers(), Thread.ofPlatform().name("drover-task-", 1).daemon().factory());
		try {
			while (startWhatMay(workers) || running > 0)
				awaitReport();
		} finally {
			workers.shutdown();
		}
	}

	/** Hands an interrupt back to the caller, who may want to know; last, since the database swallows it. */
	void keepInterrupt() {
		if (interrupted)
			Thread.currentThread().interrupt();
	}

	/** Whether it was stopped before its end. */
	boolean cancelled() {
		return stop.isCanceled();
	}

	/** What broke the journal or the program; null where nothing did. */
	Throwable broken() {
		return broken;
	}

	/** @return whether steps are left to start now or later */
	private boolean startWhatMay(ExecutorService workers) {
		if (stop.isCanceled())
			return false;
		planNext();
		Planned due = firstDue();
		while (due != null && running < options.workers()) {
			planned.remove(due);
			start(due.step(), workers);
			planNext();
			due = firstDue();
		}
		return !planned.isEmpty();
	}

	/** Books the next step's items; one step at a time waits for its moment, besides those to be tried again. */
	private void planNext() {
		boolean oneWaits = planned.stream().anyMatch(next -> !tries.containsKey(next.step().number()));
		if (!oneWaits)
			agenda.next().ifPresent(step -> planned.add(new Planned(step, pace.book(step.items(), System.nanoTime()))));
	}

	private Planned firstDue() {
		long now = System.nanoTime();
		return planned.stream().filter(next -> next.at() - now <= 0).findFirst().orElse(null);
	}

	private void start(Step step, ExecutorService workers) {
		running++;
		int number = tries.merge(step.number(), 1, Integer::sum);
		boolean last = number >= options.retry().attempts();
		if (number == 1)
			tell(() -> watcher.started(step));
		workers.execute(() -> reports.add(new Report(step, worker.attempt(step, last))));
	}

	private void awaitReport() {
		try {
			Report report = reports.poll(waitNanos(), TimeUnit.NANOSECONDS);
			if (report != null)
				settle(report.step(), report.verdict());
			tell(watcher::looked);
		} catch (InterruptedException e) {
			interrupted = true;
			stop.setCanceled(true);
		}
	}

	private long waitNanos() {
		long now = System.nanoTime();
		return running >= options.workers() ? LOOK_NANOS
				: planned.stream().mapToLong(next -> Math.clamp(next.at() - now, 0, LOOK_NANOS)).min().orElse(LOOK_NANOS);
	}

	private void settle(Step step, Verdict verdict) {
		running--;
		switch (verdict) {
		case Verdict.Finished finished -> {
			agenda.finished(step);
			tell(() -> watcher.ended(step, true));
		}
		case Verdict.Again again -> planned.add(new Planned(step, System.nanoTime() + pause(step)));
		case Verdict.Failed failure -> tell(() -> watcher.ended(step, false));
		case Verdict.Stopped stopped -> tell(() -> watcher.ended(step, false));
		case Verdict.Broken breakdown -> breakOff(breakdown.cause());
		}
	}

	/** A watcher that breaks must not leave the workers alone. */
	private void tell(Runnable news) {
		try {
			news.run();
		} catch (RuntimeException e) {
			breakOff(e);
		}
	}

	private long pause(Step step) {
		return options.retry().pause(tries.get(step.number()), ThreadLocalRandom.current()).toNanos();
	}

	private void breakOff(Throwable cause) {
		if (broken == null)
			broken = cause;
		else if (broken != cause)
			broken.addSuppressed(cause);
		stop.setCanceled(true);
	}
}
