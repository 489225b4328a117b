package org.drover.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a job is and does, in memory, one task at a time, without a journal: the sequencer has to come to the same. As there, the next task is
 * chosen while the one before is still at work.
 */
final class JobModel {

	private final List<TaskSpec> specs;
	private final SequencerModelTest.Luck luck;
	private final TaskState[] states;
	private final boolean[] started;
	private final Set<Integer> effects = new TreeSet<>();
	private JobState job = JobState.SCHEDULED;

	JobModel(List<TaskSpec> specs, SequencerModelTest.Luck luck) {
		this.specs = specs;
		this.luck = luck;
		this.states = new TaskState[specs.size() + 1];
		this.started = new boolean[specs.size() + 1];
		Arrays.fill(states, TaskState.QUEUED);
	}

	JobState state() {
		return job;
	}

	List<TaskState> tasks() {
		return List.of(states).subList(1, states.length);
	}

	/** Numbers of the tasks whose effect is there. */
	List<Integer> effects() {
		return List.copyOf(effects);
	}

	boolean mayRun() {
		return job != JobState.UNDOING && job != JobState.UNDONE;
	}

	boolean mayGoOn() {
		return job == JobState.FAILED || job == JobState.DECISION;
	}

	boolean mayUndo() {
		return job != JobState.SCHEDULED;
	}

	boolean mayRedo() {
		return job == JobState.UNDONE;
	}

	void run(OnFailure policy) {
		run(policy, task -> true);
	}

	void goOn(OnFailure policy) {
		Set<Integer> without = withLater(number -> states[number] == TaskState.FAILED);
		run(policy, task -> !without.contains(task.number()));
	}

	void redo(OnFailure policy) {
		Arrays.fill(states, TaskState.QUEUED);
		Arrays.fill(started, false);
		job = JobState.SCHEDULED;
		run(policy);
	}

	void undo(int wave) {
		if (job == JobState.UNDONE)
			return;
		Set<Integer> later = withLater(number -> spec(number).wave() > wave);
		List<TaskSpec> open = new ArrayList<>(specs.stream().filter(task -> later.contains(task.number()) && hasEffects(task.number())).toList());
		open.sort(Comparator.comparing((TaskSpec task) -> states[task.number()] != TaskState.UNDOING)
				.thenComparing(TaskSpec::number, Comparator.reverseOrder()));
		TaskSpec next = nextToUndo(open);
		while (next != null) {
			open.remove(next);
			TaskSpec booked = nextToUndo(open);
			takeBack(next.number());
			next = booked != null ? booked : nextToUndo(open);
		}
		if (specs.stream().noneMatch(task -> hasEffects(task.number())))
			job = JobState.UNDONE;
		else
			job = later.stream().noneMatch(this::hasEffects) ? JobState.PAUSED : JobState.UNDOING;
	}

	private void run(OnFailure policy, Predicate<TaskSpec> which) {
		if (job == JobState.DONE)
			return;
		List<TaskSpec> open = new ArrayList<>(specs.stream().filter(task -> states[task.number()] != TaskState.DONE && which.test(task)).toList());
		boolean failed = false;
		TaskSpec next = nextToRun(open);
		while (next != null && !(failed && policy != OnFailure.CONTINUE)) {
			open.remove(next);
			TaskSpec booked = nextToRun(open);
			failed |= !perform(next.number());
			next = booked != null ? booked : nextToRun(open);
		}
		if (Arrays.stream(states).skip(1).allMatch(state -> state == TaskState.DONE))
			job = JobState.DONE;
		else if (failed && policy == OnFailure.BACK_OUT)
			undo(0);
		else
			job = failed && policy == OnFailure.DECIDE ? JobState.DECISION : JobState.FAILED;
	}

	private TaskSpec nextToRun(List<TaskSpec> open) {
		return open.stream().filter(task -> task.after().stream().allMatch(before -> states[before] == TaskState.DONE)).findFirst().orElse(null);
	}

	private TaskSpec nextToUndo(List<TaskSpec> open) {
		return open.stream().filter(task -> specs.stream().noneMatch(later -> later.after().contains(task.number()) && hasEffects(later.number())))
				.findFirst().orElse(null);
	}

	/** @return whether it went well */
	private boolean perform(int task) {
		boolean found = started[task] && effects.contains(task);
		started[task] = true;
		boolean well = found || !luck.failsAt("before run", task) && effect(task) && !luck.failsAt("after run", task);
		states[task] = well ? TaskState.DONE : TaskState.FAILED;
		return well;
	}

	private boolean effect(int task) {
		effects.add(task);
		return true;
	}

	private void takeBack(int task) {
		started[task] = true;
		boolean well = !luck.failsAt("before undo", task) && withoutEffect(task) && !luck.failsAt("after undo", task);
		states[task] = well ? TaskState.UNDONE : TaskState.UNDOING;
	}

	private boolean withoutEffect(int task) {
		effects.remove(task);
		return true;
	}

	private boolean hasEffects(int task) {
		return states[task] != TaskState.QUEUED && states[task] != TaskState.UNDONE;
	}

	private Set<Integer> withLater(Predicate<Integer> some) {
		Set<Integer> found = new HashSet<>();
		for (TaskSpec task : specs) {
			if (some.test(task.number()) || task.after().stream().anyMatch(found::contains))
				found.add(task.number());
		}
		return found;
	}

	private TaskSpec spec(int number) {
		return specs.get(number - 1);
	}
}
