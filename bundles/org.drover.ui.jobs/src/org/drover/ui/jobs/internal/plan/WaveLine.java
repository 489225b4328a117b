package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.plan.Wave;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/**
 * A wave of a plan, as it is shown.
 *
 * @param action  what its tasks do, besides the check it begins with
 * @param clients that it moves, or makes known
 * @param pilot   whether it moves the first few clients, to be watched before the rest follows
 * @param what    it works on, in words: "12 packages, 3 programs"
 * @param tasks   in the order they start
 */
public record WaveLine(Wave wave, Action action, int clients, boolean pilot, String what, List<PlanTask> tasks) {

	private static final String PILOT = "pilot";

	/** Every wave of a plan. */
	public static List<WaveLine> of(MigrationPlan plan) {
		Map<Integer, List<PlanTask>> tasks = plan.tasks().stream().collect(Collectors.groupingBy(PlanTask::wave));
		return plan.waves().stream().map(wave -> of(wave, tasks.getOrDefault(wave.number(), List.of()))).toList();
	}

	private static WaveLine of(Wave wave, List<PlanTask> tasks) {
		Action action = tasks.stream().map(PlanTask::action).filter(each -> each != Action.CHECK).findFirst().orElse(Action.CHECK);
		return new WaveLine(wave, action, clients(tasks), wave.title().contains(PILOT), what(action, tasks), tasks);
	}

	/** What the length of its bar stands for. */
	public long work() {
		return Math.max(wave.items(), clients);
	}

	private static int clients(List<PlanTask> tasks) {
		return tasks.stream().mapToInt(task -> switch (task.action()) {
			case MOVE -> task.items().size();
			case ADMIT -> task.objects().size();
			default -> 0;
		}).sum();
	}

	private static String what(Action action, List<PlanTask> tasks) {
		return switch (action) {
			case COPY_CONTENT -> Words.say(Messages.WaveLine_contents, items(tasks));
			case ADMIT, MOVE -> KindWords.count(clients(tasks), ObjectKind.CLIENT);
			default -> kinds(tasks);
		};
	}

	private static long items(List<PlanTask> tasks) {
		return tasks.stream().mapToLong(task -> task.items().size()).sum();
	}

	/** Those there are most of come first. */
	private static String kinds(List<PlanTask> tasks) {
		Map<ObjectKind, Long> counts = tasks.stream().flatMap(task -> task.items().stream())
				.collect(Collectors.groupingBy(ObjectRef::kind, TreeMap::new, Collectors.counting()));
		List<Map.Entry<ObjectKind, Long>> most = new ArrayList<>(counts.entrySet());
		most.sort(Map.Entry.<ObjectKind, Long>comparingByValue().reversed());
		return most.stream().map(entry -> KindWords.count(entry.getValue(), entry.getKey())).collect(Collectors.joining(", "));
	}
}
