package org.drover.cli.internal;

import org.drover.cli.Terminal;
import org.drover.task.JobListener;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** Tells a job's progress on the terminal; failed tasks with their reason. */
final class JobProgress implements JobListener {

	private final Terminal terminal;
	private final boolean json;
	private long told = -1;

	JobProgress(Terminal terminal, boolean json) {
		this.terminal = terminal;
		this.json = json;
	}

	@Override
	public void taskEnded(Task task) {
		boolean well = task.state() == TaskState.DONE || task.state() == TaskState.UNDONE;
		if (!well && task.error().isPresent())
			terminal.error("task " + task.number() + ", " + task.spec().title() + ", failed: " + task.error().get());
	}

	@Override
	public void progress(long doneItems, long items, String currentTask) {
		if (doneItems != told)
			terminal.progress(json, doneItems, items, currentTask);
		told = doneItems;
	}
}
