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

	/** By handler: the noun of its items, and what an undo does with one and with several. */
	private record Effect(String noun, String one, String several) {
	}

	private static final Map<String, Effect> EFFECTS = effects();

	private UndoWords() {
	}

	private static Map<String, Effect> effects() {
		Map<String, Effect> effects = new LinkedHashMap<>();
		effects.put("migration.take-over", new Effect("distribution point", "goes back to the topology it came from", "go back to the topology they came from"));
		effects.put("migration.move", new Effect("client", "moves back", "move back"));
		effects.put("migration.copy-content", new Effect("content", "is removed again where nothing else uses it", "are removed again where nothing else uses them"));
		effects.put("migration.create", new Effect("object", "is deleted again", "are deleted again"));
		effects.put("migration.share", new Effect("service", "is no longer shared", "are no longer shared"));
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
			sentences.add(Words.count(others, "change") + (others == 1 ? " is" : " are") + " taken back.");
		return sentences;
	}

	private static void sentence(int items, Effect effect, List<String> sentences) {
		if (items > 0)
			sentences.add(Words.count(items, effect.noun()) + ' ' + (items == 1 ? effect.one() : effect.several()) + '.');
	}
}
