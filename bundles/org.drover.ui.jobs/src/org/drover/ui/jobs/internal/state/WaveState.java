package org.drover.ui.jobs.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.task.TaskState;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;

/**
 * How far a wave of a job is.
 *
 * @param tasks  besides checks all count; so a wave whose tasks move nothing shows progress, too
 * @param busy   tasks under way
 * @param items  that its tasks move
 */
public record WaveState(int number, String title, int tasks, int done, int busy, int failed, int undone, long items, long doneItems) {

	private static final String CHECK = "migration.check";

	/** @param titles by wave number; waves without one are named by their number */
	public static List<WaveState> of(List<TaskLine> tasks, Map<Integer, String> titles) {
		Map<Integer, List<TaskLine>> byWave = new TreeMap<>();
		tasks.forEach(task -> byWave.computeIfAbsent(task.wave(), wave -> new ArrayList<>()).add(task));
		List<WaveState> waves = new ArrayList<>();
		byWave.forEach((wave, those) -> waves.add(of(wave, titles.getOrDefault(wave, Words.say(Messages.WaveState_title, wave)), those)));
		return waves;
	}

	private static WaveState of(int number, String title, List<TaskLine> all) {
		List<TaskLine> working = all.stream().filter(task -> !task.handler().equals(CHECK)).toList();
		List<TaskLine> counted = working.isEmpty() ? all : working;
		return new WaveState(number, title, counted.size(), count(counted, TaskState.DONE),
				count(all, TaskState.RUNNING) + count(all, TaskState.UNDOING), count(all, TaskState.FAILED), count(counted, TaskState.UNDONE),
				counted.stream().mapToLong(TaskLine::items).sum(),
				counted.stream().filter(task -> task.state() == TaskState.DONE).mapToLong(TaskLine::items).sum());
	}

	private static int count(List<TaskLine> tasks, TaskState state) {
		return (int) tasks.stream().filter(task -> task.state() == state).count();
	}

	/** What the length of its bar stands for. */
	public long work() {
		return Math.max(items, tasks);
	}

	/** From 0 to 1: by items where it moves any, else by tasks. */
	public double share() {
		return items > 0 ? (double) doneItems / items : tasks == 0 ? 0 : (double) done / tasks;
	}

	public boolean isDone() {
		return done == tasks;
	}

	/** Where it stands, in words. @param working whether the console works on the job */
	public String words(boolean working) {
		if (failed > 0)
			return Words.say(Messages.WaveState_failed, failed);
		if (isDone())
			return Messages.WaveState_done;
		if (busy > 0)
			return working ? Messages.WaveState_underWay : Messages.WaveState_inDoubt;
		if (undone == tasks)
			return Messages.WaveState_undone;
		return done > 0 ? Messages.WaveState_begun : Messages.WaveState_waiting;
	}
}
