package org.drover.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a job is not at its end, as its rows tell at one moment.
 *
 * @param atWork    whether somebody works on it
 * @param waitsFor  what it waits for; empty where nothing is known to hold it up
 * @param sentence  that, or how it stands, in words, without its name
 * @param since     since when
 * @param itemsLeft of {@code items}: to move, or, while the job is being taken back, to take back; so of tasks
 * @param estimate  of its end
 * @param next      what to do
 * @param slow      how many tasks take much longer than others of their sort
 * @param tasks     those that failed, are at work or wait, most urgent first
 * @param more      how many more of them there are
 * @param at        when the rows were read
 */
public record JobWhy(String job, JobState state, boolean atWork, Optional<Wait> waitsFor, String sentence, Optional<Instant> since, long itemsLeft, long items,
		int tasksLeft, int allTasks, Estimate estimate, String next, int slow, List<TaskWhy> tasks, int more, Instant at) {

	/** What it waits for, in a word or two; empty where nothing is known to hold it up. */
	public String words() {
		return waitsFor.map(Wait::words).orElse("");
	}
}
