package org.drover.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.drover.task.internal.Step;

/** Threads of this process. */
final class OwnHands implements Hands {

	/** Makes one try of a step. */
	@FunctionalInterface
	interface Try {
		Verdict attempt(Step step, Tries tries, StopMonitor monitor);
	}

	private final ExecutorService threads;
	private final Runnable end;
	private final Try work;

	/** With threads of their own; those that were given up are left to themselves. */
	OwnHands(Try work) {
		this.threads = threads();
		this.end = threads::shutdown;
		this.work = work;
	}

	/** @param threads stay as they are */
	OwnHands(ExecutorService threads, Try work) {
		this.threads = threads;
		this.end = () -> {
		};
		this.work = work;
	}

	static ExecutorService threads() {
		return Executors.newCachedThreadPool(Thread.ofPlatform().name("drover-task-", 1).daemon().factory());
	}

	@Override
	public void start(Step step, Tries tries, StopMonitor monitor, Consumer<Verdict> report) {
		threads.execute(() -> report.accept(work.attempt(step, tries, monitor)));
	}

	@Override
	public boolean away() {
		return false;
	}

	@Override
	public void looked() {
		// they report by themselves
	}

	@Override
	public void close() {
		end.run();
	}
}
