package org.drover.task;

/** How a try of a task went. */
sealed interface Verdict {

	/** Done or undone, and journalled. */
	record Finished() implements Verdict {
	}

	/** Failed for a passing reason, to be tried again. */
	record Again() implements Verdict {
	}

	/** Failed for good. */
	record Failed() implements Verdict {
	}

	/** Stopped because the job was. */
	record Stopped() implements Verdict {
	}

	/** The journal, or the program itself, is broken: nobody knows how the task went. */
	record Broken(Throwable cause) implements Verdict {
	}
}
