package org.drover.ui.jobs.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.task.JournalEntry;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.TaskLine;
import org.junit.jupiter.api.Test;

final class JobDetailTest {

	private static TaskLine task(int number, int wave, String handler, int items, TaskState state, String error) {
		TaskSpec spec = new TaskSpec(number, "Task " + number, "migration." + handler, wave, items, "{}", List.of());
		return TaskLine.of(List.of(new Task(spec, state, Optional.empty(), Optional.of(error).filter(text -> !text.isEmpty()), 2, Optional.empty(),
				Optional.empty())), RefWords.plain()).get(0);
	}

	private final List<TaskLine> tasks = List.of(task(1, 1, "check", 0, TaskState.DONE, ""), task(2, 1, "share", 1, TaskState.DONE, ""),
			task(3, 2, "check", 0, TaskState.DONE, ""), task(4, 2, "create", 20, TaskState.DONE, ""), task(5, 2, "create", 5, TaskState.RUNNING, "slow"),
			task(6, 3, "check", 0, TaskState.QUEUED, ""), task(7, 3, "move", 25, TaskState.QUEUED, ""),
			task(8, 4, "take-over", 1, TaskState.FAILED, "no answer"));

	@Test
	void measuresWavesByItems() {
		List<WaveState> waves = WaveState.of(tasks, Map.of(1, "Share core services"));
		assertEquals(List.of("Share core services", "Wave 2", "Wave 3", "Wave 4"), waves.stream().map(WaveState::title).toList());
		assertEquals(List.of("Done", "Under way", "Waiting", "1 task failed"), waves.stream().map(wave -> wave.words(true)).toList());
		assertEquals("In doubt", waves.get(1).words(false));
		assertEquals(0.8, waves.get(1).share(), 1e-9);
		assertEquals(1, waves.get(0).tasks(), "checks do not count");
	}

	@Test
	void measuresWavesThatMoveNothingByTasks() {
		List<WaveState> waves = WaveState.of(List.of(task(1, 1, "admit", 0, TaskState.DONE, ""), task(2, 1, "admit", 0, TaskState.QUEUED, "")), Map.of());
		assertEquals(0.5, waves.get(0).share(), 1e-9);
		assertEquals("Begun", waves.get(0).words(true));
	}

	@Test
	void tellsTheFirstFailureAndAllErrors() {
		JobDetail detail = JobDetail.of("1", tasks, Map.of(), List.of());
		assertEquals("Task 8: no answer", detail.firstFailure());
		assertEquals("Task 5, Task 5: slow\nTask 8, Task 8: no answer", detail.errors());
	}

	@Test
	void saysWhereATaskStands() {
		assertEquals("Running, try 2", tasks.get(4).words(true));
		assertEquals("In doubt", tasks.get(4).words(false));
		assertEquals("Waiting", tasks.get(5).words(true));
	}

	@Test
	void saysWhatAnUndoTakesBack() {
		List<String> sentences = UndoWords.of(tasks);
		assertEquals(List.of("1 distribution point goes back to the topology it came from.", "25 objects are deleted again.", "1 service is no longer shared."),
				sentences);
		assertTrue(UndoWords.of(List.of(task(1, 1, "move", 3, TaskState.QUEUED, ""))).isEmpty());
	}

	@Test
	void whatWasInConflictBecomesWhatItWas() {
		assertEquals(List.of("1 object becomes what it was before.", "2 objects are deleted again."),
				UndoWords.of(List.of(task(1, 1, "create", 2, TaskState.DONE, ""), task(2, 2, "change", 1, TaskState.DONE, ""))));
	}

	@Test
	void countsChangesItHasNoWordsFor() {
		TaskSpec spec = new TaskSpec(1, "Rename", "topology.change", 1, 1, "{}", List.of());
		Task change = new Task(spec, TaskState.DONE, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty());
		assertEquals(List.of("1 change is taken back."), UndoWords.of(TaskLine.of(List.of(change), RefWords.plain())));
	}

	@Test
	void readsOverrulesFromTheJournal() {
		List<JournalEntry> journal = List.of(new JournalEntry(1, Instant.EPOCH, 0, "overruled", "a4d0: the office is closed: until May"),
				new JournalEntry(2, Instant.EPOCH, 0, "created", "b: no"), new JournalEntry(3, Instant.EPOCH, 0, "overruled", "a4d0: until June"));
		assertEquals(Map.of("a4d0", "until June"), Journalled.overrules(journal));
	}
}
