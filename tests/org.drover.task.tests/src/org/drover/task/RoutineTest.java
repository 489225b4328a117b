package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What managers do again and again beside jobs. */
@Timeout(120)
class RoutineTest {

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T06:00:00Z");
	private static final Instant IN_LONG = Instant.parse("2100-01-01T06:00:00Z");

	@TempDir
	private Path folder;

	private final List<Project> projects = new ArrayList<>();
	private final List<Manager> managers = new ArrayList<>();

	/** Notes its turns, and holds or fails as it is told. */
	private static final class Noted implements Routine {

		private final List<Turn> turns = Collections.synchronizedList(new ArrayList<>());
		private final CountDownLatch begun = new CountDownLatch(1);
		private final CountDownLatch mayEnd = new CountDownLatch(1);
		private volatile boolean holds;
		private volatile boolean fails;
		private volatile boolean again = true;

		@Override
		public String name() {
			return "noted";
		}

		@Override
		public Map<String, Instant> all(Instant now) {
			return Map.of("known", LONG_AGO);
		}

		@Override
		public Optional<Instant> run(Turn turn) throws DroverException {
			turns.add(turn);
			begun.countDown();
			if (fails)
				throw new DroverException("not today");
			if (holds)
				await(mayEnd);
			return again ? Optional.of(IN_LONG) : Optional.empty();
		}

		private int times(String id, Instant due) {
			return (int) List.copyOf(turns).stream().filter(turn -> turn.id().equals(id) && turn.due().equals(due)).count();
		}
	}

	@AfterEach
	void close() throws DroverException {
		managers.forEach(manager -> manager.drain(Duration.ofSeconds(20)));
		for (Project project : projects)
			project.close();
	}

	@Test
	void whatIsOverdueIsDoneOnceAndThenAtItsNextTime() throws Exception {
		Noted noted = new Noted();
		Project project = embedded();
		RoutineQueue queue = new RoutineQueue(project, "noted");
		assertTrue(queue.add("known", LONG_AGO.plusSeconds(1)));
		assertFalse(queue.add("known", LONG_AGO), "it is there");
		manager(project, "m", noted);
		await(() -> due(queue).equals(List.of(IN_LONG)));
		assertEquals(1, noted.times("known", LONG_AGO.plusSeconds(1)));
		assertEquals(1, noted.turns.size());
		assertEquals("m", noted.turns.getFirst().manager());
		Instant now = queue.now().truncatedTo(ChronoUnit.SECONDS);
		assertTrue(queue.move("known", now));
		await(() -> noted.times("known", now) == 1);
	}

	@Test
	void aManagerThatBeginsPutsWhatIsLackingInTheQueue() throws Exception {
		Noted noted = new Noted();
		Project project = embedded();
		manager(project, "m", noted);
		await(() -> noted.times("known", LONG_AGO) == 1);
		assertFalse(new JobQueue(project, new JobStore(project)).find("known").isPresent(), "it is no job's order");
	}

	@Test
	void whatIsNotToBeDoneAnyMoreLeavesTheQueueAndOneAtWorkIsLeftAlone() throws Exception {
		Noted noted = new Noted();
		noted.holds = true;
		noted.again = false;
		Project project = embedded();
		RoutineQueue queue = new RoutineQueue(project, "noted");
		manager(project, "m", noted);
		await(noted.begun);
		await(() -> queue.list().getFirst().manager().equals(Optional.of("m")));
		assertFalse(queue.remove("known"));
		assertFalse(queue.move("known", LONG_AGO));
		noted.mayEnd.countDown();
		await(() -> queue.list().isEmpty());
		assertEquals(1, noted.turns.size());
		queue.add("other", IN_LONG);
		assertTrue(queue.remove("other"));
		assertFalse(queue.remove("other"));
	}

	@Test
	void whatFailsIsTriedAgainLaterAndStopsNothingElse() throws Exception {
		Noted failing = new Noted();
		failing.fails = true;
		Project project = embedded();
		RoutineQueue queue = new RoutineQueue(project, "noted");
		manager(project, "m", failing);
		await(() -> due(queue).stream().allMatch(due -> due.isAfter(LONG_AGO)));
		failing.fails = false;
		queue.add("other", LONG_AGO);
		await(() -> failing.times("other", LONG_AGO) == 1);
		assertTrue(queue.list().getFirst().due().isBefore(Instant.now().plus(Duration.ofHours(1))));
	}

	@Test
	void aManagerThatDrainsEndsWhatItIsAt() throws Exception {
		Noted noted = new Noted();
		noted.holds = true;
		Project project = embedded();
		Manager manager = manager(project, "m", noted);
		await(noted.begun);
		Thread drain = Thread.ofPlatform().start(() -> manager.drain(Duration.ofSeconds(60)));
		await(() -> manager.state() == ManagerState.DRAINING);
		assertTrue(drain.isAlive());
		noted.mayEnd.countDown();
		drain.join();
		assertEquals(List.of(IN_LONG), due(new RoutineQueue(project, "noted")));
	}

	@Test
	void ofTwoManagersOneDoesItEachTime() throws Exception {
		Project one = shared();
		Project other = Project.open(one.folder());
		projects.add(other);
		Noted noted = new Noted();
		RoutineQueue queue = new RoutineQueue(one, "noted");
		List<String> ids = new ArrayList<>();
		for (int number = 0; number < 200; number++)
			ids.add("entry " + number);
		for (String id : ids)
			queue.add(id, LONG_AGO);
		manager(one, "one", noted);
		manager(other, "other", noted);
		await(() -> due(queue).stream().allMatch(IN_LONG::equals));
		for (String id : ids)
			assertEquals(1, noted.times(id, LONG_AGO), id);
		assertEquals(ids.size() + 1, noted.turns.size(), "and what all() names");
	}

	@Test
	void whatAManagerHadThatIsNotHeardOfIsTheSameTurnForAnother() throws Exception {
		Project project = embedded();
		RoutineQueue queue = new RoutineQueue(project, "noted");
		queue.add("known", LONG_AGO);
		project.jdbc().update("UPDATE job_queue SET picked = TRUE, picked_by = 'gone', last_heartbeat = ? WHERE task_name = 'noted'", LONG_AGO);
		Noted noted = new Noted();
		manager(project, "m", noted);
		await(() -> due(queue).equals(List.of(IN_LONG)));
		assertEquals(1, noted.times("known", LONG_AGO));
		assertEquals(1, noted.turns.size());
	}

	private Project embedded() throws DroverException {
		Project project = Project.create(folder.resolve("project"));
		projects.add(project);
		return project;
	}

	private Project shared() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
		Project project = Project.create(folder.resolve("project"), "test",
				DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 16));
		projects.add(project);
		return project;
	}

	private Manager manager(Project project, String name, Routine routine) throws DroverException {
		Manager manager = new Manager(project, new JobStore(project), new ManagerProcess.Worker(null), ManagerProcess.options(name, 2), List.of(routine));
		managers.add(manager);
		manager.start();
		return manager;
	}

	private static List<Instant> due(RoutineQueue queue) throws DroverException {
		return queue.list().stream().map(RoutineEntry::due).toList();
	}

	private interface Condition {
		boolean holds() throws Exception;
	}

	private static void await(Condition condition) throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!condition.holds()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about");
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(60, TimeUnit.SECONDS))
				throw new AssertionError("it does not come about");
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
