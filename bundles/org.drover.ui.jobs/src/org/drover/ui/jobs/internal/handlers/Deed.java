package org.drover.ui.jobs.internal.handlers;

import org.drover.ui.look.Words;

/** What a person wants of a job whose violations may have to be overruled first, as dialogs call it. */
enum Deed {
	RUN(Messages.Deed_run, Messages.Deed_run_title, Messages.Deed_run_job),
	REDO(Messages.Deed_redo, Messages.Deed_redo_title, Messages.Deed_redo_job),
	SCHEDULE(Messages.Deed_schedule, Messages.Deed_schedule_title, Messages.Deed_schedule_job);

	private final String words;
	private final String title;
	private final String job;

	Deed(String words, String title, String job) {
		this.words = words;
		this.title = title;
		this.job = job;
	}

	/** {@code Run}. */
	String words() {
		return words;
	}

	/** {@code Run: Move Berlin to new}. @param name of the job */
	String title(String name) {
		return Words.say(title, name);
	}

	/** {@code Run job 3}. @param id of the job */
	String job(String id) {
		return Words.say(job, id);
	}
}
