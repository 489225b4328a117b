package org.drover.ui.diagram.internal.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.migration.JobKind;
import org.drover.model.DroverException;
import org.drover.plan.Wave;
import org.drover.task.JobStore;
import org.drover.task.JobWhy;
import org.drover.task.JournalEntry;
import org.drover.task.Task;
import org.drover.task.TaskWhy;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TaskLine;

/**
 * A job as it was read at one moment.
 *
 * @param after  by a task's number, those that come before it
 * @param titles of waves, by number
 * @param words  puts names for keys
 */
record JobSight(List<TaskLine> tasks, Map<Integer, List<Integer>> after, Map<Integer, String> titles, List<JournalEntry> journal, JobWhy why, RefWords words) {

	/** For a background thread. */
	static JobSight read(ProjectSession session, String id) throws DroverException {
		JobStore store = session.migrations().store();
		List<Task> tasks = store.tasks(id);
		Map<Integer, List<Integer>> after = new HashMap<>();
		tasks.forEach(task -> after.put(task.number(), task.spec().after()));
		RefWords words = new RefWords(ref -> session.topologies().stream().flatMap(topology -> topology.inventory().stream()).map(Inventory::estate)
				.filter(estate -> estate.indexOf(ref) >= 0).map(estate -> estate.name(estate.indexOf(ref))).findFirst());
		return new JobSight(TaskLine.of(tasks, words), after, titles(session, id), store.journal(id), store.why(id), words);
	}

	private static Map<Integer, String> titles(ProjectSession session, String id) throws DroverException {
		Map<Integer, String> titles = new HashMap<>();
		if (session.migrations().kind(id) == JobKind.MIGRATION) {
			for (Wave wave : session.migrations().description(id).waves())
				titles.put(wave.number(), wave.title());
		}
		return titles;
	}

	/** Why a task is not done, as far as it is among those that the engine names. */
	Optional<TaskWhy> why(int task) {
		return why.tasks().stream().filter(each -> each.number() == task).findFirst();
	}

	/** The latest first. */
	List<JournalEntry> journal(int task) {
		return journal.reversed().stream().filter(entry -> entry.task() == task).toList();
	}
}
