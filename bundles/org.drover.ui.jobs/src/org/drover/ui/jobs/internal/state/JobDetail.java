package org.drover.ui.jobs.internal.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.task.JournalEntry;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;

/**
 * What a job consists of and what happened to it, read beside the UI thread.
 *
 * @param ends  why each wave ends where it does, by number; absent where the job does not say
 * @param queue in which it waits for its turn, by its name; empty where it was ordered into none
 */
public record JobDetail(String id, List<TaskLine> tasks, List<WaveState> waves, List<JournalEntry> journal, Map<Integer, String> ends, String queue) {

	/** @param titles of waves, by number */
	public static JobDetail of(String id, List<TaskLine> tasks, Map<Integer, String> titles, List<JournalEntry> journal) {
		return of(id, tasks, titles, journal, Map.of(), "");
	}

	/** @param ends of waves, by number */
	public static JobDetail of(String id, List<TaskLine> tasks, Map<Integer, String> titles, List<JournalEntry> journal, Map<Integer, String> ends, String queue) {
		return new JobDetail(id, tasks, WaveState.of(tasks, titles), journal, ends, queue);
	}

	/** What went wrong, a line for each task; empty where nothing did. */
	public String errors() {
		return tasks.stream().filter(task -> !task.error().isEmpty())
				.map(task -> Words.say(Messages.JobDetail_error, task.number(), task.title(), task.error())).collect(Collectors.joining("\n"));
	}

	/** The first task that failed for good, in words; empty where none did. */
	public String firstFailure() {
		return tasks.stream().filter(TaskLine::isFailed).findFirst().map(task -> task.title() + ": " + task.error()).orElse("");
	}
}
