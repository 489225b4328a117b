package org.drover.cli.internal;

import java.util.concurrent.CountDownLatch;

import org.drover.cli.Drover;

/**
 * Lets a process that is told to end do so in its own time, and leave with a status that it chooses rather than that of the signal. While it is
 * open, the signal only lets {@link #await} return; the process ends when it is closed.
 */
final class EndInOrder implements AutoCloseable {

	private final CountDownLatch told = new CountDownLatch(1);
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread hook = new Thread(this::end, "end in order");
	private volatile int status = Drover.FAILED;

	EndInOrder() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** Until the process is told to end. */
	void await() throws InterruptedException {
		told.await();
	}

	/** What the process is to leave with; without a word it has failed. */
	int with(int chosen) {
		status = chosen;
		return chosen;
	}

	@Override
	public void close() {
		closed.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending: the hook has started, and ends it
			Thread.yield();
		}
	}

	private void end() {
		told.countDown();
		try {
			closed.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(status);
	}
}
