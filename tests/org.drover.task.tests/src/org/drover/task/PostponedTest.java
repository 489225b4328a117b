package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A task that may not be done yet has not failed, however often it is asked; and what it has done of itself is taken back. */
@Timeout(60)
class PostponedTest {

	private static final int OFTEN = RetryRules.DEFAULT.of(DroverException.Retry.LATER).attempts() + 2;

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private final Later handler = new Later();

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder);
		store = new JobStore(project);
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void isAskedAgainUntilItMayBeDone() throws DroverException {
		handler.open = OFTEN;
		String id = create();
		assertEquals(JobState.DONE, run(id).state());
		List<JournalEntry> postponed = store.journal(id).stream().filter(line -> line.event().equals("postponed")).toList();
		assertEquals(OFTEN, postponed.size(), "more often than a failure would be tried again");
		assertEquals("it opens later", postponed.getFirst().detail());
		assertTrue(store.tasks(id).getFirst().error().isEmpty(), "nothing has failed");
	}

	@Test
	void isNotTakenBackWhereNothingOfItWasDone() throws DroverException {
		assertEquals(List.of(), undone(false));
	}

	@Test
	void isTakenBackWhereAPartWasDone() throws DroverException {
		assertEquals(List.of("undo"), undone(true));
	}

	/** Cancelled after it was postponed for the first time, and undone. */
	private List<String> undone(boolean begun) throws DroverException {
		handler.begun = begun;
		handler.open = Integer.MAX_VALUE;
		String id = create();
		NullProgressMonitor monitor = new NullProgressMonitor();
		handler.cancels = monitor;
		Job stopped = new Sequencer(store, Clock.systemUTC(), List.of(handler)).run(id, RunOptions.DEFAULT, monitor, JobListener.NONE);
		assertEquals(JobState.CANCELLED, stopped.state());
		assertEquals(begun ? TaskState.RUNNING : TaskState.QUEUED, store.tasks(id).getFirst().state());
		handler.happened.clear();
		new Sequencer(store, Clock.systemUTC(), List.of(handler)).undo(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
		return handler.happened;
	}

	private String create() throws DroverException {
		return store.create("job", "{}", List.of(new TaskSpec(1, "Later", handler.name(), 1, 1, "{}", List.of())));
	}

	private Job run(String id) throws DroverException {
		return new Sequencer(store, Clock.systemUTC(), List.of(handler)).run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
	}

	private static final class Later implements TaskHandler {

		private final List<String> happened = new ArrayList<>();
		private int asked;
		private int open;
		private boolean begun;
		private NullProgressMonitor cancels;

		@Override
		public String name() {
			return "later";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			if (cancels != null)
				cancels.setCanceled(true);
			if (asked++ < open)
				throw new PostponedException(Wait.BANDWIDTH, "it opens later", begun, Duration.ZERO);
			happened.add("run");
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			happened.add("undo");
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}
}
