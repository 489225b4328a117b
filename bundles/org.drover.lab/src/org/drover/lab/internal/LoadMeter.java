package org.drover.lab.internal;

import java.time.Duration;

/** How much of this machine's processors this process used since the meter was made. */
public final class LoadMeter {

	private final long startedAt = System.nanoTime();
	private final Duration usedBefore = used();

	private static Duration used() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** 0 to 1; 0 where the system does not tell. */
	public double load() {
		double available = (double) (System.nanoTime() - startedAt) * Runtime.getRuntime().availableProcessors();
		return used().minus(usedBefore).toNanos() / available;
	}
}
