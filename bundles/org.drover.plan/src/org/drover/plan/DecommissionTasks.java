package org.drover.plan;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionTask.Kind;

/** Numbers the tasks of a decommission and groups them into waves. Each wave starts with a check that waits for the whole wave before. */
final class DecommissionTasks {

	private final List<DecommissionTask> tasks = new ArrayList<>();
	private final List<Wave> waves = new ArrayList<>();
	private final List<Integer> previous = new ArrayList<>();
	private final List<Integer> current = new ArrayList<>();
	private String title;
	private int check;

	/** Starts the next wave; one that stays without tasks leaves no trace. */
	void wave(String newTitle) {
		close();
		title = newTitle;
	}

	void add(Kind kind, String taskTitle, List<ObjectRef> items) {
		if (current.isEmpty()) {
			check = put(Kind.CHECK, "Check both topologies before wave " + number(), List.of(), List.copyOf(previous));
			previous.clear();
		}
		current.add(put(kind, taskTitle, items, List.of(check)));
	}

	List<DecommissionTask> tasks() {
		close();
		return tasks;
	}

	List<Wave> waves() {
		close();
		return waves;
	}

	private int number() {
		return waves.size() + 1;
	}

	private int put(Kind kind, String taskTitle, List<ObjectRef> items, List<Integer> after) {
		tasks.add(new DecommissionTask(tasks.size() + 1, number(), kind, taskTitle, items, after));
		return tasks.size();
	}

	private void close() {
		if (current.isEmpty())
			return;
		int items = tasks.stream().filter(task -> task.wave() == number()).mapToInt(task -> task.items().size()).sum();
		waves.add(new Wave(number(), title, items));
		previous.addAll(current);
		current.clear();
	}
}
