package org.drover.ui.diagram.internal.job;

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
			ObjectKind.CLIENT, "migration.move", ObjectKind.CLIENT, "migration.change", ObjectKind.COLLECTION, "migration.unshare",
			ObjectKind.DISTRIBUTION_POINT);

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
			return group.first().handler().equals(CHECK) ? Messages.TaskCards_check : Words.capital(group.first().title());
		if (group.waves() > 1)
			return Words.say(Messages.TaskCards_waves, group.waves());
		return sort(group.first().handler());
	}

	/** {@code Move clients} for {@code migration.move}. */
	private static String sort(String handler) {
		String sort = handler.substring(handler.lastIndexOf('.') + 1);
		return switch (sort) {
			case "move" -> Messages.TaskCards_move;
			case "admit" -> Messages.TaskCards_admit;
			case "create" -> Messages.TaskCards_create;
			case "change" -> Messages.TaskCards_change;
			case "copy-content" -> Messages.TaskCards_copyContent;
			case "share" -> Messages.TaskCards_share;
			case "take-over" -> Messages.TaskCards_takeOver;
			case "unshare" -> Messages.TaskCards_unshare;
			case "check" -> Messages.TaskCards_check;
			default -> Words.capital(sort.replace('-', ' '));
		};
	}

	static String detail(TaskGroup group, boolean working) {
		if (!group.folded())
			return group.first().words(working) + (group.first().items() == 0 ? "" : " · " + Words.say(Messages.TaskCards_items, group.first().items()));
		return Words.say(Messages.TaskCards_tasks, group.tasks().size(), counts(group, working));
	}

	private static String counts(TaskGroup group, boolean working) {
		return group.states().stream().map(state -> Words.number(group.count(state)) + ' ' + words(state, working)).collect(Collectors.joining(", "));
	}

	static String words(TaskState state, boolean working) {
		return switch (state) {
			case QUEUED -> Messages.TaskCards_state_waiting;
			case RUNNING -> working ? Messages.TaskCards_state_running : Messages.TaskCards_state_inDoubt;
			case DONE -> Messages.TaskCards_state_done;
			case FAILED -> Messages.TaskCards_state_failed;
			case UNDOING -> working ? Messages.TaskCards_state_undoing : Messages.TaskCards_state_inDoubt;
			case UNDONE -> Messages.TaskCards_state_undone;
		};
	}

	static String spoken(TaskGroup group, String wave, boolean working) {
		return title(group) + ", " + detail(group, working) + ", " + wave + (group.folded() ? ", " + Messages.TaskCards_folded : "");
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
