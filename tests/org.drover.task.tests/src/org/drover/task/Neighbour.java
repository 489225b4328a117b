package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A job that runs beside another one. It has begun, and waits in the middle until it is asked to show that it keeps going. */
final class Neighbour {

	private static final long PATIENCE_SECONDS = 20;

	private final CountDownLatch halfway = new CountDownLatch(1);
	private final CountDownLatch free = new CountDownLatch(1);
	private final CompletableFuture<Job> end = new CompletableFuture<>();

	Neighbour(Project project) throws Exception {
		JobStore store = new JobStore(project);
		Ledger ledger = new Ledger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2)
				waitHalfway();
		});
		String id = store.create("neighbour", "{}", Jobs.chain(4));
		Sequencer sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger));
		Thread.ofPlatform().daemon().start(() -> {
			try {
				end.complete(sequencer.run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE));
			} catch (DroverException | RuntimeException e) {
				end.completeExceptionally(e);
			}
		});
		assertEquals(true, halfway.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
	}

	/** To be called while something is wrong with the other job. */
	void assertKeepsGoing() {
		free.countDown();
		assertEquals(JobState.DONE, end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().state());
	}

	private void waitHalfway() {
		halfway.countDown();
		try {
			free.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
