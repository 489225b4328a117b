package org.drover.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.migration.Dashboard.Count;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Json;
import org.drover.plan.Action;
import org.drover.plan.Wave;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** What the tasks of a job that moves clients tell of how far it is. They are read once for all of it, as what they carry may be large. */
public final class JobReading {

	/** Handlers that write configuration objects. */
	private static final Set<String> OBJECTS = Set.of(Handlers.name(Action.CREATE), Handlers.name(Action.CHANGE));

	private final JobDescription description;
	private final List<Task> tasks;

	JobReading(JobDescription description, List<Task> tasks) {
		this.description = description;
		this.tasks = tasks;
	}

	public JobDescription description() {
		return description;
	}

	/** In the order of their numbers. */
	public List<Task> tasks() {
		return tasks;
	}

	/** How far its waves are, in their order. */
	public List<WaveFigures> waves() {
		Map<Integer, WaveFigures> waves = new TreeMap<>();
		for (Wave wave : description.waves())
			waves.put(wave.number(), WaveFigures.none(wave));
		for (Task task : tasks)
			waves.computeIfPresent(task.spec().wave(), (number, wave) -> counted(wave, task));
		return List.copyOf(waves.values());
	}

	private static WaveFigures counted(WaveFigures wave, Task task) {
		int items = task.spec().items();
		Count count = new Count(items, task.state() == TaskState.DONE ? items : 0);
		if (task.spec().handler().equals(Handlers.name(Action.MOVE)))
			return wave.withClients(count);
		return OBJECTS.contains(task.spec().handler()) ? wave.withObjects(count) : wave;
	}

	/** When it last made sure that all is up which a wave rests on; empty where it never has, or what it did is taken back. */
	public Optional<WaveCheck> lastCheck() {
		return tasks.stream().filter(task -> task.spec().handler().equals(Handlers.name(Action.CHECK))).map(JobReading::check).flatMap(Optional::stream)
				.max(Comparator.comparing(WaveCheck::at));
	}

	private static Optional<WaveCheck> check(Task task) {
		boolean told = task.state() == TaskState.DONE || task.state() == TaskState.FAILED;
		return told ? task.ended().map(at -> new WaveCheck(task.spec().wave(), at, task.error())) : Optional.empty();
	}

	/** What it has done to content so far. */
	public ContentFigures content() {
		int copied = 0;
		long bytes = 0;
		for (Task task : tasks) {
			if (task.state() == TaskState.DONE && task.spec().handler().equals(Handlers.name(Action.COPY_CONTENT))) {
				copied += task.spec().items();
				bytes += Json.read(task.outcome().orElse("{}"), Sent.class).sent();
			}
		}
		int needed = description.contentNeeded();
		return new ContentFigures(needed, bytes, copied, needed - copied);
	}

	private record Sent(long sent) {
	}
}
