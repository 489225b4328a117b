package org.drover.task;

import java.time.Duration;

import org.drover.model.DroverException;
import org.drover.store.Project;

/** Takes jobs from a project's queue and works on them, together with all other managers of the project. */
public final class Manager implements AutoCloseable {

	private final ManagerOptions options;

	public Manager(Project project, JobStore store, JobWorker worker, ManagerOptions options) {
		this.options = options;
	}

	/** Begins to take work. */
	public void start() throws DroverException {
	}

	/**
	 * Takes no more work, hands over the jobs it leads, and waits for the tasks it has begun.
	 *
	 * @return whether all of them came to their end in time; those that did not are found in doubt by whoever takes over
	 */
	public boolean drain(Duration patience) {
		return true;
	}

	public ManagerState state() {
		return ManagerState.WORKING;
	}

	public ManagerOptions options() {
		return options;
	}

	/** Tasks that it works on. */
	public int atWork() {
		return 0;
	}

	/** Jobs that it leads. */
	public int leading() {
		return 0;
	}

	/** How long ago the database last answered it. */
	public Duration silence() {
		return Duration.ZERO;
	}

	/** Drains without patience. */
	@Override
	public void close() {
		drain(Duration.ZERO);
	}
}
