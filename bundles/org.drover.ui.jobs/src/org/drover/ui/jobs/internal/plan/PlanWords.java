package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What a plan will do, in sentences. */
public final class PlanWords {

	/**
	 * A line of the summary.
	 *
	 * @param icon name of an icon
	 * @param text the sentence
	 * @param more a second, quieter one; may be empty
	 */
	public record Line(String icon, String text, String more) {
	}

	private static final Set<ObjectKind> POINTS = EnumSet.of(ObjectKind.DISTRIBUTION_POINT);

	private final MigrationPlan plan;
	private final String source;
	private final String target;

	private PlanWords(MigrationPlan plan, String source, String target) {
		this.plan = plan;
		this.source = source;
		this.target = target;
	}

	/** In the order in which it happens. @param source and {@code target} are the topologies' names in the project */
	public static List<Line> of(MigrationPlan plan, String source, String target) {
		return new PlanWords(plan, source, target).lines();
	}

	/** "45 clients need 264 objects of 14 kinds". Services and configuration may move without any client. */
	public static String needs(MigrationPlan plan) {
		int objects = plan.needs().values().stream().mapToInt(Integer::intValue).sum();
		return plan.clients() == 0 ? Words.say(Messages.PlanWords_needs_alone, objects, plan.needs().size())
				: Words.say(Messages.PlanWords_needs, plan.clients(), objects, plan.needs().size());
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		Map<ObjectKind, Integer> shared = kinds(Action.SHARE);
		add(lines, "shared", Action.SHARE, Messages.PlanWords_shares, Words.capital(listed(shared)));
		add(lines, "add", Action.CREATE, Messages.PlanWords_creates, Words.capital(listed(kinds(Action.CREATE))));
		add(lines, "edit", Action.CHANGE, Messages.PlanWords_changes, Words.capital(listed(kinds(Action.CHANGE))));
		add(lines, "content", Action.COPY_CONTENT, Messages.PlanWords_copies,
				Words.say(Messages.PlanWords_copies_more, plan.contentNeeded() - items(Action.COPY_CONTENT), plan.contentNeeded()));
		add(lines, "clients", Action.MOVE, Messages.PlanWords_moves, waves());
		Set<ObjectKind> taken = kinds(Action.TAKE_OVER).keySet();
		add(lines, "distribution-point", Action.TAKE_OVER, taken.equals(POINTS) ? Messages.PlanWords_takesOver : Messages.PlanWords_takesOver_services,
				taken.contains(ObjectKind.DISTRIBUTION_POINT) ? Messages.PlanWords_takesOver_more : "");
		ConflictCase conflicts = ConflictCase.of(plan);
		if (!conflicts.isEmpty())
			lines.add(new Line("warning", conflicts.sentence(), conflicts.policy()));
		if (!plan.left().isEmpty())
			lines.add(new Line("topology", Words.say(Messages.PlanWords_leaves, plan.left().size()), ""));
		return lines;
	}

	/** @param does the message: of how many items, and from which topology to which */
	private void add(List<Line> lines, String icon, Action action, String does, String more) {
		if (items(action) > 0)
			lines.add(new Line(icon, Words.say(does, items(action), source, target), more));
	}

	private String waves() {
		List<WaveLine> moving = WaveLine.of(plan).stream().filter(wave -> wave.action() == Action.MOVE).toList();
		int pilot = moving.stream().filter(WaveLine::pilot).mapToInt(WaveLine::clients).sum();
		return Words.say(pilot == 0 ? Messages.PlanWords_waves : Messages.PlanWords_waves_pilot, moving.size(), pilot);
	}

	private int items(Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).mapToInt(task -> task.items().size()).sum();
	}

	private Map<ObjectKind, Integer> kinds(Action action) {
		Map<ObjectKind, Integer> kinds = new LinkedHashMap<>();
		plan.tasks().stream().filter(task -> task.action() == action).map(PlanTask::items).flatMap(List::stream).map(ObjectRef::kind).sorted()
				.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
		return kinds;
	}

	private static String listed(Map<ObjectKind, Integer> kinds) {
		return kinds.entrySet().stream().map(kind -> KindWords.count(kind.getValue(), kind.getKey())).collect(Collectors.joining(", "));
	}
}
