package org.drover.task;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a job's listener and its monitor how it goes. */
final class News implements Execution.Watcher {

	private static final Logger LOG = LoggerFactory.getLogger(News.class);

	private final JobJournal journal;
	private final IProgressMonitor monitor;
	private final JobListener listener;
	private final TaskState doing;
	private final long items;
	private long done;

	/**
	 * @param doing RUNNING or UNDOING
	 * @param done  items done before
	 */
	News(JobJournal journal, IProgressMonitor monitor, JobListener listener, TaskState doing, long items, long done) {
		this.journal = journal;
		this.monitor = monitor;
		this.listener = listener;
		this.doing = doing;
		this.items = items;
		this.done = done;
	}

	@Override
	public void started(Step step) {
		if (listener == JobListener.NONE)
			return;
		Task task = read(step);
		if (task == null)
			return;
		listener.taskStarted(new Task(task.spec(), doing, task.outcome(), task.error(), task.attempts(), task.started(), task.ended()));
		monitor.subTask(task.spec().title());
		listener.progress(done, items, task.spec().title());
	}

	@Override
	public void ended(Step step, boolean well) {
		if (well) {
			done += step.items();
			monitor.worked(step.items());
		}
		if (listener == JobListener.NONE)
			return;
		Task task = read(step);
		if (task == null)
			return;
		listener.taskEnded(task);
		listener.progress(done, items, task.spec().title());
	}

	@Override
	public void looked() {
		journal.sealNowAndThen();
	}

	/** News are not worth a failure: where the database is gone, the workers find out with better reason. */
	private Task read(Step step) {
		try {
			return journal.task(step.number());
		} catch (DroverException e) {
			LOG.warn("cannot tell how task {} goes", step.number(), e);
			return null;
		}
	}
}
