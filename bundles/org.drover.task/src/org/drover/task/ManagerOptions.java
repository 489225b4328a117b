package org.drover.task;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * How a process works on a project's queues.
 *
 * @param name      unique among the managers of a project
 * @param workers   tasks at once, of all jobs together
 * @param jobs      jobs that it leads at once
 * @param heartbeat how often it says that it is alive; after four times as long without a word its work is taken over
 * @param poll      how often it looks for work
 */
public record ManagerOptions(String name, int workers, int jobs, Duration heartbeat, Duration poll) {

	private static final Duration HEARTBEAT = Duration.ofSeconds(2);
	private static final Duration POLL = Duration.ofMillis(200);

	public ManagerOptions {
		if (name.isBlank() || name.length() > 400 || workers < 1 || jobs < 1 || !heartbeat.isPositive() || !poll.isPositive())
			throw new IllegalArgumentException("a manager needs a name, a worker, room for a job, and time between looks");
	}

	/** A name that no other process has just now: of its machine, and its number there. */
	public static String nameOfThisProcess() {
		return host() + "-" + ProcessHandle.current().pid();
	}

	static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "process"; // a machine that does not know its own name
		}
	}

	public static ManagerOptions named(String name, int workers) {
		return new ManagerOptions(name, workers, 8, HEARTBEAT, POLL);
	}
}
