package org.drover.task;

import java.util.Map;

/** What a person may do about a wait, by the commands that do it. */
final class NextStep {

	private static final String NOTHING = "nothing: ";

	private final String job;
	private final boolean undoes;

	NextStep(String job, boolean undoes) {
		this.job = job;
		this.undoes = undoes;
	}

	/** @param limits by resource, of those that are full */
	String of(Wait wait, String on, String whenByItself, Map<String, Integer> limits) {
		return switch (wait) {
		case SOURCE_READ, SOURCE_WRITE -> "nothing, unless it lasts: then see that the source answers; " + again();
		case TARGET_READ, TARGET_WRITE -> "nothing, unless it lasts: then see that the target answers; " + again();
		case NETWORK -> "nothing, while bytes arrive; where none do, mend the network; " + again();
		case CLIENTS -> "see that those clients run and reach their management point: until they come they are served where they were";
		case AGENTS -> "see that those agents run and reach their mailboxes: each does it at its next look; " + again();
		case QUEUE_SLOT -> NOTHING + "it starts when a task at work has ended";
		case LOCK -> NOTHING + (whenByItself.isEmpty() ? "it goes on when the other has ended" : "it tries again by itself " + whenByItself);
		case RETRY -> "mend what the last try failed for, or nothing: it tries again by itself" + (whenByItself.isEmpty() ? "" : " " + whenByItself);
		case PACE -> NOTHING + "it starts by itself" + (whenByItself.isEmpty() ? "" : " " + whenByItself) + "; to be faster: job pause " + job + ", then " + goOn()
				+ " with a greater --rate";
		case INVENTORIES -> NOTHING + "it starts by itself when those are in; to be faster: plan again with more --inventories-per-hour";
		case BANDWIDTH -> NOTHING + "it goes on by itself when that time has come; to be faster: plan again with another --bandwidth";
		case PERMISSION -> "wait until another task gives its place back, or raise the limit: job limit " + on
				+ (limits.containsKey(on) ? " --most " + (limits.get(on) + 1) : " --most N");
		case PREDECESSOR -> NOTHING + "it starts when they are over";
		case TIME, WINDOW, EVENT, MANAGER -> goOn() + " begins at once";
		case DECISION -> decide();
		};
	}

	/** To begin, or go on, by hand. */
	String goOn() {
		return (undoes ? "job undo " : "job run ") + job;
	}

	private String again() {
		return "job cancel " + job + " stops the job, " + goOn() + " goes on later";
	}

	/** A task failed for good. */
	String decide() {
		return "decide: job run " + job + " tries again, job go-on " + job + " leaves out what failed and all that needs it, job undo " + job
				+ " takes the job back";
	}
}
