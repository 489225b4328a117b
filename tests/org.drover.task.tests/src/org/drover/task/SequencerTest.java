package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SequencerTest {

	private static final RetryPolicy SOON = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(5));
	private static final RunOptions OPTIONS = new RunOptions(3, 0, SOON);
	private static final RunOptions ALONE = new RunOptions(1, 0, SOON);

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
	void runsTasksInTheirOrderAndKeepsTheirOutcomes() throws Exception {
		String id = create(Jobs.chain(4));
		Job job = run(id, OPTIONS);
		assertEquals(JobState.DONE, job.state());
		assertEquals(8, job.done());
		assertTrue(job.started().isPresent() && job.ended().isPresent());
		assertEquals(List.of("+1", "+2", "+3", "+4"), ledger.happened());
		for (Task task : store.tasks(id)) {
			assertEquals(TaskState.DONE, task.state());
			assertEquals("\"" + project.id() + "-j1-t" + task.number() + "\"", task.outcome().orElseThrow());
			assertEquals(1, task.attempts());
		}
	}

	/** A manager that is killed may have sent a write that its database commits only after somebody else has looked at the job. */
	@Test
	void anUndoTakesBackWhatIsBegunUntilItHasTheJob() throws Exception {
		String id = create(Jobs.chain(2));
		JobJournal earlier = new JobStore(project).journalOf(Long.parseLong(id), Clock.systemUTC());
		earlier.jobBegins(JobState.RUNNING, "run", false, "another");
		store.watch((task, boundary) -> {
			if (boundary.equals("before undo"))
				begin(earlier, 1);
		});
		assertEquals(JobState.UNDONE, undo(id).state());
		assertEquals(TaskState.UNDONE, store.tasks(id).getFirst().state());
	}

	@Test
	void theJournalTellsTheStory() throws Exception {
		String id = create(Jobs.chain(2));
		run(id, ALONE);
		undo(id);
		List<String> events = store.journal(id).stream().map(entry -> entry.task() + " " + entry.event()).toList();
		assertEquals(List.of("0 created", "0 run", "1 started", "1 done", "2 started", "2 done", "0 done", "0 undo", "2 undo started", "2 undone",
				"1 undo started", "1 undone", "0 undone"), events);
	}

	@Test
	void freeTasksStartByNumber() throws Exception {
		run(create(Jobs.free(5)), ALONE);
		assertEquals(List.of("+1", "+2", "+3", "+4", "+5"), ledger.happened());
	}

	@Test
	void freeTasksRunSideBySide() throws Exception {
		CyclicBarrier together = new CyclicBarrier(3);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run"))
				await(together);
		});
		assertEquals(JobState.DONE, run(create(Jobs.free(3)), OPTIONS).state());
	}

	@Test
	void aJobThatIsDoneIsLeftAsItIs() throws Exception {
		String id = create(Jobs.chain(2));
		Job done = run(id, OPTIONS);
		assertEquals(done, run(id, OPTIONS));
		assertEquals(2, ledger.happened().size());
	}

	@Test
	void aJobWithoutTasksIsDone() throws Exception {
		assertEquals(JobState.DONE, run(create(List.of()), OPTIONS).state());
	}

	@Test
	void aFinalFailureHoldsUpOnlyWhatComesAfter() throws Exception {
		failAt(2, new DroverException("the disk is full", null, Retry.NEVER), 1);
		String id = create(List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 2), Jobs.task(4, 1)));
		Job job = run(id, OPTIONS);
		assertEquals(JobState.FAILED, job.state());
		assertEquals(2, job.failed());
		assertEquals(List.of(TaskState.DONE, TaskState.FAILED, TaskState.QUEUED, TaskState.DONE), states(id));
		assertEquals("the disk is full", store.tasks(id).get(1).error().orElseThrow());
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).get(1).error().isEmpty());
		assertEquals(4, ledger.effects().size());
	}

	@Test
	void aPassingFailureIsTriedAgain() throws Exception {
		failAt(1, new DroverException("refused", null, Retry.LATER), 2);
		String id = create(Jobs.chain(2));
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(3, store.tasks(id).getFirst().attempts());
		assertEquals(2, store.journal(id).stream().filter(entry -> entry.event().equals("try failed")).count());
	}

	@Test
	void aFailureThatDoesNotPassIsFinalInTheEnd() throws Exception {
		failAt(1, new DroverException("refused", null, Retry.LATER), Integer.MAX_VALUE);
		String id = create(Jobs.chain(2));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertEquals(3, store.tasks(id).getFirst().attempts());
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertEquals(6, store.tasks(id).getFirst().attempts());
	}

	@Test
	void anEffectThatFailedAfterItWasDoneIsFoundByTheProbe() throws Exception {
		AtomicInteger runs = new AtomicInteger();
		ledger.hook((when, task, context) -> {
			if (when.equals("after run") && runs.incrementAndGet() == 1)
				throw new DroverException("timed out", null, Retry.LATER);
		});
		assertEquals(JobState.DONE, run(create(Jobs.chain(1)), OPTIONS).state());
		assertEquals(1, runs.get());
	}

	@Test
	void aFaultOfAHandlerIsAFailureOfItsTask() throws Exception {
		ledger.hook((when, task, context) -> {
			throw new IllegalStateException("bug");
		});
		String id = create(Jobs.free(2));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertTrue(store.tasks(id).getFirst().error().orElseThrow().contains("a fault in Drover (ledger:"));
	}

	@Test
	void anUnknownHandlerIsRefusedBeforeAnythingIsDone() throws Exception {
		String id = create(List.of(Jobs.task(1), new TaskSpec(2, "t", "later", 1, 1, "{}", List.of())));
		assertRefused("cannot do (later)", () -> run(id, OPTIONS));
		assertEquals(JobState.SCHEDULED, store.job(id).state());
	}

	@Test
	void cancellingStopsRunningTasksAndStartsNoOther() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		CountDownLatch running = new CountDownLatch(2);
		ledger.hook((when, task, context) -> {
			if (when.equals("before run") && task > 1)
				awaitCancel(running, context.monitor());
		});
		String id = create(List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 1), Jobs.task(4, 2)));
		Thread canceller = Thread.ofVirtual().start(() -> {
			await(running);
			monitor.setCanceled(true);
		});
		Job job = sequencer.run(id, OPTIONS, monitor, JobListener.NONE);
		canceller.join();
		assertEquals(JobState.CANCELLED, job.state());
		assertEquals(List.of(TaskState.DONE, TaskState.RUNNING, TaskState.RUNNING, TaskState.QUEUED), states(id));
		ledger.hook((when, task, context) -> {
		});
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(4, ledger.happened().size());
	}

	@Test
	void cancellingDuringALongBackOffIsPrompt() throws Exception {
		failAt(1, new DroverException("refused", null, Retry.LATER), Integer.MAX_VALUE);
		NullProgressMonitor monitor = new NullProgressMonitor();
		String id = create(Jobs.chain(1));
		RunOptions patient = new RunOptions(1, 0, new RetryPolicy(5, Duration.ofHours(1), Duration.ofHours(1)));
		Thread canceller = Thread.ofVirtual().start(() -> {
			awaitEvent(id, "try failed");
			monitor.setCanceled(true);
		});
		assertEquals(JobState.CANCELLED, sequencer.run(id, patient, monitor, JobListener.NONE).state());
		canceller.join();
		assertEquals(JobState.UNDONE, undo(id).state());
	}

	@Test
	void aCancelledMonitorAtTheStartRunsNothing() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertEquals(JobState.CANCELLED, sequencer.run(create(Jobs.chain(2)), OPTIONS, monitor, JobListener.NONE).state());
		assertEquals(List.of(), ledger.happened());
	}

	@Test
	void anInterruptStopsTheJobAndIsKept() throws Exception {
		Thread caller = Thread.currentThread();
		ledger.hook((when, task, context) -> {
			caller.interrupt();
			awaitCancel(new CountDownLatch(1), context.monitor());
		});
		Job job = run(create(Jobs.chain(2)), OPTIONS);
		assertTrue(Thread.interrupted());
		assertEquals(JobState.CANCELLED, job.state());
	}

	@Test
	void theRateIsKept() throws Exception {
		long start = System.nanoTime();
		run(create(Jobs.free(10)), new RunOptions(4, 40, SOON));
		assertTrue(System.nanoTime() - start >= Duration.ofMillis(495).toNanos());
	}

	@Test
	void cancellingWhileWaitingForTheRateIsPrompt() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		String id = create(Jobs.free(1));
		Thread canceller = Thread.ofVirtual().start(() -> {
			awaitEvent(id, "run");
			monitor.setCanceled(true);
		});
		assertEquals(JobState.CANCELLED, sequencer.run(id, new RunOptions(1, 0.0001, SOON), monitor, JobListener.NONE).state());
		canceller.join();
	}

	@Test
	void undoTakesBackInReverse() throws Exception {
		String id = create(List.of(Jobs.task(1), Jobs.task(2, 1), Jobs.task(3, 1), Jobs.task(4, 2, 3)));
		run(id, OPTIONS);
		Job undone = undo(id);
		assertEquals(JobState.UNDONE, undone.state());
		assertEquals(8, undone.undone());
		assertEquals(List.of("-4", "-3", "-2", "-1"), ledger.happened().subList(4, 8));
		assertTrue(ledger.effects().isEmpty());
		assertEquals(undone, undo(id));
	}

	@Test
	void aJobThatFailedIsUndoneAsFarAsItWent() throws Exception {
		ledger.hook((when, task, context) -> {
			if (when.equals("after run") && task == 2) // its effect is there, and yet it failed
				throw new DroverException("broken");
		});
		String id = create(Jobs.chain(3));
		assertEquals(JobState.FAILED, run(id, OPTIONS).state());
		assertEquals(JobState.UNDONE, undo(id).state());
		assertEquals(List.of(TaskState.UNDONE, TaskState.UNDONE, TaskState.QUEUED), states(id));
		assertTrue(ledger.effects().isEmpty());
	}

	@Test
	void anUndoThatFailsGoesOnLaterAndHoldsUpRunning() throws Exception {
		String id = create(Jobs.chain(3));
		run(id, OPTIONS);
		AtomicInteger left = new AtomicInteger(1);
		ledger.hook((when, task, context) -> {
			if (when.equals("before undo") && task == 2 && left.getAndDecrement() > 0)
				throw new DroverException("in use");
		});
		assertEquals(JobState.UNDOING, undo(id).state());
		assertEquals(List.of(TaskState.DONE, TaskState.UNDOING, TaskState.UNDONE), states(id));
		assertEquals("in use", store.tasks(id).get(1).error().orElseThrow());
		assertRefused("is being undone", () -> run(id, OPTIONS));
		assertRefused("has not been undone", () -> redo(id));
		assertEquals(JobState.UNDONE, undo(id).state());
	}

	@Test
	void redoRunsAnUndoneJobFromItsStart() throws Exception {
		String id = create(Jobs.chain(2));
		assertRefused("has not been run", () -> undo(id));
		run(id, OPTIONS);
		assertRefused("has not been undone", () -> redo(id));
		undo(id);
		assertRefused("redo it", () -> run(id, OPTIONS));
		assertEquals(JobState.DONE, redo(id).state());
		assertEquals(List.of("+1", "+2", "-2", "-1", "+1", "+2"), ledger.happened());
		assertEquals(4, store.job(id).done());
	}

	@Test
	void theListenerIsToldInTheCallersThread() throws Exception {
		List<String> told = new ArrayList<>();
		Thread caller = Thread.currentThread();
		sequencer.run(create(Jobs.chain(2)), OPTIONS, new NullProgressMonitor(), new JobListener() {
			@Override
			public void taskStarted(Task task) {
				assertSame(caller, Thread.currentThread());
				told.add("started " + task.number() + " " + task.state());
			}

			@Override
			public void taskEnded(Task task) {
				told.add("ended " + task.number() + " " + task.state());
			}

			@Override
			public void progress(long doneItems, long items, String currentTask) {
				told.add(doneItems + "/" + items + " " + currentTask);
			}
		});
		assertEquals(List.of("started 1 RUNNING", "0/4 Task 1", "ended 1 DONE", "2/4 Task 1", "started 2 RUNNING", "2/4 Task 2", "ended 2 DONE",
				"4/4 Task 2"), told);
	}

	@Test
	void aListenerThatBreaksStopsTheJobInOrder() throws Exception {
		String id = create(Jobs.chain(3));
		assertThrows(IllegalStateException.class, () -> sequencer.run(id, OPTIONS, new NullProgressMonitor(), new JobListener() {
			@Override
			public void taskEnded(Task task) {
				throw new IllegalStateException("listener");
			}
		}));
		assertEquals(JobState.RUNNING, store.job(id).state());
		assertEquals(JobState.DONE, run(id, OPTIONS).state());
		assertEquals(3, ledger.happened().size());
	}

	@Test
	void handlersCannotCancelTheJobsMonitor() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		ledger.hook((when, task, context) -> assertFalse(context.monitor() == monitor));
		assertEquals(JobState.DONE, sequencer.run(create(Jobs.chain(1)), OPTIONS, monitor, JobListener.NONE).state());
	}

	private String create(List<TaskSpec> tasks) throws DroverException {
		return store.create("job", "{}", tasks);
	}

	private Job run(String id, RunOptions options) throws DroverException {
		return sequencer.run(id, options, new NullProgressMonitor(), JobListener.NONE);
	}

	private static void begin(JobJournal journal, int task) {
		try {
			journal.taskBegins(task, TaskState.RUNNING);
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}

	private Job undo(String id) throws DroverException {
		return sequencer.undo(id, ALONE, new NullProgressMonitor(), JobListener.NONE);
	}

	private Job redo(String id) throws DroverException {
		return sequencer.redo(id, ALONE, new NullProgressMonitor(), JobListener.NONE);
	}

	private List<TaskState> states(String id) throws DroverException {
		return store.tasks(id).stream().map(Task::state).toList();
	}

	private void failAt(int task, DroverException failure, int times) {
		AtomicInteger left = new AtomicInteger(times);
		ledger.hook((when, number, context) -> {
			if (when.equals("before run") && number == task && left.getAndDecrement() > 0)
				throw failure;
		});
	}

	private void awaitEvent(String id, String event) {
		try {
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
			while (store.journal(id).stream().noneMatch(entry -> entry.event().equals(event)) && System.nanoTime() < deadline)
				Thread.onSpinWait();
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void awaitCancel(CountDownLatch running, IProgressMonitor monitor) {
		running.countDown();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!monitor.isCanceled() && System.nanoTime() < deadline)
			Thread.onSpinWait();
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(20, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(20, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void assertRefused(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
