package org.drover.bench.console;

import java.lang.management.ManagementFactory;

/** What a full collection leaves. */
final class Heap {

	private static final int COLLECTIONS = 3;
	private static final double MIB = 1 << 20;

	private Heap() {
	}

	static double mebibytes() {
		for (int collection = 0; collection < COLLECTIONS; collection++)
			System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
	}
}
