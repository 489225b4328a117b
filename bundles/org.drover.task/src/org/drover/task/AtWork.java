package org.drover.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That this process is at work on a job. Kept for the whole process, as a project may have several {@link JobStore}s in it.
 */
final class AtWork implements AutoCloseable {

	private static final Map<String, Integer> JOBS = new ConcurrentHashMap<>();

	private final String job;

	/** @param job unique among all projects */
	AtWork(String job) {
		this.job = job;
		JOBS.merge(job, 1, Integer::sum);
	}

	static boolean here(String job) {
		return JOBS.containsKey(job);
	}

	@Override
	public void close() {
		JOBS.computeIfPresent(job, (name, count) -> count == 1 ? null : count - 1);
	}
}
