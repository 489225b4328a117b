package org.drover.task;

/** Told how a job goes, in the thread that runs the job; must return quickly. */
public interface JobListener {

	JobListener NONE = new JobListener() {
	};

	default void taskStarted(Task task) {
	}

	/** The task is done, undone, failed for good, or was stopped; its state says which. */
	default void taskEnded(Task task) {
	}

	/**
	 * @param doneItems   items moved (or, in an undo, taken back), those of earlier runs of the job counted
	 * @param items       items of the job (in an undo: items to take back)
	 * @param currentTask title of the task that started or ended last
	 */
	default void progress(long doneItems, long items, String currentTask) {
	}
}
