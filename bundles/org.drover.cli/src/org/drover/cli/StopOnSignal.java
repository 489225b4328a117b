package org.drover.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;

/** Cancels a monitor when the process is told to end, and lets the work under it stop in order first. */
public final class StopOnSignal implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 10;

	private final CountDownLatch stopped = new CountDownLatch(1);
	private final Thread hook;

	public StopOnSignal(IProgressMonitor monitor) {
		this.hook = new Thread(() -> {
			monitor.setCanceled(true);
			await();
		}, "stop on signal");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void await() {
		try {
			stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		stopped.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending: the hook has started and goes its way
			Thread.yield();
		}
	}
}
