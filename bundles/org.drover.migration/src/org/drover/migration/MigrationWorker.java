package org.drover.migration;

import java.util.Map;

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

	public MigrationWorker(MigrationJobs jobs) {
		this.engine = jobs.engine();
	}

	@Override
	public Handlers open(Job job) throws DroverException {
		return engine.open(job);
	}

	@Override
	public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
		RunRequest request = new RunRequest(order.itemsPerSecond(), Map.of(), order.onFailure());
		return engine.work(job, new Assignment(order.action(), order.wave(), request), lead, monitor, JobListener.NONE);
	}
}
