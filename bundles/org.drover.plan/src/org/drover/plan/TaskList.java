package org.drover.plan;

import java.util.ArrayList;
import java.util.List;

import org.drover.connector.NewObject;
import org.drover.model.ObjectRef;

/** Numbers tasks and groups them into waves. Each wave starts with a check that waits for the whole wave before. */
final class TaskList {

	private final List<PlanTask> tasks = new ArrayList<>();
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

	void add(Action action, String taskTitle, List<ObjectRef> items, List<NewObject> objects) {
		add(action, taskTitle, items, objects, Resolution.NONE);
	}

	void add(Action action, String taskTitle, List<ObjectRef> items, List<NewObject> objects, Resolution resolution) {
		if (current.isEmpty())
			openWave();
		current.add(put(action, taskTitle, items, objects, List.of(check), resolution));
	}

	List<PlanTask> tasks() {
		close();
		return tasks;
	}

	List<Wave> waves() {
		close();
		return waves;
	}

	private void openWave() {
		check = put(Action.CHECK, "Check both topologies before wave " + number(), List.of(), List.of(), List.copyOf(previous), Resolution.NONE);
		previous.clear();
	}

	private int number() {
		return waves.size() + 1;
	}

	private int put(Action action, String taskTitle, List<ObjectRef> items, List<NewObject> objects, List<Integer> after,
			Resolution resolution) {
		PlanTask task = new PlanTask(tasks.size() + 1, number(), action, taskTitle, items, objects, after, resolution);
		tasks.add(task);
		return task.number();
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
