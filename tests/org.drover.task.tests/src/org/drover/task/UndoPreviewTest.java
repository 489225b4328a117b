package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.UndoForecast.Remark;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UndoPreviewTest {

	private static final RunOptions ALONE = RunOptions.DEFAULT.workers(1);
	private static final String EMPTY = "empty";

	/** Places with values. A task sets some, {@code a=1,b=2}, and remembers what was there; it can be stopped half-way. */
	private static final class Shelf implements TaskHandler {

		private final Map<String, String> values = new TreeMap<>();
		private final Set<String> foreseen = new HashSet<>();
		private final List<String> asked = new ArrayList<>();
		private String failAt = "";
		private RuntimeException fault;
		private DroverException silent;
		private Runnable whenAsked = () -> {
		};

		@Override
		public String name() {
			return "shelf";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			List<String> before = new ArrayList<>();
			for (String pair : input.split(",")) {
				if (key(pair).equals(failAt))
					throw new DroverException("no room at " + failAt);
				before.add(key(pair) + "=" + values.getOrDefault(key(pair), EMPTY));
				values.put(key(pair), value(pair));
			}
			return String.join(",", before);
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			for (String pair : images(input, outcome)) {
				if (value(pair).equals(EMPTY))
					values.remove(key(pair));
				else
					values.put(key(pair), value(pair));
			}
		}

		/** Of a task that was never finished it forgets all: good enough here. */
		private static List<String> images(String input, String outcome) {
			if (!outcome.equals(UNKNOWN))
				return List.of(outcome.split(",")).reversed();
			return List.of(input.split(",")).stream().map(pair -> key(pair) + "=" + EMPTY).toList();
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}

		@Override
		public UndoPreview preview(TaskContext context, String input, String outcome) throws DroverException {
			asked.add(input);
			whenAsked.run();
			if (fault != null)
				throw fault;
			if (silent != null)
				throw silent;
			Map<String, String> left = new HashMap<>();
			for (String pair : input.split(","))
				left.put(key(pair), value(pair));
			List<UndoChange> changes = images(input, outcome).stream().map(pair -> change(key(pair), left.get(key(pair)), value(pair))).toList();
			return changes.size() > 1 && failAt.equals("undo") ? UndoPreview.refused(changes.subList(0, 1), "it is locked") : UndoPreview.of(changes);
		}

		private UndoChange change(String key, String left, String before) {
			boolean again = !foreseen.add(key);
			String now = again ? left : values.getOrDefault(key, EMPTY);
			UndoChange change = now.equals(left) ? UndoChange.of("place", key, now, before) : UndoChange.since("place", key, left, now, before);
			return again ? change.counted() : change;
		}

		private static String key(String pair) {
			return pair.substring(0, pair.indexOf('='));
		}

		private static String value(String pair) {
			return pair.substring(pair.indexOf('=') + 1);
		}
	}

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private final Shelf shelf = new Shelf();
	private Sequencer sequencer;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder);
		store = new JobStore(project);
		sequencer = new Sequencer(store, Clock.systemUTC(), List.of(shelf, new Ledger()));
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void itSaysWhatTheUndoThenDoesAndLeavesNoTrace() throws DroverException {
		shelf.values.putAll(Map.of("a", "old", "z", "other"));
		String id = run("a=1,b=2", "c=3");
		Job before = store.job(id);
		Map<String, String> now = Map.copyOf(shelf.values);
		int lines = store.journal(id).size();
		UndoForecast forecast = preview(id);
		assertEquals(before, store.job(id));
		assertEquals(lines, store.journal(id).size());
		assertEquals(now, shelf.values);
		assertEquals(List.of("c=3", "a=1,b=2"), shelf.asked, "in the order of the undo");
		assertEquals(List.of(UndoChange.of("place", "c", "3", EMPTY), UndoChange.of("place", "b", "2", EMPTY), UndoChange.of("place", "a", "1", "old")),
				forecast.changes().first());
		assertEquals(3, forecast.changes().count());
		assertEquals(Map.of("place", 3L), forecast.byKind());
		assertEquals(0, forecast.changedSince().count());
		assertEquals(2, forecast.tasks());
		undo(id);
		assertEquals(Map.of("a", "old", "z", "other"), shelf.values);
		assertEquals(0, preview(id).tasks(), "what is undone is not undone again");
	}

	@Test
	void whatSomebodyHasChangedSinceIsNamed() throws DroverException {
		String id = run("a=1,b=2", "c=3");
		shelf.values.put("b", "theirs");
		shelf.values.remove("c");
		UndoForecast forecast = preview(id);
		assertEquals(List.of(UndoChange.since("place", "c", "3", EMPTY, EMPTY), UndoChange.since("place", "b", "2", "theirs", EMPTY)),
				forecast.changedSince().first());
		assertEquals(2, forecast.changedSince().count());
		assertEquals(List.of("b", "a"), forecast.changes().first().stream().map(UndoChange::what).toList(), "c is as it was before");
	}

	@Test
	void whatTwoTasksChangeCountsOnce() throws DroverException {
		String id = run("a=1", "a=2,b=2", "b=3");
		UndoForecast forecast = preview(id);
		assertEquals(2, forecast.changes().count());
		assertEquals(List.of(UndoChange.of("place", "b", "3", EMPTY), UndoChange.of("place", "a", "2", EMPTY)), forecast.changes().first());
		assertEquals(0, forecast.changedSince().count());
	}

	@Test
	void onlyTheLaterWavesAreAsked() throws DroverException {
		String id = store.create("Waves", "{}", List.of(task(1, 1, "a=1"), task(2, 2, "b=2", 1), task(3, 3, "c=3", 2)));
		sequencer.run(id, ALONE, new NullProgressMonitor(), JobListener.NONE);
		UndoForecast forecast = sequencer.preview(id, 1, new NullProgressMonitor());
		assertEquals(List.of("c=3", "b=2"), shelf.asked);
		assertEquals(2, forecast.tasks());
		assertEquals(2, forecast.changes().count());
	}

	@Test
	void aHandlerThatSaysNothingLeavesItsTasksUnknown() throws DroverException {
		List<TaskSpec> tasks = List.of(task(1, 1, "a=1"), Jobs.task(2, 1));
		String id = store.create("Mixed", "{}", tasks);
		sequencer.run(id, ALONE, new NullProgressMonitor(), JobListener.NONE);
		UndoForecast forecast = preview(id);
		assertEquals(List.of(new Remark(2, "Task 2", "tasks of this kind (ledger) say nothing before they are taken back")), forecast.unknown().first());
		assertEquals(1, forecast.changes().count());
	}

	@Test
	void whatCannotBeFoundOutIsSaid() throws DroverException {
		String id = run("a=1");
		shelf.silent = new DroverException("the shelf does not answer");
		assertEquals("the shelf does not answer", preview(id).unknown().first().getFirst().why());
		shelf.fault = new IllegalStateException("broken");
		assertTrue(preview(id).unknown().first().getFirst().why().startsWith("a fault in Drover (shelf: "));
	}

	@Test
	void whatWouldBeRefusedIsSaid() throws DroverException {
		String id = run("a=1,b=2");
		shelf.failAt = "undo";
		UndoForecast forecast = preview(id);
		assertEquals(List.of(new Remark(1, "Task 1", "it is locked")), forecast.refused().first());
		assertEquals(1, forecast.changes().count());
	}

	@Test
	void howAnUnfinishedTaskLeftThingsIsNotKnown() throws DroverException {
		shelf.failAt = "c";
		String id = run("a=1", "b=2,c=3");
		assertEquals(JobState.FAILED, store.job(id).state());
		shelf.values.put("a", "theirs");
		UndoForecast forecast = preview(id);
		assertEquals(2, forecast.tasks());
		assertEquals(1, forecast.unfinished());
		assertEquals(List.of("b", "a"), forecast.changes().first().stream().map(UndoChange::what).toList());
		assertEquals(List.of("a"), forecast.changedSince().first().stream().map(UndoChange::what).toList());
	}

	@Test
	void itIsCancelledBetweenTasks() throws DroverException {
		String id = run("a=1", "b=2", "c=3");
		NullProgressMonitor monitor = new NullProgressMonitor();
		shelf.whenAsked = () -> monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> sequencer.preview(id, 0, monitor));
		assertEquals(List.of("c=3"), shelf.asked);
	}

	@Test
	void manyAreCountedAndTheFirstAreListed() throws DroverException {
		int many = UndoForecast.MOST_CHANGES + 17;
		List<String> pairs = new ArrayList<>();
		for (int place = 0; place < many; place++)
			pairs.add("p" + place + "=1");
		UndoForecast forecast = preview(run(String.join(",", pairs)));
		assertEquals(many, forecast.changes().count());
		assertEquals(UndoForecast.MOST_CHANGES, forecast.changes().first().size());
		assertEquals("p" + (many - 1), forecast.changes().first().getFirst().what());
	}

	@Test
	void aJobThatHasNotRunHasNothingToUndo() throws DroverException {
		String id = store.create("New", "{}", List.of(task(1, 1, "a=1")));
		assertTrue(assertThrows(DroverException.class, () -> preview(id)).getMessage().contains("nothing to undo"));
	}

	private String run(String... inputs) throws DroverException {
		List<TaskSpec> tasks = new ArrayList<>();
		for (String input : inputs)
			tasks.add(tasks.isEmpty() ? task(1, 1, input) : task(tasks.size() + 1, 1, input, tasks.size()));
		String id = store.create("Job", "{}", tasks);
		sequencer.run(id, ALONE, new NullProgressMonitor(), JobListener.NONE);
		return id;
	}

	private static TaskSpec task(int number, int wave, String input, Integer... after) {
		return new TaskSpec(number, "Task " + number, "shelf", wave, 1, input, List.of(after));
	}

	private UndoForecast preview(String id) throws DroverException {
		shelf.foreseen.clear();
		return sequencer.preview(id, 0, new NullProgressMonitor());
	}

	private void undo(String id) throws DroverException {
		assertEquals(JobState.UNDONE, sequencer.undo(id, ALONE, new NullProgressMonitor(), JobListener.NONE).state());
	}
}
