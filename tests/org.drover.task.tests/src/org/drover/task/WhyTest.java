package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits that are brought about while a job runs, as another store on the same database tells of them. */
@Timeout(60)
class WhyTest {

	private static final RetryPolicy FAR = new RetryPolicy(5, Duration.ofMinutes(2), Duration.ofMinutes(2));
	private static final RunOptions OPTIONS = new RunOptions(4, 0, FAR).patient(Duration.ofSeconds(5));

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private JobStore other;
	private final Ledger ledger = new Ledger();
	private final CountDownLatch free = new CountDownLatch(1);
	private Sequencer sequencer;

	private void open(String database) throws Exception {
		if (database.equals("h2")) {
			project = Project.create(folder);
		} else {
			assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
			String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
			project = Project.create(folder, "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 8));
		}
		store = new JobStore(project);
		other = new JobStore(project);
		sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger));
	}

	@AfterEach
	void close() throws Exception {
		free.countDown();
		if (project != null)
			project.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aHandlerSaysWhatItIsAt(String database) throws Exception {
		open(database);
		List<Wait> waits = List.of(Wait.SOURCE_READ, Wait.TARGET_WRITE, Wait.NETWORK, Wait.CLIENTS);
		ledger.hook((when, task, context) -> {
			if (!when.equals("before run"))
				return;
			context.waiting(waits.get(task - 1), "number " + task);
			await(free);
		});
		String id = store.create("job", "{}", Jobs.free(4));
		Instant begun = Instant.now();
		Running running = run(id, OPTIONS);
		JobWhy why = await(id, found -> found.tasks().size() == 4 && found.tasks().stream().allMatch(task -> task.waitsFor().isPresent() && task.since().isPresent()));
		assertTrue(why.atWork());
		for (TaskWhy task : why.tasks()) {
			assertEquals(Optional.of(waits.get(task.number() - 1)), task.waitsFor());
			assertTrue(task.sentence().startsWith("waits for " + waits.get(task.number() - 1).words() + ": number " + task.number() + ", for "), task.sentence());
			assertFalse(task.since().orElseThrow().isBefore(begun.minusSeconds(1)), "since " + task.since() + ", begun " + begun);
		}
		assertEquals(8, why.itemsLeft());
		assertEquals(8, why.items());
		assertTrue(why.sentence().contains("; 3 more at work"), why.sentence());
		free.countDown();
		assertEquals(JobState.DONE, running.end().state());
		assertNoWaitIsLeft(id);
		assertEquals("is done", other.why(id).sentence());
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void whatAHandlerSaysAnewIsToldAnew(String database) throws Exception {
		open(database);
		CountDownLatch more = new CountDownLatch(1);
		ledger.hook((when, task, context) -> {
			if (!when.equals("before undo"))
				return;
			context.waiting(Wait.CLIENTS, "0 of 2");
			await(more);
			context.waiting(Wait.CLIENTS, "1 of 2");
			await(free);
		});
		String id = store.create("job", "{}", Jobs.chain(1));
		run(id, OPTIONS).end();
		Running undoing = new Running(() -> sequencer.undo(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE));
		JobWhy first = await(id, why -> why.sentence().contains("clients: 0 of 2"));
		more.countDown();
		JobWhy second = await(id, why -> why.sentence().contains("clients: 1 of 2"));
		assertTrue(Duration.between(first.since().orElseThrow(), second.since().orElseThrow()).abs().toMillis() < 500, "since the same moment");
		free.countDown();
		assertEquals(JobState.UNDONE, undoing.end().state());
		assertNoWaitIsLeft(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aLimitIsNamedAndRaised(String database) throws Exception {
		open(database);
		store.limit("site:PRI", 1);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run"))
				await(free);
		});
		String id = store.create("job", "{}", Jobs.free(3).stream().map(task -> task.using("site:PRI")).toList());
		Running running = run(id, OPTIONS);
		JobWhy why = await(id, found -> found.tasks().stream().filter(task -> task.since().isPresent() && task.waitsFor().equals(Optional.of(Wait.PERMISSION))).count() == 2);
		TaskWhy held = why.tasks().getLast();
		assertTrue(held.sentence().startsWith("waits for a place at site:PRI, which takes 1 task at once, for "), held.sentence());
		assertEquals("wait until another task gives its place back, or raise the limit: job limit site:PRI --most 2", held.next());
		assertTrue(why.sentence().endsWith("2 tasks wait for a place"), why.sentence());
		other.limit("site:PRI", 3);
		await(id, found -> found.tasks().stream().noneMatch(task -> task.waitsFor().isPresent()) && found.tasks().size() == 3);
		free.countDown();
		assertEquals(JobState.DONE, running.end().state());
		assertNoWaitIsLeft(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aPauseBeforeTheNextTryIsTold(String database) throws Exception {
		open(database);
		ledger.hook((when, task, context) -> {
			throw new DroverException(task == 1 ? "connection refused" : "somebody else has it", null, task == 1 ? Retry.LATER : Retry.SOON);
		});
		String id = store.create("job", "{}", Jobs.free(2));
		Running running = run(id, OPTIONS);
		JobWhy why = await(id, found -> found.tasks().stream().filter(task -> task.until().isPresent()).count() == 2);
		TaskWhy later = task(why, 1);
		assertEquals(Optional.of(Wait.RETRY), later.waitsFor());
		assertTrue(later.sentence().matches("waits for its next try, in \\d+ s: try 1 failed: connection refused"), later.sentence());
		assertTrue(Duration.between(why.at(), later.until().get()).compareTo(Duration.ofSeconds(50)) > 0, later::toString);
		TaskWhy soon = task(why, 2);
		assertEquals(Optional.of(Wait.LOCK), soon.waitsFor());
		assertTrue(soon.next().startsWith("nothing: it tries again by itself in "), soon.next());
		other.request(id, JobRequest.CANCEL);
		assertEquals(JobState.CANCELLED, running.end().state());
		assertNoWaitIsLeft(id);
		assertEquals("was cancelled", other.why(id).sentence());
	}

	@ParameterizedTest
	@ValueSource(strings = "h2")
	void thePaceIsTold(String database) throws Exception {
		open(database);
		String id = store.create("job", "{}", Jobs.free(2));
		Running running = run(id, OPTIONS.itemsPerSecond(0.05));
		JobWhy why = await(id, found -> found.waitsFor().equals(Optional.of(Wait.PACE)));
		assertTrue(why.sentence().matches("task 1 \\(Task 1\\) waits for its turn, in \\d+ s: .*"), why.sentence());
		assertTrue(why.next().contains("--rate"), why.next());
		other.request(id, JobRequest.PAUSE);
		assertEquals(JobState.PAUSED, running.end().state());
		assertNoWaitIsLeft(id);
		assertEquals("job run " + id + " goes on, job undo " + id + " takes back what was done", other.why(id).next());
	}

	@ParameterizedTest
	@ValueSource(strings = "h2")
	void whatIsQueuedWaitsForAWorkerOrForOtherTasks(String database) throws Exception {
		open(database);
		ledger.hook((when, task, context) -> await(free));
		String id = store.create("job", "{}", List.of(Jobs.task(1), Jobs.task(2), Jobs.task(3, 1, 2)));
		Running running = run(id, OPTIONS.workers(1));
		JobWhy why = await(id, found -> !found.tasks().isEmpty() && found.tasks().getFirst().sentence().startsWith("is at work"));
		assertEquals(Optional.of(Wait.QUEUE_SLOT), task(why, 2).waitsFor());
		assertEquals("waits for task 1 (Task 1), which is at work, and 1 more", task(why, 3).sentence());
		assertEquals(Optional.of(Wait.PREDECESSOR), task(why, 3).waitsFor());
		assertTrue(why.sentence().startsWith("task 1 (Task 1) is at work, for "), why.sentence());
		free.countDown();
		assertEquals(JobState.DONE, running.end().state());
	}

	@ParameterizedTest
	@ValueSource(strings = "h2")
	void aDecisionIsAskedFor(String database) throws Exception {
		open(database);
		ledger.hook((when, task, context) -> {
			throw new DroverException("the disk is full");
		});
		String id = store.create("job", "{}", Jobs.chain(2));
		assertEquals("has not been run", other.why(id).sentence());
		run(id, OPTIONS.on(OnFailure.DECIDE)).end();
		JobWhy why = other.why(id);
		assertEquals(Optional.of(Wait.DECISION), why.waitsFor());
		assertEquals("waits for a decision: task 1 failed: the disk is full", why.sentence());
		assertEquals("failed: the disk is full", why.tasks().getFirst().sentence());
		assertEquals(other.job(id).ended(), why.since());
		assertTrue(why.next().startsWith("decide: job run " + id + " tries again, job go-on " + id), why.next());
	}

	@ParameterizedTest
	@ValueSource(strings = "h2")
	void aJobWhoseManagerHasEndedIsInterrupted(String database) throws Exception {
		open(database);
		String id = store.create("job", "{}", Jobs.free(2));
		die(id);
		JobWhy why = other.why(id);
		assertFalse(why.atWork());
		assertEquals(Optional.of(Wait.MANAGER), why.waitsFor());
		assertTrue(why.sentence().startsWith("was interrupted: "), why.sentence());
		assertTrue(why.next().startsWith("run it again: job run " + id), why.next());
		assertTrue(task(why, 1).sentence().startsWith("is in doubt"), task(why, 1).sentence());
		assertEquals(JobState.DONE, run(id, OPTIONS).end().state());
	}

	@ParameterizedTest
	@ValueSource(strings = "postgresql")
	void anotherProcessIsAtWorkAsLongAsItIsSeen(String database) throws Exception {
		open(database);
		String id = store.create("job", "{}", Jobs.free(2));
		die(id);
		project.jdbc().update("DELETE FROM job_lease");
		project.jdbc().update("INSERT INTO job_lease (job, run, fence, manager) VALUES (?, 1, 1, 'far')", Long.parseLong(id));
		project.jdbc().update("INSERT INTO manager (name, host, process, version, workers, state, started_at, seen_at)"
				+ " VALUES ('far', 'host', 1, '1', 1, 'WORKING', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
		assertTrue(other.why(id).atWork());
		project.jdbc().update("UPDATE manager SET seen_at = CURRENT_TIMESTAMP - INTERVAL '5' MINUTE");
		assertEquals("was interrupted: far has not been seen for 5 min, and nobody else goes on", other.why(id).sentence());
		project.jdbc().update("UPDATE job_lease SET manager = NULL");
		assertTrue(other.why(id).sentence().startsWith("was interrupted: whoever was at work"), other.why(id).sentence());
	}

	@ParameterizedTest
	@ValueSource(strings = "h2")
	void whatAGivenUpTaskSaysIsNotHeard(String database) throws Exception {
		open(database);
		ledger.hook((when, task, context) -> {
			context.waiting(Wait.TARGET_WRITE, "DRV");
			await(free);
		});
		String id = store.create("job", "{}", List.of(Jobs.task(1).within(Duration.ofMillis(10))));
		assertEquals(JobState.FAILED, run(id, OPTIONS.patient(Duration.ofMillis(2500))).end().state());
		assertNoWaitIsLeft(id);
		await(id, why -> Duration.between(other.job(id).ended().orElseThrow(), why.at()).toMillis() > 2500);
		assertNoWaitIsLeft(id);
	}

	/** The next line of its journal is never written. */
	private void die(String id) throws DroverException {
		JobJournal journal = store.journalOf(Long.parseLong(id), Clock.systemUTC());
		journal.jobBegins(JobState.RUNNING, "run", false, "test");
		journal.taskBegins(1, TaskState.RUNNING);
	}

	private void assertNoWaitIsLeft(String id) throws DroverException {
		assertEquals(0, project.jdbc().first("SELECT COUNT(*) FROM task WHERE job = ? AND waits_for IS NOT NULL", row -> row.getInt(1), Long.parseLong(id)).orElseThrow());
	}

	private static TaskWhy task(JobWhy why, int number) {
		return why.tasks().stream().filter(task -> task.number() == number).findFirst().orElseThrow();
	}

	/** What may fail as it likes. */
	private interface Condition {
		boolean holds(JobWhy why) throws DroverException;
	}

	private JobWhy await(String id, Condition condition) throws DroverException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		JobWhy why = other.why(id);
		while (!condition.holds(why)) {
			assertTrue(System.nanoTime() < deadline, why::toString);
			Thread.onSpinWait();
			why = other.why(id);
		}
		return why;
	}

	private Running run(String id, RunOptions options) {
		return new Running(() -> sequencer.run(id, options, new NullProgressMonitor(), JobListener.NONE));
	}

	/** A job under way in another thread. */
	private static final class Running {

		private interface Work {
			Job go() throws DroverException;
		}

		private final AtomicReference<Object> result = new AtomicReference<>();
		private final Thread thread;

		Running(Work work) {
			thread = Thread.ofPlatform().daemon().start(() -> {
				try {
					result.set(work.go());
				} catch (DroverException | RuntimeException e) {
					result.set(e);
				}
			});
		}

		Job end() throws InterruptedException {
			thread.join();
			assertTrue(result.get() instanceof Job, () -> "it ended with " + result.get());
			return (Job) result.get();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(30, TimeUnit.SECONDS))
				throw new OperationCanceledException();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
