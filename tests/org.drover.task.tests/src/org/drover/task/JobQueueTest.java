package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.JobOrder.Action;
import org.drover.task.internal.OrderText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Orders and the one manager of an embedded project. */
@Timeout(120)
class JobQueueTest {

	private static final JobOrder RUN = JobOrder.of(Action.RUN);

	@TempDir
	Path folder;

	private Project project;
	private JobStore store;
	private JobQueue queue;
	private final Local local = new Local();
	private final List<Manager> managers = new ArrayList<>();

	/** Tasks of this process: notes what was done, and holds or fails as it is told. */
	private static final class Local implements TaskHandler {

		private final List<String> done = Collections.synchronizedList(new ArrayList<>());
		private final AtomicInteger failures = new AtomicInteger();
		private final CountDownLatch begun = new CountDownLatch(1);
		private final CountDownLatch mayEnd = new CountDownLatch(1);

		@Override
		public String name() {
			return "local";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
				throw new DroverException("not today");
			if (input.equals("hold")) {
				begun.countDown();
				await(mayEnd);
			}
			done.add(input);
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			done.remove(input);
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		store = new JobStore(project);
		queue = new JobQueue(project, store);
	}

	@AfterEach
	void close() throws DroverException {
		local.mayEnd.countDown();
		managers.forEach(manager -> manager.drain(Duration.ofSeconds(20)));
		project.close();
	}

	@Test
	void whatIsOrderedIsDoneAndTakenBack() throws Exception {
		String job = job("one", "two");
		manager("m");
		queue.order(job, RUN);
		comesTo(job, JobState.DONE);
		awaitNoOrders();
		queue.order(job, JobOrder.of(Action.UNDO));
		comesTo(job, JobState.UNDONE);
		assertEquals(List.of(), local.done);
		assertTrue(store.journals().verify(job).sound());
	}

	@Test
	void anOrderKeepsTheEffortForWhoeverTakesItOver() throws Exception {
		String job = job("one");
		assertEquals(Effort.USUAL, store.effort(job));
		queue.order(job, order(0, Optional.empty(), Optional.of("never"), "", "").with(new Effort(2, 9)));
		assertEquals(new Effort(2, 9), queue.find(job).orElseThrow().order().effort());
		assertEquals(new Effort(2, 9), store.effort(job));
	}

	@Test
	void whatAnEarlierVersionOrderedIsDoneWithTheUsualEffort() {
		String earlier = OrderText.write(RUN).lines().filter(line -> !line.startsWith("tries") && !line.startsWith("atOnce")).collect(Collectors.joining("\n"));
		assertEquals(RUN, OrderText.read(earlier));
	}

	@Test
	void notBeforeItsTime() throws Exception {
		String job = job("later");
		manager("m");
		Instant at = Instant.now().plusMillis(1500);
		queue.order(job, order(0, Optional.of(at), Optional.empty(), "", ""));
		comesTo(job, JobState.DONE);
		assertFalse(store.job(job).started().orElseThrow().isBefore(at));
	}

	@Test
	void notBeforeItsEvent() throws Exception {
		String waiting = job("waiting");
		String other = job("other");
		manager("m");
		queue.order(waiting, order(0, Optional.empty(), Optional.of("freeze lifted"), "", ""));
		assertEquals(0, queue.post("something else", ""));
		queue.order(other, RUN);
		comesTo(other, JobState.DONE);
		assertEquals(JobState.SCHEDULED, store.job(waiting).state());
		assertEquals(Instant.MAX, queue.list().getLast().due());
		assertEquals(1, queue.post("freeze lifted", "change 4711"));
		comesTo(waiting, JobState.DONE);
		assertTrue(store.journal(waiting).stream().anyMatch(line -> line.event().equals("event") && line.detail().equals("freeze lifted: change 4711")));
	}

	@Test
	void whatIsOrderedSaysWhatItWaitsFor() throws Exception {
		Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
		for (JobOrder order : List.of(order(0, Optional.of(tomorrow), Optional.empty(), "", ""), order(0, Optional.empty(), Optional.of("freeze lifted"), "", ""), RUN)) {
			String job = job("one");
			queue.order(job, order);
			JobWhy why = store.why(job);
			Wait kind = order.at().isPresent() ? Wait.TIME : order.event().isPresent() ? Wait.EVENT : Wait.MANAGER;
			assertEquals(Optional.of(kind), why.waitsFor());
			assertTrue(why.next().contains("job withdraw " + job), why.next());
		}
	}

	@Test
	void anEventDoesNotBringATimeForward() throws Exception {
		String job = job("one");
		Instant at = Instant.parse("2100-01-01T00:00:00Z");
		queue.order(job, order(0, Optional.of(at), Optional.of("freeze lifted"), "", ""));
		assertEquals(1, queue.post("freeze lifted", ""));
		assertEquals(at, queue.find(job).orElseThrow().due());
	}

	@Test
	void onlyWithinItsWindow() throws Exception {
		String job = job("at night");
		String closed = notToday() + " 10:00-11:00 UTC";
		manager("m");
		queue.order(job, order(0, Optional.empty(), Optional.empty(), closed, ""));
		await(() -> queue.list().getFirst().due().equals(Windows.parse(closed).nextOpen(Instant.now())));
		assertEquals(JobState.SCHEDULED, store.job(job).state());
	}

	@Test
	void againAndAgainUntilItIsDone() throws Exception {
		String job = job("stubborn");
		local.failures.set(1);
		manager("m");
		queue.order(job, order(0, Optional.empty(), Optional.empty(), "", "FIXED_DELAY|1s"));
		comesTo(job, JobState.DONE);
		assertEquals(1, store.journal(job).stream().filter(line -> line.event().equals("failed") && line.task() == 0).count());
		assertEquals(1, queue.list().size(), "it stays ordered");
		await(() -> queue.withdraw(job));
	}

	@Test
	void theMoreUrgentFirst() throws Exception {
		String first = job("hold");
		List<String> jobs = List.of(job("usual"), job("urgent"), job("idle"));
		Manager manager = new Manager(project, store, new ManagerProcess.Worker(local), new ManagerOptions("m", 2, 1, Duration.ofSeconds(1), Duration.ofMillis(50)));
		managers.add(manager);
		manager.start();
		queue.order(first, RUN);
		await(local.begun);
		for (int i = 0; i < 3; i++)
			queue.order(jobs.get(i), order(new int[] { 0, 5, -5 }[i], Optional.empty(), Optional.empty(), "", ""));
		local.mayEnd.countDown();
		comesTo(jobs.get(2), JobState.DONE);
		assertEquals(List.of("hold", "urgent", "usual", "idle"), local.done);
	}

	@Test
	void aManagerThatDrainsFinishesWhatItHasBegunAndLeavesTheRest() throws Exception {
		String job = job("hold", "rest 1", "rest 2", "rest 3", "rest 4", "rest 5");
		Manager first = manager("first");
		queue.order(job, RUN);
		await(local.begun);
		Thread drain = Thread.ofPlatform().start(() -> first.drain(Duration.ofSeconds(60)));
		await(() -> first.state() == ManagerState.DRAINING);
		local.mayEnd.countDown();
		drain.join();
		assertEquals(ManagerState.ENDED, first.state());
		assertTrue(local.done.contains("hold"));
		assertEquals(JobState.RUNNING, store.job(job).state());
		manager("second");
		comesTo(job, JobState.DONE);
		assertEquals(6, local.done.size(), "nothing was done twice");
		assertEquals(List.of(ManagerState.WORKING, ManagerState.ENDED),
				queue.managers().stream().sorted((a, b) -> b.name().compareTo(a.name())).map(ManagerInfo::state).toList());
	}

	@Test
	void whatCannotBeLedSaysWhy() throws Exception {
		String job = store.create("job", "{}", List.of(new TaskSpec(1, "Strange", "unheard-of", 1, 1, "{}", List.of())));
		manager("m");
		queue.order(job, RUN);
		awaitNoOrders();
		assertEquals(JobState.SCHEDULED, store.job(job).state());
		assertTrue(store.job(job).remark().orElseThrow().contains("use the version that made it"));
	}

	@Test
	void anOrderIsOneAJobAndCanBeTakenBack() throws Exception {
		String job = job("one");
		queue.order(job, order(3, Optional.of(Instant.parse("2100-01-01T00:00:00Z")), Optional.empty(), "daily 00:00-24:00 UTC", "DAILY|02:00"));
		OrderedJob ordered = queue.list().getFirst();
		assertEquals(order(3, Optional.of(Instant.parse("2100-01-01T00:00:00Z")), Optional.empty(), "daily 00:00-24:00 UTC", "DAILY|02:00"), ordered.order());
		assertEquals(Instant.parse("2100-01-01T00:00:00Z"), ordered.due());
		assertTrue(assertThrows(DroverException.class, () -> queue.order(job, RUN)).getMessage().contains("has an order already"));
		assertTrue(queue.withdraw(job));
		assertFalse(queue.withdraw(job));
		assertThrows(DroverException.class, () -> queue.order("77", RUN));
		for (JobOrder wrong : List.of(order(0, Optional.empty(), Optional.empty(), "whenever", ""), order(0, Optional.empty(), Optional.empty(), "", "NOW AND THEN")))
			assertThrows(DroverException.class, () -> queue.order(job, wrong));
		assertEquals(List.of(), queue.list());
	}

	private Manager manager(String name) throws DroverException {
		Manager manager = new Manager(project, store, new ManagerProcess.Worker(local), ManagerProcess.options(name, 2));
		managers.add(manager);
		manager.start();
		return manager;
	}

	/** Each task after the one before. */
	private String job(String... inputs) throws DroverException {
		List<TaskSpec> tasks = new ArrayList<>();
		for (String input : inputs)
			tasks.add(new TaskSpec(tasks.size() + 1, input, "local", 1, 1, input, tasks.isEmpty() ? List.of() : List.of(tasks.size())));
		return store.create("job", "{}", tasks);
	}

	private static JobOrder order(int priority, Optional<Instant> at, Optional<String> event, String windows, String every) {
		return new JobOrder(Action.RUN, 0, 0, OnFailure.CONTINUE, priority, at, event, windows, every);
	}

	private static String notToday() {
		return Instant.now().atZone(ZoneOffset.UTC).plusDays(3).getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
	}

	private void comesTo(String job, JobState state) throws Exception {
		await(() -> store.job(job).state() == state);
	}

	private void awaitNoOrders() throws Exception {
		await(() -> queue.list().isEmpty());
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
