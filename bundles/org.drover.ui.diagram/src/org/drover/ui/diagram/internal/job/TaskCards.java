package org.drover.ui.diagram.internal.job;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.task.TaskState;
import org.drover.ui.diagram.internal.figures.Card;
import org.drover.ui.diagram.internal.figures.Mark;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;

/** Makes cards of tasks: the state by colour, by a mark and in words. */
final class TaskCards {

	/** Such tasks are all alike: their titles say the wave, as their frames do. */
	private static final String CHECK = "migration.check";
	/** What the tasks of a sort are about gives the card its icon. */
	private static final Map<String, ObjectKind> KINDS = Map.of(CHECK, ObjectKind.SITE, "migration.create", ObjectKind.COLLECTION, "migration.copy-content",
			ObjectKind.PACKAGE, "migration.share", ObjectKind.DISTRIBUTION_POINT, "migration.take-over", ObjectKind.DISTRIBUTION_POINT, "migration.admit",
			ObjectKind.CLIENT, "migration.move", ObjectKind.CLIENT, "migration.change", ObjectKind.COLLECTION);

	private TaskCards() {
	}

	/** @param working whether the console works on the job */
	static Card of(TaskGroup group, boolean working) {
		Card card = Card.of(KINDS.getOrDefault(group.first().handler(), ObjectKind.SITE_SYSTEM), title(group), detail(group, working))
				.state(tint(group.state(), working), mark(group.state(), working));
		return group.folded() ? card.stacked() : card;
	}

	static String title(TaskGroup group) {
		if (!group.folded())
			return group.first().handler().equals(CHECK) ? "Check" : Words.capital(group.first().title());
		if (group.waves() > 1)
			return Words.count(group.waves(), "wave");
		return Words.capital(sort(group.first().handler()));
	}

	/** {@code move clients} for {@code migration.move}. */
	private static String sort(String handler) {
		String sort = handler.substring(handler.lastIndexOf('.') + 1).replace('-', ' ').toLowerCase(Locale.ENGLISH);
		return switch (sort) {
			case "move", "admit" -> sort + " clients";
			case "create" -> "create objects";
			case "share", "take over" -> sort + " services";
			default -> sort;
		};
	}

	static String detail(TaskGroup group, boolean working) {
		if (!group.folded())
			return group.first().words(working) + (group.first().items() == 0 ? "" : " · " + Words.count(group.first().items(), "item"));
		return Words.count(group.tasks().size(), "task") + ": " + counts(group, working);
	}

	private static String counts(TaskGroup group, boolean working) {
		return group.states().stream().map(state -> Words.number(group.count(state)) + ' ' + words(state, working)).collect(Collectors.joining(", "));
	}

	static String words(TaskState state, boolean working) {
		return switch (state) {
			case QUEUED -> "waiting";
			case RUNNING -> working ? "running" : "in doubt";
			case DONE -> "done";
			case FAILED -> "failed";
			case UNDOING -> working ? "undoing" : "in doubt";
			case UNDONE -> "undone";
		};
	}

	static String spoken(TaskGroup group, String wave, boolean working) {
		return title(group) + ", " + detail(group, working) + ", " + wave + (group.folded() ? ", folded" : "");
	}

	/** Null for what waits. */
	static Tint tint(TaskState state, boolean working) {
		return switch (state) {
			case QUEUED -> null;
			case RUNNING, UNDOING -> working ? Tint.ACCENT : Tint.WARNING;
			case DONE -> Tint.GOOD;
			case FAILED -> Tint.BAD;
			case UNDONE -> Tint.LEFT;
		};
	}

	private static Mark mark(TaskState state, boolean working) {
		return switch (state) {
			case QUEUED -> Mark.NONE;
			case RUNNING -> working ? Mark.RIGHT_SIDE : Mark.MISSING;
			case UNDOING -> working ? Mark.LEFT_SIDE : Mark.MISSING;
			case DONE -> Mark.DONE;
			case FAILED -> Mark.MISSING;
			case UNDONE -> Mark.LEFT_SIDE;
		};
	}

	/** Of a line of a table. */
	static Tint dot(TaskLine task, boolean working) {
		Tint tint = tint(task.state(), working);
		return tint == null ? Tint.MUTED_TEXT : tint;
	}
}
