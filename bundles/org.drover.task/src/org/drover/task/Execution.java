package org.drover.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;

/**
 * Takes the steps of an agenda with many hands. One thread decides, the hands do; so nothing here is shared but the queue of
 * verdicts. Hands are never interrupted: they may be writing to the database. One that does not come back when told to is given up: it
 * is left to itself, and what it still has to say is not heard.
 */
final class Execution {

	/** How soon a cancelled monitor is seen; it has no other way to tell. */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	/** How soon a request in the database is seen, or a place at a resource that another job gave back. */
	private static final long ASK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	/** What an execution needs of the world. */
	interface World {

		/** @return the resource that has no place left; empty where the step may start */
		Optional<String> permit(Step step) throws DroverException;

		/** What a person wants of the job. */
		Optional<JobRequest> request() throws DroverException;

		/** Nobody waits for the step any more. */
		void givenUp(Step step, String reason) throws DroverException;

		/** Whether the job is to be left to somebody else: nothing more is begun here, and what becomes of the job is not ours to say. Cheap. */
		boolean leaves();

		/** Whether somebody else has taken the job. */
		boolean lost() throws DroverException;

		/** The step is not to start before a pause is over. */
		void paced(Step step, Duration pause);
	}

	/** Told about steps in the deciding thread. */
	interface Watcher {
		void started(Step step);

		/** @param well whether it finished */
		void ended(Step step, boolean well);

		/** Often, whether or not anything happens; must be cheap. */
		void looked();

		Watcher NONE = new Watcher() {

			@Override
			public void started(Step step) {
				// nobody wants to know
			}

			@Override
			public void ended(Step step, boolean well) {
				// nobody wants to know
			}

			@Override
			public void looked() {
				// nobody wants to know
			}
		};
	}

	private record Report(Work work, Verdict verdict) {
	}

	/** A step that may start at a moment of {@link System#nanoTime()}. */
	private record Planned(Step step, long at) {
	}

	/** A step that a worker is at. */
	private static final class Work {

		private final Step step;
		private final StopMonitor monitor;
		/** When its time is over, and it is told to stop. */
		private final long due;
		/** When it is given up; only once it has been told. */
		private long lost;

		Work(Step step, StopMonitor monitor, long due) {
			this.step = step;
			this.monitor = monitor;
			this.due = due;
		}
	}

	private final Agenda agenda;
	private final RunOptions options;
	private final StopMonitor stop;
	private final Hands hands;
	private final World world;
	private final Watcher watcher;
	private final Pace pace;
	private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
	private final Map<Integer, Tries> tries = new HashMap<>();
	private final List<Planned> planned = new ArrayList<>();
	private final List<Step> held = new ArrayList<>();
	private final Set<Work> working = new LinkedHashSet<>();
	private long askedAt = System.nanoTime();
	private boolean paused;
	private boolean left;
	private String failure;
	private boolean interrupted;
	private Throwable broken;

	/** @param hands closed at the end */
	Execution(Agenda agenda, RunOptions options, StopMonitor stop, Hands hands, World world, Watcher watcher) {
		this.agenda = agenda;
		this.options = options;
		this.stop = stop;
		this.hands = hands;
		this.world = world;
		this.watcher = watcher;
		this.pace = new Pace(options.itemsPerSecond(), System.nanoTime());
	}

	/**
	 * Returns when no step is at work and none can start, or, with hands that are elsewhere, when the job is left. An interrupt of the calling thread is taken for a cancelled monitor, where the
	 * database does not swallow it.
	 */
	void go() {
		try (hands) {
			while (startWhatMay() || !working.isEmpty() && !(hands.away() && (left || broken != null))) {
				lookAtHands();
				awaitReport();
				lookAtTheClock();
			}
		}
	}

	private void lookAtHands() {
		try {
			hands.looked();
		} catch (DroverException e) {
			breakOff(e);
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

	/** Whether a person had it start nothing more. */
	boolean paused() {
		return paused;
	}

	/** Whether somebody else goes on with the job. */
	boolean left() {
		return left;
	}

	/** The first step that failed for good, in a sentence; empty where none did. */
	Optional<String> failure() {
		return Optional.ofNullable(failure);
	}

	/** What broke the journal or the program; null where nothing did. */
	Throwable broken() {
		return broken;
	}

	/** @return whether steps are left to start now or later */
	private boolean startWhatMay() {
		if (startsNothingMore())
			return false;
		planNext();
		Planned due = firstDue();
		while (due != null && working.size() < options.workers() && !startsNothingMore()) {
			planned.remove(due);
			if (mayLoad(due.step()))
				start(due.step());
			else
				held.add(due.step());
			planNext();
			due = firstDue();
		}
		return !startsNothingMore() && !(planned.isEmpty() && held.isEmpty());
	}

	private boolean startsNothingMore() {
		left |= world.leaves();
		return left || stop.isCanceled() || paused || failure != null && options.onFailure() != OnFailure.CONTINUE;
	}

	/** Books the next step's items; one step at a time waits for its moment, besides those to be tried again. */
	private void planNext() {
		boolean oneWaits = planned.stream().anyMatch(next -> !tries.containsKey(next.step().number()));
		if (!oneWaits)
			agenda.next().ifPresent(this::plan);
	}

	private void plan(Step step) {
		long now = System.nanoTime();
		Planned next = new Planned(step, pace.book(step.items(), now));
		planned.add(next);
		world.paced(step, Duration.ofNanos(next.at() - now));
	}

	private Planned firstDue() {
		long now = System.nanoTime();
		return planned.stream().filter(next -> next.at() - now <= 0).findFirst().orElse(null);
	}

	private boolean mayLoad(Step step) {
		if (step.resources().isEmpty())
			return true;
		try {
			return world.permit(step).isEmpty();
		} catch (DroverException e) {
			breakOff(e);
			return false;
		}
	}

	private void start(Step step) {
		boolean first = !tries.containsKey(step.number());
		Tries known = tries.computeIfAbsent(step.number(), any -> new Tries(options.retry(), ThreadLocalRandom.current()));
		long now = System.nanoTime();
		boolean hurries = !step.timeout().isZero() && !hands.away();
		Work work = new Work(step, new StopMonitor(stop), hurries ? now + step.timeout().toNanos() : Long.MAX_VALUE);
		working.add(work);
		if (first)
			tell(() -> watcher.started(step));
		hands.start(step, known, work.monitor, verdict -> reports.add(new Report(work, verdict)));
	}

	private void awaitReport() {
		try {
			Report report = reports.poll(waitNanos(), TimeUnit.NANOSECONDS);
			while (report != null) {
				if (working.remove(report.work()))
					settle(report.work().step, report.verdict());
				report = reports.poll();
			}
			tell(watcher::looked);
		} catch (InterruptedException e) {
			interrupted = true;
			stop.setCanceled(true);
		}
	}

	private long waitNanos() {
		long now = System.nanoTime();
		return working.size() >= options.workers() ? LOOK_NANOS
				: planned.stream().mapToLong(next -> Math.clamp(next.at() - now, 0, LOOK_NANOS)).min().orElse(LOOK_NANOS);
	}

	private void lookAtTheClock() {
		long now = System.nanoTime();
		if (now - askedAt >= ASK_NANOS) {
			askedAt = now;
			ask();
			held.forEach(step -> planned.add(new Planned(step, now)));
			held.clear();
		}
		if (!hands.away())
			List.copyOf(working).forEach(work -> lookAt(work, now));
	}

	/** Where the database is gone, the workers find out with better reason. */
	private void ask() {
		try {
			Optional<JobRequest> request = world.request();
			left |= world.lost();
			paused |= request.isPresent();
			if (request.equals(Optional.of(JobRequest.CANCEL)))
				stop.setCanceled(true);
		} catch (DroverException e) {
			return;
		}
	}

	/** Tells a step whose time is over to stop, and gives it up when it does not. */
	private void lookAt(Work work, long now) {
		boolean over = work.due != Long.MAX_VALUE && now - work.due >= 0;
		if (!over && !stop.isCanceled())
			return;
		if (work.lost == 0) {
			work.monitor.setCanceled(true);
			work.lost = now + options.patience().toNanos();
		} else if (now - work.lost >= 0) {
			giveUp(work, over);
		}
	}

	private void giveUp(Work work, boolean over) {
		working.remove(work);
		Duration patience = options.patience();
		String reason = over ? Attempt.overtime(work.step) + "; it did not stop when told to, and may still be at it"
				: "it did not stop within " + Durations.words(patience) + " when told to, and may still be at it";
		try {
			world.givenUp(work.step, reason);
			fail(work.step, reason);
		} catch (DroverException e) {
			breakOff(e);
		}
	}

	private void settle(Step step, Verdict verdict) {
		switch (verdict) {
		case Verdict.Finished finished -> {
			agenda.finished(step, finished.added());
			tell(() -> watcher.ended(step, true));
		}
		case Verdict.Again again -> planned.add(new Planned(step, System.nanoTime() + again.pause().toNanos()));
		case Verdict.Failed failed -> fail(step, failed.reason());
		case Verdict.Stopped stopped -> tell(() -> watcher.ended(step, false));
		case Verdict.Broken breakdown -> breakOff(breakdown.cause());
		}
	}

	private void fail(Step step, String reason) {
		if (failure == null)
			failure = "task " + step.number() + " failed: " + reason;
		tell(() -> watcher.ended(step, false));
	}

	/** A watcher that breaks must not leave the workers alone. */
	private void tell(Runnable news) {
		try {
			news.run();
		} catch (RuntimeException e) {
			breakOff(e);
		}
	}

	private void breakOff(Throwable cause) {
		if (broken == null)
			broken = cause;
		else if (broken != cause)
			broken.addSuppressed(cause);
		stop.setCanceled(true);
	}
}
