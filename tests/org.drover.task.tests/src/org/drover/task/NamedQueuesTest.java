package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.drover.store.Project;
import org.drover.task.JobOrder.Action;
import org.drover.task.internal.OrderText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a named queue are done one after the other, while those of other queues and of none go on beside them. */
@Timeout(120)
class NamedQueuesTest {

	private static final JobOrder RUN = JobOrder.of(Action.RUN);
	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@TempDir
	Path folder;

	private Project project;
	private JobStore store;
	private JobQueue queue;
	private final Counting counting = new Counting();
	private final List<Manager> managers = new ArrayList<>();

	/** Its input is {@code QUEUE NAME}; notes how many of a queue are at it at once, and holds those whose name is {@code hold}. */
	private static final class Counting implements TaskHandler {

		private final List<String> done = Collections.synchronizedList(new ArrayList<>());
		private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
		private final AtomicInteger most = new AtomicInteger();
		private final CountDownLatch begun = new CountDownLatch(1);
		private final CountDownLatch mayEnd = new CountDownLatch(1);

		@Override
		public String name() {
			return "local";
		}

		@Override
		public String run(TaskContext context, String input) {
			String[] words = input.split(" ");
			AtomicInteger now = atOnce.computeIfAbsent(words[0], any -> new AtomicInteger());
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			if (words[1].equals("hold")) {
				begun.countDown();
				await(mayEnd);
			}
			done.add(input);
			now.decrementAndGet();
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
	void open() throws Exception {
		project = Project.create(folder.resolve("project"));
		store = new JobStore(project);
		queue = new JobQueue(project, store);
	}

	@AfterEach
	void close() throws Exception {
		counting.mayEnd.countDown();
		managers.forEach(manager -> manager.drain(Duration.ofSeconds(20)));
		project.close();
	}

	@Test
	void oneAfterTheOtherByUrgencyAndNumberAndOtherQueuesBeside() throws Exception {
		String held = job("north hold");
		String second = job("north second");
		String third = job("north third");
		String urgent = job("north urgent");
		manager();
		queue.order(held, RUN.in("north"));
		await(counting.begun);
		queue.order(third, RUN.in("north"));
		queue.order(second, RUN.in("north"));
		queue.order(urgent, new JobOrder(Action.RUN, 0, 0, OnFailure.CONTINUE, 5, Optional.empty(), Optional.empty(), "", "").in("north"));
		String other = job("south other");
		queue.order(other, RUN.in("south"));
		String free = job("none free");
		queue.order(free, RUN);
		await(() -> store.job(other).state() == JobState.DONE && store.job(free).state() == JobState.DONE);
		for (String waiting : List.of(second, third, urgent)) {
			assertEquals(JobState.SCHEDULED, store.job(waiting).state());
			await(() -> store.why(waiting).sentence().contains("waits in the queue north for its turn")); // a manager may be looking just now
		}
		counting.mayEnd.countDown();
		await(() -> queue.list().isEmpty());
		assertEquals(List.of("north hold", "north urgent", "north second", "north third"), counting.done.stream().filter(name -> name.startsWith("north")).toList());
	}

	@Test
	void ofManyThatAreOrderedAtOnceNeverTwoAreAtWork() throws Exception {
		manager();
		List<String> jobs = new ArrayList<>();
		for (int number = 0; number < 12; number++)
			jobs.add(job("q" + number % 2 + " " + number));
		for (String job : jobs)
			queue.order(job, RUN.in("q" + jobs.indexOf(job) % 2));
		await(() -> queue.list().isEmpty());
		assertEquals(12, counting.done.size());
		assertEquals(1, counting.most.get());
	}

	@Test
	void whoeverIsTakenBesideAnotherStepsBackAndTheFirstComesBackFirst() {
		List<OrderedJob> both = List.of(ordered("1", NOW, true), ordered("2", NOW, true));
		Instant first = Turns.later("1", RUN.in("q"), both, NOW).orElseThrow();
		Instant second = Turns.later("2", RUN.in("q"), both, NOW).orElseThrow();
		assertTrue(first.isBefore(second));
		assertEquals(Optional.empty(), Turns.later("1", RUN.in("q"), List.of(ordered("1", NOW, true), ordered("2", second, false)), first));
		assertTrue(Turns.later("2", RUN.in("q"), List.of(ordered("1", first, false), ordered("2", NOW, true)), NOW).isPresent(), "what steps back keeps its place");
		assertFalse(Turns.later("2", RUN.in("q"), List.of(ordered("1", NOW.plusSeconds(60), false), ordered("2", NOW, true)), NOW).isPresent(),
				"what is to wait for an hour of its own keeps nobody");
		assertFalse(Turns.later("2", RUN, both, NOW).isPresent(), "in no queue nobody waits");
	}

	@Test
	void theNameIsKeptAndIsOne() {
		assertEquals(RUN.in("night.1"), OrderText.read(OrderText.write(RUN.in("night.1"))));
		assertThrows(IllegalArgumentException.class, () -> RUN.in("two words"));
	}

	private static OrderedJob ordered(String job, Instant due, boolean taken) {
		return new OrderedJob(job, RUN.in("q"), due, taken ? Optional.of("m") : Optional.empty(), 0);
	}

	private void manager() throws Exception {
		Manager manager = new Manager(project, store, new ManagerProcess.Worker(counting), ManagerProcess.options("m", 4));
		managers.add(manager);
		manager.start();
	}

	private String job(String input) throws Exception {
		return store.create("job", "{}", List.of(new TaskSpec(1, input, "local", 1, 1, input, List.of())));
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
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
