package org.drover.task;

import java.time.Duration;
import java.util.List;

import org.drover.task.internal.Step;

/** How a try of a task went. */
sealed interface Verdict {

	/**
	 * Done or undone, and journalled.
	 *
	 * @param added tasks that it added to the job
	 */
	record Finished(List<Step> added) implements Verdict {
	}

	/** Failed for a passing reason, to be tried again after a pause. */
	record Again(Duration pause) implements Verdict {
	}

	/** Failed for good. */
	record Failed(String reason) implements Verdict {
	}

	/** Stopped because the job was. */
	record Stopped() implements Verdict {
	}

	/** The journal, or the program itself, is broken: nobody knows how the task went. */
	record Broken(Throwable cause) implements Verdict {
	}
}
