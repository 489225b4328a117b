package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;
import org.drover.testing.TinyDisk;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around a job, one thing at a time: the job ends, or goes on, as it should and says why, and another job beside it keeps going. */
@Timeout(180)
class SequencerFaultsTest {

	private static final RetryPolicy SOON = new RetryPolicy(5, Duration.ofMillis(1), Duration.ofMillis(5));
	private static final RunOptions OPTIONS = new RunOptions(4, 0, SOON).patient(Duration.ofMillis(100));
	private static final int TASKS = 40;
	/** How long the database is gone. */
	private static final Duration OUTAGE = Duration.ofSeconds(Boolean.getBoolean("drover.all") ? 30 : 2);

	@TempDir
	Path folder;
	private final List<AutoCloseable> open = new ArrayList<>();
	private final Ledger ledger = new Ledger();
	private Project project;
	private JobStore store;

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable each : open.reversed())
			each.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aHandlerThatFailsForAWhileIsTriedAgain(String database) throws Exception {
		use(create(database));
		Neighbour neighbour = new Neighbour(project);
		AtomicInteger tries = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2 && tries.incrementAndGet() < SOON.attempts()) {
				neighbour.assertKeepsGoing();
				throw new DroverException("the site restarts", null, Retry.LATER);
			}
		});
		String id = store.create("job", "{}", Jobs.chain(3));
		assertEquals(JobState.DONE, run(id).state());
		assertEquals(SOON.attempts() - 1, store.journal(id).stream().filter(line -> line.event().equals("try failed")
				&& line.detail().equals("the site restarts")).count());
		assertEquals(List.of("+1", "+2", "+3"), ledger.happened());
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aHandlerThatFailsTooOftenHasFailed(String database) throws Exception {
		use(create(database));
		Neighbour neighbour = new Neighbour(project);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2) {
				neighbour.assertKeepsGoing();
				throw new DroverException("the site is down", null, Retry.LATER);
			}
		});
		assertFailed(Jobs.chain(3), 2, "the site is down");
		assertEquals(List.of("+1"), ledger.happened());
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aHandlerThatHangsIsGivenUp(String database) throws Exception {
		use(create(database));
		Neighbour neighbour = new Neighbour(project);
		CountDownLatch free = new CountDownLatch(1);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 1) {
				neighbour.assertKeepsGoing();
				await(free);
			}
		});
		assertFailed(List.of(Jobs.task(1).within(Duration.ofMillis(20)), Jobs.task(2)), 1, "may still be at it");
		assertEquals(List.of("+2"), ledger.happened());
		free.countDown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void anErrorOfAHandlerFailsItsTask(String database) throws Exception {
		use(create(database));
		Neighbour neighbour = new Neighbour(project);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 1) {
				neighbour.assertKeepsGoing();
				throw new NoClassDefFoundError("org/example/Gone");
			}
		});
		assertFailed(List.of(Jobs.task(1), Jobs.task(2)), 1, "a fault in Drover (ledger: java.lang.NoClassDefFoundError: org/example/Gone)");
		assertEquals(List.of("+2"), ledger.happened());
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aTaskThatEndsItsManagerAgainAndAgainIsNotTriedByItself(String database) throws Exception {
		use(create(database));
		Neighbour neighbour = new Neighbour(project);
		String id = store.create("job", "{}", List.of(Jobs.task(1), Jobs.task(2)));
		for (int death = 0; death < Attempt.MOST_INTERRUPTIONS; death++) {
			JobJournal journal = store.journalOf(Long.parseLong(id), Clock.systemUTC());
			journal.jobBegins(JobState.RUNNING, "resumed", store.job(id).state() == JobState.RUNNING, "test");
			journal.taskBegins(1, TaskState.RUNNING); // and nothing of it is heard any more
		}
		neighbour.assertKeepsGoing();
		assertEquals(JobState.FAILED, run(id).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().startsWith("Drover ended 5 times while at work on this"));
		assertEquals(List.of("+2"), ledger.happened());
	}

	/** Retries, times, pace and seal go by a clock that does not jump; the journal's order by the order of what happened. */
	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void aClockThatJumpsForthAndBackConfusesNothing(String database) throws Exception {
		use(create(database));
		Clock jumping = new JumpingClock();
		store = new JobStore(project.jdbc(), project.id(), project.vault(), jumping);
		Neighbour neighbour = new Neighbour(project);
		AtomicInteger tries = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2 && tries.incrementAndGet() < 3)
				throw new DroverException("in the way", null, Retry.SOON);
			if (when.equals("before run") && task == 4)
				neighbour.assertKeepsGoing();
			if (when.equals("before run") && task == 5)
				awaitStop(context);
		});
		List<TaskSpec> tasks = List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 2), Jobs.task(4, 3).within(Duration.ofMinutes(1)),
				Jobs.task(5, 4).within(Duration.ofMillis(200)));
		String id = store.create("job", "{}", tasks);
		long started = System.nanoTime();
		Job job = new Sequencer(store, jumping, List.of(ledger)).run(id, OPTIONS.itemsPerSecond(20).patient(Duration.ofMinutes(1)), new NullProgressMonitor(), JobListener.NONE);
		assertEquals(JobState.FAILED, job.state());
		assertTrue(store.tasks(id).getLast().error().orElseThrow().startsWith("it had not ended within 200 ms"));
		assertEquals(List.of("+1", "+2", "+3", "+4"), ledger.happened());
		assertTrue(System.nanoTime() - started >= TimeUnit.MILLISECONDS.toNanos(500), "ten items at twenty a second");
		assertJournalInOrder(id);
	}

	private void assertJournalInOrder(String id) throws DroverException {
		List<JournalEntry> journal = store.journal(id);
		assertTrue(IntStream.range(1, journal.size()).anyMatch(line -> journal.get(line).at().isBefore(journal.get(line - 1).at())), "the clock did jump");
		assertEquals(List.of("0 created", "0 run", "1 started", "1 done", "2 started", "2 try failed", "2 started", "2 try failed", "2 started", "2 done",
				"3 started", "3 done", "4 started", "4 done", "5 started", "5 failed", "0 failed"),
				journal.stream().map(line -> line.task() + " " + line.event()).toList());
		assertEquals(new JournalCheck(id, 1, journal.size(), 0, List.of()), store.journals().verify(id));
	}

	@Test
	void aJobWhoseDatabaseIsGoneBreaksOffAndIsRunToItsEndOnceItIsBack() throws Exception {
		ScratchPostgres postgres = postgres();
		use(opened(at(postgres.url() + "?connectTimeout=1&socketTimeout=2")));
		Neighbour neighbour = new Neighbour(opened(Project.create(folder.resolve("beside"))));
		AtomicInteger stops = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("after run") && task == 3 && stops.getAndIncrement() == 0)
				stop(postgres);
		});
		String id = store.create("job", "{}", Jobs.chain(6));
		DroverException failure = assertThrows(DroverException.class, () -> run(id));
		assertTrue(failure.getMessage().contains("cannot be reached"), failure.getMessage());
		assertEquals(Retry.LATER, failure.retry());
		LockSupport.parkNanos(OUTAGE.toNanos());
		neighbour.assertKeepsGoing();
		postgres.start();
		assertEquals(JobState.RUNNING, store.job(id).state(), "nobody could write anything else");
		assertEquals(JobState.DONE, run(id).state());
		assertEquals(List.of("+1", "+2", "+3", "+4", "+5", "+6"), ledger.happened(), "the third once");
		assertTrue(store.journals().verify(id).sound());
	}

	@Test
	void anOutageWhileNothingIsWrittenIsNotNoticed() throws Exception {
		ScratchPostgres postgres = postgres();
		use(opened(at(postgres.url() + "?connectTimeout=1&socketTimeout=2")));
		Neighbour neighbour = new Neighbour(opened(Project.create(folder.resolve("beside"))));
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2) {
				stop(postgres);
				LockSupport.parkNanos(OUTAGE.toNanos());
				neighbour.assertKeepsGoing();
				start(postgres);
			}
		});
		String id = store.create("job", "{}", Jobs.chain(3));
		assertEquals(JobState.DONE, run(id).state());
		assertEquals(List.of("+1", "+2", "+3"), ledger.happened());
		assertTrue(store.journals().verify(id).sound());
	}

	@Test
	void aJobWhoseFileHasNoRoomLeftBreaksOffAndIsRunToItsEndOnceThereIsRoom() throws Exception {
		TinyDisk disk = disk(4);
		Project small = Project.create(disk().resolve("project"));
		use(small);
		String id = store.create("job", "{}", Jobs.chain(TASKS));
		try {
			assertBreaksOffForLackOfRoom(id);
		} finally {
			closeFull(small);
		}
		disk.grow(500);
		use(opened(Project.open(disk().resolve("project"))));
		assertRunsToItsEnd(id);
	}

	@Test
	void aJobWhoseServerHasNoRoomLeftBreaksOffAndIsRunToItsEndOnceThereIsRoom() throws Exception {
		TinyDisk disk = disk(12);
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // the server is not root
		ScratchPostgres postgres = postgres();
		Path place = Files.createDirectory(disk().resolve("rows"));
		Files.setOwner(place, place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
		postgres.execute("postgres", "CREATE TABLESPACE tiny LOCATION '" + place + "'");
		postgres.execute("postgres", "CREATE DATABASE tiny TABLESPACE tiny");
		use(opened(at(postgres.url("tiny"))));
		String id = store.create("job", "{}", Jobs.chain(TASKS));
		assertBreaksOffForLackOfRoom(id);
		disk.grow(500);
		assertRunsToItsEnd(id);
	}

	private void assertBreaksOffForLackOfRoom(String id) throws Exception {
		Neighbour neighbour = new Neighbour(opened(Project.create(folder.resolve("beside"))));
		DroverException failure = assertThrows(DroverException.class, () -> runBulky(id));
		assertTrue(failure.getMessage().startsWith("no space left on the disk"), failure.getMessage());
		neighbour.assertKeepsGoing();
	}

	private void assertRunsToItsEnd(String id) throws DroverException {
		assertEquals(JobState.RUNNING, store.job(id).state(), "nobody could write anything else");
		assertTrue(store.job(id).done() > 0 && store.job(id).done() < store.job(id).items(), () -> "full at the first, or never");
		assertEquals(JobState.DONE, runBulky(id).state());
		assertEquals(IntStream.rangeClosed(1, TASKS).mapToObj(task -> "+" + task).toList(), ledger.happened(), "each once");
		assertTrue(store.journals().verify(id).sound());
	}

	private Job runBulky(String id) throws DroverException {
		return new Sequencer(store, Clock.systemUTC(), List.of(new Bulky(ledger))).run(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE);
	}

	/** A quarter of a megabyte of outcome for each task, which no database can make much smaller. */
	private record Bulky(Ledger ledger) implements TaskHandler {

		private static final int BYTES = 1 << 17;

		@Override
		public String name() {
			return ledger.name();
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			ledger.run(context, input);
			return outcome(input);
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) throws DroverException {
			ledger.undo(context, input, outcome);
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) throws DroverException {
			return ledger.probe(context, input).map(done -> outcome(input));
		}

		private static String outcome(String input) {
			byte[] bytes = new byte[BYTES];
			new Random(Long.parseLong(input)).nextBytes(bytes);
			return '"' + HexFormat.of().formatHex(bytes) + '"';
		}
	}

	/** Each look at it is some hours before or after the last one. */
	private static final class JumpingClock extends Clock {

		private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
		private static final int[] HOURS = { 0, 5, -3, 2, -26, 30 };

		private final AtomicInteger looks = new AtomicInteger();

		@Override
		public Instant instant() {
			int look = looks.getAndIncrement();
			return NOON.plus(Duration.ofHours(HOURS[look % HOURS.length])).plusMillis(look);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	private void assertFailed(List<TaskSpec> tasks, int task, String why) throws DroverException {
		String id = store.create("job", "{}", tasks);
		Job job = run(id);
		assertEquals(JobState.FAILED, job.state());
		assertTrue(job.remark().orElseThrow().startsWith("task " + task + " failed: "), job::toString);
		Task failed = store.tasks(id).get(task - 1);
		assertEquals(TaskState.FAILED, failed.state());
		assertTrue(failed.error().orElseThrow().contains(why), failed::toString);
		assertTrue(store.journals().verify(id).sound());
	}

	private Job run(String id) throws DroverException {
		return new Sequencer(store, Clock.systemUTC(), List.of(ledger)).run(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE);
	}

	private void use(Project used) {
		project = used;
		store = new JobStore(project);
	}

	private <T extends AutoCloseable> T opened(T part) {
		open.add(part);
		return part;
	}

	private Project create(String database) throws Exception {
		if (database.equals("h2"))
			return opened(Project.create(folder.resolve("project")));
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		return opened(at(ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase())));
	}

	private Project at(String url) throws DroverException {
		return Project.create(folder.resolve("project"), "test",
				DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 16));
	}

	private ScratchPostgres postgres() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		return opened(ScratchPostgres.launch());
	}

	private TinyDisk disk(int megabytes) throws Exception {
		assumeTrue(TinyDisk.obstacle().isEmpty(), TinyDisk.obstacle());
		return opened(TinyDisk.mount(Files.createDirectory(disk()), megabytes));
	}

	private Path disk() {
		return folder.resolve("disk");
	}

	/** What a database that ran out of room says at its end is of no use any more. */
	private static void closeFull(Project full) {
		try {
			full.close();
		} catch (DroverException e) {
			assertTrue(e.getMessage().contains("disk"), e.getMessage());
		}
	}

	private static void stop(ScratchPostgres postgres) {
		try {
			postgres.stop();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void start(ScratchPostgres postgres) {
		try {
			postgres.start();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void awaitStop(TaskContext context) {
		while (!context.monitor().isCanceled())
			Thread.onSpinWait();
		throw new OperationCanceledException();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(60, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
