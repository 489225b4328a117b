package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.WaveBoundary.Reason;
import org.drover.store.Estate;

/** Numbers tasks and groups them into waves. Each wave starts with a check that waits for the whole wave before. */
final class TaskList {

	private final List<PlanTask> tasks = new ArrayList<>();
	private final List<Wave> waves = new ArrayList<>();
	private final List<Integer> previous = new ArrayList<>();
	private final List<Integer> current = new ArrayList<>();
	/** Services as tasks record that they are shared. */
	private final Map<ObjectRef, ManagedObject> lent = new HashMap<>();
	private String title;
	private WaveBoundary boundary;
	private int check;

	/** Starts the next wave, which ends when all of its sort is done; one that stays without tasks leaves no trace. */
	void wave(String newTitle) {
		wave(newTitle, WaveBoundary.of(Reason.STAGE));
	}

	/** @param end why it ends where it does, unless it is the last */
	void wave(String newTitle, WaveBoundary end) {
		close();
		title = newTitle;
		boundary = end;
	}

	/** The number of the wave that tasks are added to, or that the next one opens. */
	int number() {
		return waves.size() + 1;
	}

	void add(Action action, String taskTitle, List<ObjectRef> items, List<NewObject> objects) {
		add(action, taskTitle, items, objects, Resolution.NONE);
	}

	void add(Action action, String taskTitle, List<ObjectRef> items, List<NewObject> objects, Resolution resolution) {
		if (current.isEmpty())
			openWave();
		if (action == Action.SHARE)
			objects.forEach(shared -> lent.put(shared.object().ref(), shared.object()));
		current.add(put(action, taskTitle, items, objects, List.of(check), resolution));
	}

	/** What the new topology has on record of a service by now: sharing it has changed whom it is to serve there. */
	Resolution recorded(Estate target, ObjectRef service) {
		Resolution known = Resolution.known(target, service);
		return lent.containsKey(service) ? known.with(Attributes.SHARED_WITH, lent.get(service)) : known;
	}

	List<PlanTask> tasks() {
		close();
		return tasks;
	}

	List<Wave> waves() {
		close();
		List<Wave> all = new ArrayList<>(waves);
		if (!all.isEmpty()) {
			Wave last = all.removeLast();
			boolean says = last.boundary().reason() != Reason.STAGE && last.boundary().reason() != Reason.NEEDED;
			all.add(says ? last : new Wave(last.number(), last.title(), last.items(), WaveBoundary.of(Reason.END)));
		}
		return all;
	}

	private void openWave() {
		check = put(Action.CHECK, "Check both topologies before wave " + number(), List.of(), List.of(), List.copyOf(previous), Resolution.NONE);
		previous.clear();
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
		waves.add(new Wave(number(), title, items, boundary));
		previous.addAll(current);
		current.clear();
	}
}
