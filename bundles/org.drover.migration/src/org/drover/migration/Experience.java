package org.drover.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.drover.migration.internal.Handlers;
import org.drover.model.Attributes;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.plan.Wave;
import org.drover.plan.WaveLimits;
import org.drover.store.Estate;
import org.drover.task.Effort;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** How long tasks of each sort have taken so far; what a plan may take is judged by it. Immutable. */
public final class Experience {

	private static final double MILLI = 1000.0;

	/** @param seconds of {@code tasks} tasks that together moved {@code items} */
	private record Sort(double seconds, long items, int tasks) {

		Sort plus(Sort other) {
			return new Sort(seconds + other.seconds, items + other.items, tasks + other.tasks);
		}

		double secondsFor(long work) {
			return work == 0 || items == 0 ? seconds / tasks : seconds / items * work;
		}
	}

	private final Map<Action, Sort> sorts = new EnumMap<>(Action.class);
	private final int tasks;

	private Experience(List<Task> done) {
		for (Task task : done) {
			for (Action action : Action.values()) {
				if (Handlers.name(action).equals(task.spec().handler()))
					sorts.merge(action, new Sort(seconds(task), task.spec().items(), 1), Sort::plus);
			}
		}
		tasks = sorts.values().stream().mapToInt(Sort::tasks).sum();
	}

	/** Of those that are done and know when they began and ended. */
	static Experience of(List<Task> tasks) {
		return new Experience(tasks.stream().filter(task -> task.state() == TaskState.DONE && task.started().isPresent() && task.ended().isPresent()).toList());
	}

	private static double seconds(Task task) {
		return Math.max(0, Duration.between(task.started().get(), task.ended().get()).toMillis() / MILLI);
	}

	/**
	 * @param source         what was gathered from the topology that is left
	 * @param itemsPerSecond limit for the whole job; 0 = none
	 */
	public Forecast forecast(MigrationPlan plan, Estate source, double itemsPerSecond, Effort effort) {
		int workers = effort.atOnce() == 0 ? MigrationWorkplace.WORKERS : effort.atOnce();
		Map<Integer, List<PlanTask>> byWave = plan.tasks().stream().collect(Collectors.groupingBy(PlanTask::wave));
		List<Duration> waves = new ArrayList<>();
		List<Moved> moved = new ArrayList<>();
		Duration now = Duration.ZERO;
		for (Wave wave : tasks > 0 ? plan.waves() : List.<Wave>of()) {
			List<PlanTask> work = byWave.getOrDefault(wave.number(), List.of());
			int clients = work.stream().filter(task -> task.action() == Action.MOVE).mapToInt(task -> task.items().size()).sum();
			Duration begins = clients == 0 ? now : begins(moved, clients, plan.limits(), now);
			Duration ends = begins.plus(duration(work, itemsPerSecond, workers));
			waves.add(ends.minus(now));
			now = ends;
			moved.add(new Moved(now, clients));
		}
		return new Forecast(waves, bytes(plan, source), tasks);
	}

	/** Clients of a wave. @param at when, since the plan's begin */
	private record Moved(Duration at, int clients) {
	}

	/** When the new topology may take the first inventories of a wave. */
	private static Duration begins(List<Moved> before, int clients, WaveLimits limits, Duration now) {
		Duration window = Duration.ofHours(limits.hours());
		List<Moved> recent = before.stream().filter(wave -> wave.at().plus(window).compareTo(now) > 0).toList();
		long left = recent.stream().mapToLong(Moved::clients).sum();
		Duration free = now;
		for (Moved wave : recent) {
			if (left == 0 || left + clients <= limits.inventories())
				break;
			left -= wave.clients();
			free = wave.at().plus(window);
		}
		return free;
	}

	/** The check comes first; then as many tasks as there are workers go on at once, and the longest one sets the least. */
	private Duration duration(List<PlanTask> wave, double itemsPerSecond, int workers) {
		double check = wave.stream().filter(task -> task.action() == Action.CHECK).mapToDouble(this::seconds).sum();
		double work = wave.stream().filter(task -> task.action() != Action.CHECK).mapToDouble(this::seconds).sum();
		double longest = wave.stream().filter(task -> task.action() != Action.CHECK).mapToDouble(this::seconds).max().orElse(0);
		double paced = itemsPerSecond == 0 ? 0 : wave.stream().mapToLong(task -> task.items().size()).sum() / itemsPerSecond;
		double seconds = check + Math.max(paced, Math.max(longest, work / workers));
		return Duration.ofMillis(Math.round(seconds * MILLI));
	}

	private double seconds(PlanTask task) {
		Sort sort = sorts.get(task.action());
		return sort == null ? average().orElse(0) : sort.secondsFor(task.items().size());
	}

	/** Stands for a sort of task that nothing is known of. */
	private OptionalDouble average() {
		return sorts.values().stream().mapToDouble(sort -> sort.seconds() / sort.tasks()).average();
	}

	private static long bytes(MigrationPlan plan, Estate source) {
		return plan.tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).flatMap(task -> task.items().stream())
				.mapToLong(owner -> size(owner, source)).sum();
	}

	private static long size(ObjectRef owner, Estate source) {
		int object = source.indexOf(owner);
		String text = object < 0 ? "" : source.object(object).attribute(Attributes.CONTENT_SIZE);
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}
}
