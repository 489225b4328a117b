package org.drover.migration;

import java.util.Map;
import java.util.function.Function;

import org.drover.migration.Engine.Assignment;
import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobWorker;
import org.eclipse.core.runtime.IProgressMonitor;

/** Does a project's jobs for a manager. What a person has overruled was journalled before. */
public final class MigrationWorker implements JobWorker {

	private final Engine engine;
	private final Function<Job, JobListener> listeners;

	public MigrationWorker(MigrationJobs jobs) {
		this(jobs, job -> JobListener.NONE);
	}

	/** @param listeners asked for one as a job is begun */
	public MigrationWorker(MigrationJobs jobs, Function<Job, JobListener> listeners) {
		this.engine = jobs.engine();
		this.listeners = listeners;
	}

	@Override
	public Handlers open(Job job) throws DroverException {
		return engine.open(job);
	}

	@Override
	public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
		return engine.work(job, new Assignment(order.action(), order.wave(), RunRequest.of(order, Map.of())), lead, monitor, listeners.apply(job));
	}
}
