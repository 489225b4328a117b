package org.drover.task;

import java.util.Collection;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a manager needs of those who know what jobs do. Called from several threads. */
public interface JobWorker {

	/** The handlers of one job's tasks, with whatever connections they hold. */
	interface Handlers extends AutoCloseable {

		Collection<TaskHandler> all();

		@Override
		void close() throws DroverException;
	}

	/** Opens what it takes to work on a job's tasks. */
	Handlers open(Job job) throws DroverException;

	/**
	 * Leads a job as it was ordered, and returns when it stands still.
	 *
	 * @param lead gives the sequencer to do it with
	 */
	Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException;

	/** Makes the sequencer with which a manager leads a job. */
	@FunctionalInterface
	interface Lead {
		Sequencer sequencer(Collection<TaskHandler> handlers);
	}
}
