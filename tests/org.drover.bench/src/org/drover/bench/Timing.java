package org.drover.bench;

/** Wall time of work that may fail. */
public final class Timing {

	/** What is timed. */
	@FunctionalInterface
	public interface Work {
		void run() throws Exception;
	}

	private Timing() {
	}

	public static double seconds(Work work) throws Exception {
		long started = System.nanoTime();
		work.run();
		return (System.nanoTime() - started) / 1e9;
	}

	public static double millis(Work work) throws Exception {
		return seconds(work) * 1e3;
	}
}
