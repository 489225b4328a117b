package org.drover.task;

import org.drover.model.DroverException;

/** How a sequencer gets the tasks of its jobs done. */
interface Crew {

	/** This process alone, with threads of its own. */
	Crew ALONE = new Crew() {

		@Override
		public String manager() {
			return "process " + ProcessHandle.current().pid();
		}

		@Override
		public boolean takesOver() {
			return false;
		}

		@Override
		public boolean leaves() {
			return false;
		}

		@Override
		public Hands hands(JobJournal journal, TaskState doing, OwnHands.Try work) {
			return new OwnHands(work);
		}

		@Override
		public int atOnce(RunOptions options) {
			return options.workers();
		}
	};

	/** Who is said to be at work on the job. */
	String manager();

	/** Whether tasks that another manager had begun may still be at work when this one takes the job. */
	boolean takesOver();

	/** Whether the job is to be left to another manager. */
	boolean leaves();

	/** @param work what one of our own threads would do */
	Hands hands(JobJournal journal, TaskState doing, OwnHands.Try work) throws DroverException;

	/** How many steps may be given to the hands at once. */
	int atOnce(RunOptions options);
}
