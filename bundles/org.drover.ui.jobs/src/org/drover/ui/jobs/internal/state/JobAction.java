package org.drover.ui.jobs.internal.state;

/** What a person can do with a job. */
public enum JobAction {
	RUN, RESUME, RETRY, PAUSE, CANCEL, UNDO, REDO
}
