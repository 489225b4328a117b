package org.drover.task.internal;

/**
 * A task that waits in the queue, or that a manager works on.
 *
 * @param run of the job, see {@link Lease}
 */
public record HandedOut(long job, long run, int task) {

	/** The name of its entry in the queue. */
	public String name() {
		return prefix(job, run) + task;
	}

	/** What the names of all tasks of a run begin with. */
	public static String prefix(long job, long run) {
		return prefix(job) + run + "-t";
	}

	/** What the names of all tasks of a job begin with. */
	public static String prefix(long job) {
		return "j" + job + "-r";
	}

	public static HandedOut parse(String name) {
		String[] parts = name.split("-[rt]");
		return new HandedOut(Long.parseLong(parts[0].substring(1)), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
	}
}
