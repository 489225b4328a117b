package org.drover.migration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.migration.Engine.Assignment;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobFollower;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobQueue;
import org.drover.task.JobStore;
import org.drover.task.Manager;
import org.drover.task.ManagerOptions;
import org.eclipse.core.runtime.IProgressMonitor;

/** Has jobs of a project done that other processes may have open too: by all its managers, of which this process is one meanwhile. */
final class SharedWork {

	private static final int WORKERS = 8;
	/** Tasks of other jobs that this process has begun are brought to their end. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Project project;
	private final JobStore store;
	private final MigrationWorker worker;

	SharedWork(Project project, JobStore store, MigrationWorker worker) {
		this.project = project;
		this.store = store;
		this.worker = worker;
	}

	Job work(String id, Assignment assignment, IProgressMonitor monitor, JobListener listener) throws DroverException {
		RunRequest request = assignment.request();
		JobOrder order = new JobOrder(assignment.action(), assignment.wave(), request.itemsPerSecond(), request.onFailure(), 0, Optional.empty(),
				Optional.empty(), "", "", request.effort());
		JobFollower follower = new JobFollower(store, new JobQueue(project, store));
		Manager manager = new Manager(project, store, worker, ManagerOptions.named(ManagerOptions.nameOfThisProcess() + "-" + COUNT.incrementAndGet(), WORKERS));
		follower.order(id, order);
		try {
			manager.start();
			return follower.follow(id, assignment.action() == Action.UNDO, monitor, listener);
		} finally {
			manager.drain(PATIENCE);
		}
	}
}
