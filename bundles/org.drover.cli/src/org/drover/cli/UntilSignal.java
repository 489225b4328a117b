package org.drover.cli;

import java.util.concurrent.CountDownLatch;

import org.slf4j.LoggerFactory;

/** Keeps a process alive until it is told to end, and then lets it do one last thing and leave with status 0. */
public final class UntilSignal {

	private UntilSignal() {
	}

	/** Never returns: the process ends in here. */
	public static int await(Runnable last) throws InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			int status = Drover.DONE;
			try {
				last.run();
			} catch (RuntimeException e) {
				LoggerFactory.getLogger(UntilSignal.class).error("could not end in order", e);
				status = Drover.FAILED;
			}
			Runtime.getRuntime().halt(status);
		}, "end"));
		new CountDownLatch(1).await();
		return Drover.DONE;
	}
}
