package org.drover.ui.jobs.internal.state;

import java.util.EnumSet;
import java.util.Set;

import org.drover.task.Job;
import org.drover.ui.look.Tint;

/** Where a job stands as this console sees it: an interrupted one is told from one that is worked on. */
public enum JobStatus {
	SAVED("Scheduled", Tint.MUTED_TEXT, JobAction.RUN),
	/** Asked for, but not begun. */
	STARTING("Starting", Tint.ACCENT, JobAction.CANCEL),
	RUNNING("Running", Tint.ACCENT, JobAction.PAUSE, JobAction.CANCEL),
	/** Asked to stop; running tasks end. */
	STOPPING("Stopping", Tint.WARNING),
	INTERRUPTED("Interrupted", Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	CANCELLED("Cancelled", Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	PAUSED("Paused", Tint.WARNING, JobAction.RESUME, JobAction.UNDO),
	/** A task failed, and the job was to stop for that. */
	DECISION("Needs a decision", Tint.BAD, JobAction.RETRY, JobAction.UNDO),
	FAILED("Failed", Tint.BAD, JobAction.RETRY, JobAction.UNDO),
	DONE("Done", Tint.GOOD, JobAction.UNDO),
	UNDOING("Undoing", Tint.ACCENT, JobAction.CANCEL),
	UNDO_INTERRUPTED("Undo interrupted", Tint.WARNING, JobAction.UNDO),
	/** Cancelled, or a task could not be taken back. */
	UNDO_STOPPED("Undo stopped", Tint.WARNING, JobAction.UNDO),
	UNDONE("Undone", Tint.LEFT, JobAction.REDO);

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
			case DONE -> running ? STARTING : DONE;
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
			case SAVED -> "Saved, not run yet. Nothing has changed in either topology.";
			case STARTING -> "Connecting to both topologies.";
			case RUNNING -> "Runs now. Pause lets the tasks that are under way end, Cancel stops them too.";
			case STOPPING -> "Stops as soon as the tasks that are under way have ended.";
			case INTERRUPTED -> "Drover ended while it ran. Resume looks at what was under way and goes on from there.";
			case CANCELLED -> "Stopped on request. Resume goes on, Undo takes back what was done.";
			case PAUSED -> "Paused on request, or taken back in part. Resume goes on, Undo takes back what was done.";
			case DECISION -> "A task failed for good, and no other was started. Retry takes up what is left, Undo takes back what was done.";
			case FAILED -> "A task failed for good. Retry takes up what is left, Undo takes back what was done.";
			case DONE -> "Everything was done.";
			case UNDOING -> "Is being taken back now, in reverse order.";
			case UNDO_INTERRUPTED -> "Drover ended while it was taken back. Undo goes on from there.";
			case UNDO_STOPPED -> "Not all of it has been taken back yet. Undo goes on from there.";
			case UNDONE -> "All of it was taken back. Redo runs it again from its start.";
		};
	}
}
