package org.drover.server;

import java.util.Collection;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.server.internal.CountedHandler;
import org.drover.server.internal.TaskCounts;
import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobWorker;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.IProgressMonitor;

/** Has a manager's tasks counted, for its metrics. */
public final class CountedWorker implements JobWorker {

	private final JobWorker worker;
	private final TaskCounts counts = new TaskCounts();

	public CountedWorker(JobWorker worker) {
		this.worker = worker;
	}

	@Override
	public Handlers open(Job job) throws DroverException {
		Handlers opened = worker.open(job);
		List<TaskHandler> handlers = counted(opened.all());
		return new Handlers() {

			@Override
			public Collection<TaskHandler> all() {
				return handlers;
			}

			@Override
			public void close() throws DroverException {
				opened.close();
			}
		};
	}

	@Override
	public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
		return worker.lead(job, order, handlers -> lead.sequencer(counted(handlers)), monitor);
	}

	TaskCounts counts() {
		return counts;
	}

	private List<TaskHandler> counted(Collection<TaskHandler> handlers) {
		return handlers.stream().map(handler -> (TaskHandler) new CountedHandler(handler, counts)).toList();
	}
}
