package org.drover.ui.jobs.internal.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.task.TaskState;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;

/** What undoing a job would take back, before it is asked for. */
public final class UndoWords {

	/** By handler: what an undo does with its items. */
	private static final Map<String, String> EFFECTS = effects();

	private UndoWords() {
	}

	private static Map<String, String> effects() {
		Map<String, String> effects = new LinkedHashMap<>();
		effects.put("migration.take-over", Messages.UndoWords_takenOver);
		effects.put("migration.move", Messages.UndoWords_moved);
		effects.put("migration.copy-content", Messages.UndoWords_copied);
		effects.put("migration.change", Messages.UndoWords_changed);
		effects.put("migration.create", Messages.UndoWords_created);
		effects.put("migration.share", Messages.UndoWords_shared);
		return effects;
	}

	/** A sentence for each sort of effect, in the order of the undo; the items of tasks of other sorts are counted as changes. */
	public static List<String> of(List<TaskLine> tasks) {
		Map<String, Integer> items = new LinkedHashMap<>();
		int others = 0;
		for (TaskLine task : tasks) {
			boolean hasEffect = task.state() != TaskState.QUEUED && task.state() != TaskState.UNDONE;
			if (hasEffect && EFFECTS.containsKey(task.handler()))
				items.merge(task.handler(), task.items(), Integer::sum);
			else if (hasEffect && task.items() > 0)
				others += task.items();
		}
		List<String> sentences = new ArrayList<>();
		EFFECTS.forEach((handler, effect) -> sentence(items.getOrDefault(handler, 0), effect, sentences));
		if (others > 0)
			sentences.add(Words.say(Messages.UndoWords_others, others));
		return sentences;
	}

	private static void sentence(int items, String effect, List<String> sentences) {
		if (items > 0)
			sentences.add(Words.say(effect, items));
	}
}
