package org.drover.ui.jobs.internal.state;

import java.util.EnumSet;
import java.util.Set;

import org.drover.task.Job;
import org.drover.ui.look.Tint;

/** Where a job stands as this console sees it: an interrupted one is told from one that is worked on. */
public enum JobStatus {
	SAVED(Messages.JobStatus_saved, Tint.MUTED_TEXT, JobAction.RUN),
	/** Asked for, but not begun. */
	STARTING(Messages.JobStatus_starting, Tint.ACCENT, JobAction.CANCEL),
	RUNNING(Messages.JobStatus_running, Tint.ACCENT, JobAction.PAUSE, JobAction.CANCEL),
	/** Asked to stop; running tasks end. */
	STOPPING(Messages.JobStatus_stopping, Tint.WARNING),
	INTERRUPTED(Messages.JobStatus_interrupted, Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	CANCELLED(Messages.JobStatus_cancelled, Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	PAUSED(Messages.JobStatus_paused, Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	/** A task failed, and the job was to stop for that. */
	DECISION(Messages.JobStatus_decision, Tint.BAD, JobAction.RETRY, JobAction.UNDO),
	FAILED(Messages.JobStatus_failed, Tint.BAD, JobAction.RETRY, JobAction.UNDO),
	DONE(Messages.JobStatus_done, Tint.GOOD, JobAction.UNDO),
	/** All tasks are done, but it could not be written down what they have changed: running it again does just that. */
	DONE_UNWRITTEN(Messages.JobStatus_doneUnwritten, Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	UNDOING(Messages.JobStatus_undoing, Tint.ACCENT, JobAction.CANCEL),
	UNDO_INTERRUPTED(Messages.JobStatus_undoInterrupted, Tint.WARNING, JobAction.UNDO),
	/** Cancelled, or a task could not be taken back. */
	UNDO_STOPPED(Messages.JobStatus_undoStopped, Tint.WARNING, JobAction.UNDO),
	UNDONE(Messages.JobStatus_undone, Tint.LEFT, JobAction.REDO);

	private final String words;
	private final Tint tint;
	private final Set<JobAction> actions = EnumSet.noneOf(JobAction.class);

	JobStatus(String words, Tint tint, JobAction... actions) {
		this.words = words;
		this.tint = tint;
		this.actions.addAll(Set.of(actions));
	}

	/**
	 * @param running  whether this console works on it
	 * @param stopping whether it was asked to stop
	 */
	public static JobStatus of(Job job, boolean running, boolean stopping) {
		if (running && stopping)
			return STOPPING;
		return switch (job.state()) {
			case RUNNING -> running ? RUNNING : INTERRUPTED;
			case UNDOING -> undoing(job, running);
			case SCHEDULED -> running ? STARTING : SAVED;
			case DONE -> running ? STARTING : job.digest().isPresent() ? DONE : DONE_UNWRITTEN;
			case FAILED -> running ? STARTING : FAILED;
			case CANCELLED -> running ? STARTING : CANCELLED;
			case PAUSED -> running ? STARTING : PAUSED;
			case DECISION -> running ? STARTING : DECISION;
			case UNDONE -> running ? STARTING : UNDONE;
		};
	}

	private static JobStatus undoing(Job job, boolean running) {
		if (running)
			return UNDOING;
		return job.ended().isPresent() ? UNDO_STOPPED : UNDO_INTERRUPTED;
	}

	public String words() {
		return words;
	}

	public Tint tint() {
		return tint;
	}

	public boolean allows(JobAction action) {
		return actions.contains(action);
	}

	/** Whether it is being taken back, or was until it stopped. */
	public boolean isUndo() {
		return this == UNDOING || this == UNDO_INTERRUPTED || this == UNDO_STOPPED;
	}

	public boolean isWorking() {
		return this == STARTING || this == RUNNING || this == STOPPING || this == UNDOING;
	}

	/** What the state means and what can be done about it. */
	public String meaning() {
		return switch (this) {
			case SAVED -> Messages.JobStatus_saved_means;
			case STARTING -> Messages.JobStatus_starting_means;
			case RUNNING -> Messages.JobStatus_running_means;
			case STOPPING -> Messages.JobStatus_stopping_means;
			case INTERRUPTED -> Messages.JobStatus_interrupted_means;
			case CANCELLED -> Messages.JobStatus_cancelled_means;
			case PAUSED -> Messages.JobStatus_paused_means;
			case DECISION -> Messages.JobStatus_decision_means;
			case FAILED -> Messages.JobStatus_failed_means;
			case DONE -> Messages.JobStatus_done_means;
			case DONE_UNWRITTEN -> Messages.JobStatus_doneUnwritten_means;
			case UNDOING -> Messages.JobStatus_undoing_means;
			case UNDO_INTERRUPTED -> Messages.JobStatus_undoInterrupted_means;
			case UNDO_STOPPED -> Messages.JobStatus_undoStopped_means;
			case UNDONE -> Messages.JobStatus_undone_means;
		};
	}
}
