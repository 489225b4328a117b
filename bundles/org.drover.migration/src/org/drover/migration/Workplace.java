package org.drover.migration;

import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.task.JobWorker;
import org.drover.task.RunOptions;

/** What the tasks of one job need, connected. */
interface Workplace extends JobWorker.Handlers {

	RunOptions options(RunRequest request);

	/** A text that stands for what the job has changed, read back from where it did. */
	String digest(String job) throws DroverException;

	/** The job stands still: what is left to do while the connections are there. */
	void ended(Job job) throws DroverException;
}
