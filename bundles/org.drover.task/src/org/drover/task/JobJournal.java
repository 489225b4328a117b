package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.internal.Chain;
import org.drover.task.internal.JobTable;
import org.drover.task.internal.JournalTable;
import org.drover.task.internal.Lease;
import org.drover.task.internal.LeaseTable;
import org.drover.task.internal.PermitTable;
import org.drover.task.internal.Sealer;
import org.drover.task.internal.Step;
import org.drover.task.internal.TaskTable;
import org.drover.task.internal.WaitRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes of state of one job and its tasks, each with its journal line in one committed transaction. */
final class JobJournal {

	/** Changes rows in a transaction. */
	@FunctionalInterface
	private interface Change {
		void apply(Jdbc jdbc) throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(JobJournal.class);
	private static final long SEAL_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Jdbc jdbc;
	private final Chain chain;
	private final long job;
	private final Clock clock;
	private final JournalWatch watch;
	private final Held held;
	private volatile Lease lease;
	private volatile boolean unsealed;
	private long sealedAt = System.nanoTime();

	/** @param lease on the job, of whoever leads it; null before {@link #jobBegins} */
	JobJournal(Jdbc jdbc, Chain chain, long job, Clock clock, JournalWatch watch, Lease lease) {
		this.jdbc = jdbc;
		this.chain = chain;
		this.job = job;
		this.clock = clock;
		this.watch = watch;
		this.lease = lease;
		this.held = new Held(clock, this::waits);
	}

	List<Step> steps() throws DroverException {
		return new TaskTable(jdbc).steps(job);
	}

	Optional<Step> step(int number) throws DroverException {
		return new TaskTable(jdbc).step(job, number);
	}

	/** The steps that some tasks have added, by those tasks. */
	Map<Integer, List<Step>> addedBy(List<Integer> adders) throws DroverException {
		return new TaskTable(jdbc).addedBy(job, adders);
	}

	Task task(int number) throws DroverException {
		return new TaskTable(jdbc).get(job, number);
	}

	/**
	 * Takes the job, whoever had it. Also seals what a manager that was killed has left.
	 *
	 * @param interrupted whether a manager ended while at work on the job, and all its tasks with it
	 */
	void jobBegins(JobState state, String event, boolean interrupted, String manager) throws DroverException {
		lease = begin(event, manager, false, tx -> {
			new JobTable(tx).begin(job, state, clock.instant());
			new PermitTable(tx).giveBackAll(job);
			new TaskTable(tx).forgetWaits(job);
			if (interrupted)
				new TaskTable(tx).countInterrupted(job);
		});
	}

	/** Goes on with the run of a manager that has left the job, whose tasks others may still be at. */
	void jobGoesOn(String manager) throws DroverException {
		lease = begin("taken over", manager, true, tx -> {
		});
	}

	private Lease begin(String event, String manager, boolean goesOn, Change change) throws DroverException {
		return writeSealed(event, goesOn ? "by " + manager : "", tx -> {
			Lease taken = new LeaseTable(tx).take(job, manager, goesOn);
			change.apply(tx);
			return taken;
		});
	}

	Lease lease() {
		return lease;
	}

	/** Whether the job is still in the run that the lease is for. */
	boolean runs() throws DroverException {
		return new LeaseTable(jdbc).run(job).filter(run -> run == lease.run()).isPresent();
	}

	/** Whether nobody has taken the job from us. */
	boolean leads() throws DroverException {
		return new LeaseTable(jdbc).holds(job, lease);
	}

	/** @param remark what a person should know; null where nothing */
	void jobEnds(JobState state, String event, String remark) throws DroverException {
		writeSealed(event, remark == null ? "" : remark, tx -> {
			if (!new LeaseTable(tx).release(job, lease))
				throw new FencedOffException(job);
			new TaskTable(tx).forgetWaits(job);
			new JobTable(tx).end(job, state, remark, clock.instant());
			return null;
		});
	}

	/** Others write lines too, and leave them to be sealed by whoever leads the job. */
	void othersWrite() {
		unsealed = true;
	}

	/**
	 * Seals what has been written, a second after the last time at the earliest; otherwise costs nothing. For one thread, which calls it often while the
	 * job runs.
	 */
	void sealNowAndThen() {
		if (!unsealed || System.nanoTime() - sealedAt < SEAL_NANOS)
			return;
		unsealed = false;
		sealedAt = System.nanoTime();
		try {
			seal(jdbc);
		} catch (DroverException e) {
			unsealed = true; // where the database is gone, the workers find out with better reason
			LOG.warn("the journal of job {} is sealed later", job, e);
		}
	}

	/** Queues every task again. */
	void reset() throws DroverException {
		write(0, "redo", "", tx -> {
			new TaskTable(tx).reset(job);
			new JobTable(tx).begin(job, JobState.SCHEDULED, clock.instant());
		});
	}

	/** What a person wants of the job that is at work. */
	Optional<JobRequest> requested() throws DroverException {
		return new JobTable(jdbc).requested(job);
	}

	/** Takes places at the resources that a task loads. @return the resource that has none left; empty where the task may start */
	Optional<String> permit(Step step) throws DroverException {
		Optional<String> full = new PermitTable(jdbc).take(job, step.number(), step.resources());
		full.ifPresentOrElse(resource -> held.isFull(step.number(), resource), () -> held.mayStart(step.number()));
		return full;
	}

	/** The task is not to start before a pause is over. */
	void paced(int number, Duration pause) {
		held.paced(number, pause);
	}

	/** Keeps the task's row telling what it waits for, as long as its handler is at work. */
	WaitWatch.Watched watched(int number, long fence, TaskContext context) {
		return WaitWatch.watch(context, clock, row -> new TaskTable(jdbc).waits(job, number, fence, row));
	}

	/** Of a task at which nobody is. */
	private void waits(int number, WaitRow row) throws DroverException {
		new TaskTable(jdbc).waits(job, number, row);
	}

	/** The intent: from here on the task is in doubt until its outcome is written. @return the fence of this try */
	long taskBegins(int number, TaskState state) throws DroverException {
		String event = state == TaskState.RUNNING ? "started" : "undo started";
		return unsealed(number, event, tx -> {
			if (!new LeaseTable(tx).keepRun(job, lease.run()))
				throw new FencedOffException(job);
			long fence = new TaskTable(tx).begin(job, number, state, clock.instant());
			line(tx, number, event, "");
			return fence;
		});
	}

	/**
	 * @param found whether a probe found that the task had been done before
	 * @param added tasks that it adds to the job, in the same transaction
	 * @return those
	 */
	List<Step> done(Task task, long fence, String outcome, boolean found, List<AddedTask> added) throws DroverException {
		return unsealed(task.number(), "done", tx -> {
			require(new TaskTable(tx).done(job, task.number(), fence, outcome, clock.instant()), task.number());
			if (!task.spec().resources().isEmpty())
				new PermitTable(tx).giveBack(job, task.number());
			line(tx, task.number(), "done", found ? "found done" : "");
			List<Step> steps = added.isEmpty() ? List.of() : add(tx, task, added);
			if (!steps.isEmpty())
				line(tx, task.number(), "added", steps.size() + " tasks, from " + steps.getFirst().number());
			return steps;
		});
	}

	/** A probe before an undo found that the task had been done. */
	void foundDone(int number, long fence, String outcome) throws DroverException {
		write(number, "found done", "", tx -> require(new TaskTable(tx).outcome(job, number, fence, outcome), number));
	}

	/** What it added is forgotten: it came after, so it has been taken back. */
	void undone(int number, long fence) throws DroverException {
		write(number, "undone", "", tx -> {
			require(new TaskTable(tx).undone(job, number, fence, clock.instant()), number);
			new TaskTable(tx).forgetAdded(job, number);
			new PermitTable(tx).giveBack(job, number);
		});
	}

	/** The task stays in doubt; it is tried again after a pause. */
	void triedInVain(int number, long fence, TaskState state, String error, Wait why, Duration pause) throws DroverException {
		write(number, "try failed", error, tx -> {
			fail(tx, number, fence, state, error);
			new TaskTable(tx).waits(job, number, WaitRow.until(why, clock.instant(), pause));
		});
	}

	/** The task may not be done yet. One of which nothing has been done waits as if it had never begun. */
	void postponed(int number, long fence, TaskState doing, PostponedException later) throws DroverException {
		write(number, "postponed", later.getMessage(), tx -> {
			TaskState state = doing == TaskState.RUNNING && !later.begun() ? TaskState.QUEUED : doing;
			require(new TaskTable(tx).postponed(job, number, fence, state, clock.instant()), number);
			new PermitTable(tx).giveBack(job, number);
			new TaskTable(tx).waits(job, number, new WaitRow(later.waitsFor(), later.getMessage(), clock.instant()));
		});
	}

	/** @param state FAILED after a run; UNDOING after an undo, which has to be repeated */
	void failed(int number, long fence, TaskState state, String error) throws DroverException {
		write(number, state == TaskState.FAILED ? "failed" : "undo failed", error, tx -> fail(tx, number, fence, state, error));
	}

	/** Nobody waits for the task any more; whatever it still does, it writes nothing here. Its state says that it is in doubt. */
	void givenUp(int number, TaskState state, String error) throws DroverException {
		write(number, "given up", error, tx -> {
			long fence = new TaskTable(tx).fenceOff(job, number);
			fail(tx, number, fence, state, error);
		});
	}

	/** The task stays in doubt. */
	void stopped(int number, long fence) throws DroverException {
		write(number, "stopped", "", tx -> {
			require(new TaskTable(tx).holds(job, number, fence), number);
			new PermitTable(tx).giveBack(job, number);
		});
	}

	/** A task that is not begun needs no place at its resources. */
	void giveBack(int number) throws DroverException {
		new PermitTable(jdbc).giveBack(job, number);
	}

	/** A manager ended while at work on a task. */
	void countInterrupted(int number) throws DroverException {
		new TaskTable(jdbc).countInterrupted(job, number);
	}

	/** The next manager tries it anyway. */
	void forgetInterrupted(int number) throws DroverException {
		new TaskTable(jdbc).forgetInterrupted(job, number);
	}

	private void fail(Jdbc tx, int number, long fence, TaskState state, String error) throws DroverException {
		require(new TaskTable(tx).failed(job, number, fence, state, error, clock.instant()), number);
		new PermitTable(tx).giveBack(job, number);
	}

	private List<Step> add(Jdbc tx, Task adder, List<AddedTask> added) throws DroverException {
		TaskTable tasks = new TaskTable(tx);
		int first = tasks.lastNumber(job) + 1;
		List<TaskSpec> specs = new ArrayList<>();
		for (AddedTask task : added) {
			List<Integer> after = Stream.concat(Stream.of(adder.number()), task.after().stream().map(place -> first + place)).toList();
			specs.add(new TaskSpec(first + specs.size(), task.title(), task.handler(), adder.spec().wave(), task.items(), task.input(), after));
		}
		tasks.add(job, adder.number(), specs);
		return specs.stream().map(Step::of).toList();
	}

	private void require(boolean holds, int number) throws DroverException {
		if (!holds)
			throw new FencedOffException(job, number);
	}

	private <T> T writeSealed(String event, String detail, Jdbc.Work<T> change) throws DroverException {
		return watched(0, event, tx -> {
			new Sealer(tx, chain).adopt(clock.instant()); // locks many jobs, so before the change locks this one
			T result = change.run(tx);
			line(tx, 0, event, detail);
			seal(tx);
			return result;
		});
	}

	/** A job whose journal has been tampered with goes on: clients should not have to wait for an inquiry. */
	private void seal(Jdbc on) throws DroverException {
		if (!new Sealer(on, chain).seal(job, clock.instant()))
			LOG.error("the journal of job {} has been tampered with and is not sealed any more: 'job journal {} --verify' says more", job, job);
	}

	private void write(int task, String event, String detail, Change change) throws DroverException {
		unsealed(task, event, tx -> {
			change.apply(tx);
			line(tx, task, event, detail);
			return null;
		});
	}

	/** A transaction that leaves a line to be sealed. */
	private <T> T unsealed(int task, String event, Jdbc.Work<T> work) throws DroverException {
		T result = watched(task, event, work);
		unsealed = true;
		return result;
	}

	private <T> T watched(int task, String event, Jdbc.Work<T> work) throws DroverException {
		watch.at(task, "before " + event);
		T result = jdbc.transaction(work);
		watch.at(task, "after " + event);
		return result;
	}

	private void line(Jdbc tx, int task, String event, String detail) throws DroverException {
		new JournalTable(tx, chain).add(job, task, clock.instant(), event, detail);
	}
}
