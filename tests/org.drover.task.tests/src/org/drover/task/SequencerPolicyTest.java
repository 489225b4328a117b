package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a job when a task fails, hangs, or ends its manager; when a person steps in; and when there is little of something. */
@Timeout(60)
class SequencerPolicyTest {

	private static final RetryPolicy SOON = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(5));
	private static final RunOptions OPTIONS = new RunOptions(4, 0, SOON).patient(Duration.ofMillis(100));

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private final Ledger ledger = new Ledger();
	private Sequencer sequencer;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
		store = new JobStore(project);
		sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger));
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aFailureStopsTheJobForADecision() throws Exception {
		failAt(2, new DroverException("the disk is full"), 2);
		String id = create(List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 2), Jobs.task(4, 2), Jobs.task(5, 1), Jobs.task(6, 5)));
		Job job = run(id, new RunOptions(1, 0, SOON).on(OnFailure.DECIDE));
		assertEquals(JobState.DECISION, job.state());
		assertEquals("task 2 failed: the disk is full", job.remark().orElseThrow());
		assertEquals(List.of("+1"), ledger.happened());
		assertEquals(JobState.DECISION, run(id, new RunOptions(1, 0, SOON).on(OnFailure.DECIDE)).state(), "run again, and it fails again");
		assertEquals(JobState.FAILED, sequencer.goOn(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(List.of("+1", "+5", "+6"), ledger.happened());
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertTrue(store.job(id).remark().isEmpty());
	}

	@Test
	void aFailureBacksTheJobOut() throws Exception {
		failAt(3, new DroverException("no such site"), 1);
		String id = create(Jobs.chain(4));
		Job job = run(id, OPTIONS.on(OnFailure.BACK_OUT));
		assertEquals(JobState.UNDONE, job.state());
		assertEquals("backed out, since task 3 failed: no such site", job.remark().orElseThrow());
		assertEquals(List.of("+1", "+2", "-2", "-1"), ledger.happened());
	}

	@Test
	void goingOnNeedsAFailure() throws Exception {
		String id = create(Jobs.chain(1));
		run(id, OPTIONS);
		assertThrows(DroverException.class, () -> sequencer.goOn(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE));
	}

	@Test
	void aPauseLetsTasksEndAndStartsNoOther() throws Exception {
		String id = create(Jobs.chain(5));
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 2) {
				store.request(id, JobRequest.PAUSE);
				awaitThat(() -> false, Duration.ofMillis(600)); // longer than it takes to see the request
			}
		});
		assertEquals(JobState.PAUSED, run(id, OPTIONS).state());
		assertEquals(List.of("+1", "+2"), ledger.happened());
		ledger.hook((when, task, context) -> {
		});
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertThrows(DroverException.class, () -> store.request(id, JobRequest.PAUSE), "nobody is at work");
	}

	@Test
	void anotherProcessCancels() throws Exception {
		String id = create(Jobs.chain(2));
		ledger.hook((when, task, context) -> {
			store.request(id, JobRequest.CANCEL);
			awaitThat(() -> context.monitor().isCanceled(), Duration.ofSeconds(20));
			throw new OperationCanceledException();
		});
		assertEquals(JobState.CANCELLED, run(id, OPTIONS).state());
		assertEquals(List.of(), ledger.happened());
	}

	@Test
	void whatTakesTooLongHasFailed() throws Exception {
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task == 1) {
				awaitThat(() -> context.monitor().isCanceled(), Duration.ofSeconds(20));
				throw new OperationCanceledException();
			}
		});
		String id = create(List.of(Jobs.task(1).within(Duration.ofMillis(50)), Jobs.task(2)));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().startsWith("it had not ended within 50 ms"));
		assertEquals(List.of("+2"), ledger.happened());
	}

	@Test
	void whatHangsIsGivenUpAndWritesNothingAnyMore() throws Exception {
		CountDownLatch free = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		ledger.hook((when, task, context) -> {
			if (task == 1 && when.equals("before run"))
				await(free);
			if (task == 1 && when.equals("after run"))
				over.countDown();
		});
		String id = create(List.of(Jobs.task(1).within(Duration.ofMillis(20)), Jobs.task(2), Jobs.task(3, 2)));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().contains("may still be at it"));
		assertEquals(List.of("+2", "+3"), ledger.happened());
		free.countDown();
		await(over);
		assertEquals(TaskState.FAILED, store.tasks(id).getFirst().state(), "what it says now is not heard");
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(List.of("+2", "+3", "+1"), ledger.happened(), "the probe found what it had done");
	}

	@Test
	void aJobIsCancelledThoughATaskHangs() throws Exception {
		CountDownLatch free = new CountDownLatch(1);
		NullProgressMonitor monitor = new NullProgressMonitor();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run")) {
				monitor.setCanceled(true);
				await(free);
			}
		});
		String id = create(Jobs.chain(2));
		assertEquals(JobState.CANCELLED, sequencer.run(id, OPTIONS, monitor, JobListener.NONE).state());
		free.countDown();
	}

	@Test
	void anErrorFailsItsTaskAlone() throws Exception {
		ledger.hook((when, task, context) -> {
			if (task == 1)
				throw new StackOverflowError("deep");
		});
		String id = create(List.of(Jobs.task(1), Jobs.task(2), Jobs.task(3, 2)));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().contains("StackOverflowError"));
		assertEquals(2, ledger.effects().size());
	}

	@Test
	void whatEndsItsManagerAgainAndAgainIsNotTriedByItself() throws Exception {
		String id = create(List.of(Jobs.task(1), Jobs.task(2)));
		for (int death = 0; death < Attempt.MOST_INTERRUPTIONS; death++)
			dieAtTaskOne(id);
		ledger.hook((when, task, context) -> {
		});
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().startsWith("Drover ended 5 times"));
		assertEquals(JobState.DONE, run(id, OPTIONS).state(), "a person may have it tried anyway");
	}

	/** The next line of its journal is never written. */
	private void dieAtTaskOne(String id) throws DroverException {
		JobJournal journal = store.journalOf(Long.parseLong(id), Clock.systemUTC());
		journal.jobBegins(JobState.RUNNING, "resumed", store.job(id).state() == JobState.RUNNING, "test");
		journal.taskBegins(1, TaskState.RUNNING);
	}

	@Test
	void failuresAreCountedByTheirClass() throws Exception {
		AtomicInteger tries = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && tries.incrementAndGet() < 6)
				throw new DroverException("in the way", null, tries.get() % 2 == 0 ? Retry.LATER : Retry.SOON);
		});
		RetryRules rules = new RetryRules(new RetryPolicy(4, Duration.ZERO, Duration.ZERO), new RetryPolicy(3, Duration.ZERO, Duration.ZERO));
		RunOptions options = RunOptions.DEFAULT.workers(1).retry(rules).patient(Duration.ofSeconds(1));
		assertEquals(JobState.DONE, run(create(Jobs.chain(1)), options).state());
		assertEquals(6, tries.get());
	}

	@Test
	void nobodyTriesMoreOftenOrMoreAtOnceThanIsWanted() throws Exception {
		AtomicInteger tries = new AtomicInteger();
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (task == 1 && when.equals("before run")) {
				tries.incrementAndGet();
				throw new DroverException("no answer", null, Retry.LATER);
			}
			if (when.equals("before run"))
				most.accumulateAndGet(now.incrementAndGet(), Math::max);
			if (when.equals("after run"))
				now.decrementAndGet();
		});
		assertEquals(JobState.FAILED, run(create(Jobs.free(12)), OPTIONS.with(new Effort(1, 2))).state());
		assertEquals(2, tries.get());
		assertEquals(1, most.get());
	}

	@Test
	void asMuchEffortAsIsUsualIsWhatNobodyAskedFor() {
		assertEquals(RunOptions.DEFAULT, RunOptions.DEFAULT.with(Effort.USUAL));
		assertEquals(8, new Effort(0, 2).retry().soon().attempts(), "four times as often where somebody was only in the way");
		assertThrows(IllegalArgumentException.class, () -> new Effort(Effort.MOST_AT_ONCE + 1, 5));
		assertThrows(IllegalArgumentException.class, () -> new Effort(0, 0));
	}

	@Test
	void ofWhatThereIsLittleOnlySoManyLoadIt() throws Exception {
		store.limit("site HQ", 2);
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("before run"))
				most.accumulateAndGet(now.incrementAndGet(), Math::max);
			if (when.equals("after run"))
				now.decrementAndGet();
		});
		List<TaskSpec> tasks = Jobs.free(12).stream().map(task -> task.using("site HQ", "link A")).toList();
		assertEquals(JobState.DONE, run(create(tasks), OPTIONS).state());
		assertTrue(most.get() <= 2, () -> most.get() + " at once");
		assertEquals(Map.of("site HQ", 2), store.limits());
	}

	@Test
	void aPlaceThatAnotherJobHasIsWaitedFor() throws Exception {
		store.limit("link", 1);
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && context.job().equals("1")) {
				first.countDown();
				await(go);
			}
		});
		String one = create(List.of(Jobs.task(1).using("link")));
		String two = create(List.of(Jobs.task(1).using("link"), Jobs.task(2)));
		Thread running = Thread.ofPlatform().start(() -> {
			try {
				run(one, OPTIONS);
			} catch (DroverException e) {
				throw new IllegalStateException(e);
			}
		});
		await(first);
		Thread releaser = Thread.ofPlatform().start(() -> {
			awaitThat(() -> ledger.happened().contains("+2"), Duration.ofSeconds(20));
			go.countDown();
		});
		assertEquals(JobState.DONE, run(two, OPTIONS).state());
		running.join();
		releaser.join();
		assertEquals(List.of("+2", "+1", "+1"), ledger.happened(), "the free task first, then those that share the link");
	}

	@Test
	void aTaskAddsTasksThatComeBeforeWhatComesAfterIt() throws Exception {
		sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger, new Adding(ledger)));
		String id = create(List.of(new TaskSpec(1, "Look", "adding", 1, 0, "1", List.of()), Jobs.task(2, 1)));
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(List.of("+1", "+3", "+4", "+2"), ledger.happened());
		assertEquals(JobState.UNDONE, sequencer.undo(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(List.of("-2", "-4", "-3", "-1"), ledger.happened().subList(4, 8));
		assertEquals(2, store.tasks(id).size(), "what was added is forgotten");
		assertEquals(JobState.DONE, sequencer.redo(id, OPTIONS, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(4, ledger.effects().size());
	}

	/** Adds the tasks 3 and 4, one after the other. */
	private record Adding(Ledger ledger) implements TaskHandler {

		@Override
		public String name() {
			return "adding";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			context.add(new AddedTask("Third", "ledger", 1, "3", List.of()));
			context.add(new AddedTask("Fourth", "ledger", 1, "4", List.of(0)));
			return ledger.run(context, input);
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) throws DroverException {
			ledger.undo(context, input, outcome);
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) throws DroverException {
			return ledger.probe(context, input);
		}
	}

	@Test
	void laterWavesAreTakenBackAndRunAgain() throws Exception {
		String id = create(List.of(wave(1, 1), wave(2, 1), wave(3, 2, 1), wave(4, 2, 2), wave(5, 3, 3)));
		run(id, OPTIONS);
		Job job = sequencer.undo(id, 1, OPTIONS, new NullProgressMonitor(), JobListener.NONE);
		assertEquals(JobState.PAUSED, job.state());
		assertEquals("taken back to the end of wave 1", job.remark().orElseThrow());
		assertEquals(List.of(TaskState.DONE, TaskState.DONE, TaskState.UNDONE, TaskState.UNDONE, TaskState.UNDONE),
				store.tasks(id).stream().map(Task::state).toList());
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(5, ledger.effects().size());
	}

	private static TaskSpec wave(int number, int wave, Integer... after) {
		return new TaskSpec(number, "Task " + number, "ledger", wave, 1, Integer.toString(number), List.of(after));
	}

	private String create(List<TaskSpec> tasks) throws DroverException {
		return store.create("job", "{}", new ArrayList<>(tasks));
	}

	private Job run(String id, RunOptions options) throws DroverException {
		return sequencer.run(id, options, new NullProgressMonitor(), JobListener.NONE);
	}

	private void failAt(int task, DroverException failure, int times) {
		AtomicInteger left = new AtomicInteger(times);
		ledger.hook((when, number, context) -> {
			if (when.equals("before run") && number == task && left.getAndDecrement() > 0)
				throw failure;
		});
	}

	private static void awaitThat(BooleanSupplier condition, Duration longest) {
		long deadline = System.nanoTime() + longest.toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < deadline)
			Thread.onSpinWait();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(20, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
