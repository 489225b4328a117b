package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobStoreTest {

	private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
		store = new JobStore(project.jdbc(), project.id(), project.vault(), Clock.fixed(NOON, ZoneOffset.UTC));
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aNewJobIsReadBack() throws Exception {
		List<TaskSpec> tasks = List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 1, 2));
		String id = store.create("name", "{\"a\":1}", tasks);
		Job job = store.job(id);
		assertEquals("name", job.name());
		assertEquals("{\"a\":1}", job.description());
		assertEquals(JobState.SCHEDULED, job.state());
		assertEquals(6, job.items());
		assertEquals(0, job.done() + job.failed() + job.undone());
		assertEquals(NOON, job.created());
		assertTrue(job.started().isEmpty() && job.ended().isEmpty() && job.digest().isEmpty());
		assertEquals(tasks, store.tasks(id).stream().map(Task::spec).toList());
		assertEquals(List.of(job), store.jobs());
	}

	@Test
	void aJobWithoutTasksIsAJob() throws Exception {
		assertEquals(0, store.job(store.create("empty", "{}", List.of())).items());
	}

	@Test
	void idsAreDecimalAndUnknownOnesAreSaid() throws Exception {
		assertEquals("1", store.create("a", "{}", Jobs.chain(1)));
		for (String unknown : List.of("2", "0", "-1", "x", "", "1 OR 1=1", "9".repeat(40)))
			assertTrue(assertThrows(DroverException.class, () -> store.job(unknown), unknown).getMessage().contains("has no job " + unknown));
		assertThrows(DroverException.class, () -> store.tasks("2"));
		assertThrows(DroverException.class, () -> store.note("2", "e", "d"));
	}

	@Test
	void notesAndDigestAreKept() throws Exception {
		String id = store.create("a", "{}", Jobs.chain(1));
		store.note(id, "overruled", "capacity of DP1: known and accepted");
		store.saveDigest(id, "sha");
		assertEquals("sha", store.job(id).digest().orElseThrow());
		JournalEntry note = store.journal(id).getLast();
		assertEquals(new JournalEntry(note.id(), NOON, 0, "overruled", "capacity of DP1: known and accepted"), note);
	}

	@Test
	void textsOfAnyLengthAreKept() throws Exception {
		String large = "x".repeat(2_000_000);
		String id = store.create("a", large, List.of(new TaskSpec(1, "t", "ledger", 1, 1, large, List.of())));
		store.note(id, "long", large);
		assertEquals(large, store.job(id).description());
		assertEquals(large, store.tasks(id).getFirst().spec().input());
		assertTrue(store.journal(id).getLast().detail().length() > 10_000);
	}

	@Test
	void tasksThatMakeNoSenseAreAFault() {
		assertThrows(IllegalArgumentException.class, () -> store.create("a", "{}", List.of(Jobs.task(1), Jobs.task(1))));
		assertThrows(IllegalArgumentException.class, () -> store.create("a", "{}", List.of(Jobs.task(3, 2))));
		assertThrows(IllegalArgumentException.class, () -> store.create("a", "{}", List.of(Jobs.task(0))));
	}

	@Test
	void manyTasksAreSavedQuicklyAndInOrder() throws Exception {
		String id = store.create("many", "{}", Jobs.chain(5000));
		assertEquals(5000, store.tasks(id).size());
		assertEquals(List.of(4999), store.tasks(id).getLast().spec().after());
	}
}
