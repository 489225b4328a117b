package org.drover.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.task.internal.DatabaseClock;
import org.drover.task.internal.HandedOut;
import org.drover.task.internal.HandedOutTable;
import org.drover.task.internal.HandedOutTable.Over;
import org.drover.task.internal.Queues;
import org.drover.task.internal.Step;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/**
 * The managers of a project, through the queue of tasks. What is handed out is over when it has left the queue; how it went is in its row by then. So
 * whoever takes the job over finds all that it needs in the database.
 */
final class QueueHands implements Hands {

	/** Looking takes longer the more there is to look for; who hands out much can wait a little. */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
	private static final long LOOK_NANOS_EACH = TimeUnit.MICROSECONDS.toNanos(200);

	private record Given(Step step, Consumer<Verdict> report) {
	}

	private final long job;
	private final long run;
	private final TaskState doing;
	private final int priority;
	private final JobJournal journal;
	private final HandedOutTable table;
	private final SchedulerClient queue;
	private final DatabaseClock clock;
	private final Set<Integer> inherited;
	private final Map<Integer, Given> given = new HashMap<>();
	private final List<Integer> fresh = new ArrayList<>();
	private long lookedAt = System.nanoTime();

	/** Finds what a manager has handed out that had the run before. */
	QueueHands(JobJournal journal, long job, TaskState doing, int priority, HandedOutTable table, SchedulerClient queue, DatabaseClock clock)
			throws DroverException {
		this.job = job;
		this.run = journal.lease().run();
		this.doing = doing;
		this.priority = priority;
		this.journal = journal;
		this.table = table;
		this.queue = queue;
		this.clock = clock;
		this.inherited = new HashSet<>(table.of(job, run));
	}

	@Override
	public void start(Step step, Tries tries, StopMonitor monitor, Consumer<Verdict> report) {
		given.put(step.number(), new Given(step, report));
		if (!inherited.remove(step.number()))
			fresh.add(step.number());
	}

	@Override
	public boolean away() {
		return true;
	}

	@Override
	public void looked() throws DroverException {
		handOut();
		if (given.isEmpty() || System.nanoTime() - lookedAt < LOOK_NANOS + given.size() * LOOK_NANOS_EACH)
			return;
		lookedAt = System.nanoTime();
		List<Over> over = table.over(job, run, given.keySet());
		if (over.isEmpty())
			return;
		journal.othersWrite();
		Map<Integer, List<Step>> added = journal.addedBy(over.stream().filter(end -> end.state() == TaskState.DONE).map(Over::task).toList());
		for (Over end : over)
			given.remove(end.task()).report().accept(verdict(end, added.getOrDefault(end.task(), List.of())));
	}

	@Override
	public void close() {
		// what was handed out stays so
	}

	private void handOut() throws DroverException {
		if (fresh.isEmpty())
			return;
		List<TaskInstance<?>> entries = new ArrayList<>();
		for (int task : fresh)
			entries.add(Queues.TASKS.instance(new HandedOut(job, run, task).name()).data(doing.name()).priority(priority).build());
		try {
			queue.scheduleBatch(entries, clock.now());
		} catch (RuntimeException e) { // one is there: a manager that has lost the job was late
			handOutOneByOne(entries);
		}
		fresh.clear();
	}

	private void handOutOneByOne(List<TaskInstance<?>> entries) throws DroverException {
		for (TaskInstance<?> entry : entries)
			Queues.written(() -> queue.scheduleIfNotExists(entry, clock.now()));
	}

	private Verdict verdict(Over end, List<Step> added) {
		boolean undo = doing == TaskState.UNDOING;
		if (end.state() == (undo ? TaskState.UNDONE : TaskState.DONE))
			return new Verdict.Finished(added);
		boolean failed = end.state() == (undo ? TaskState.UNDOING : TaskState.FAILED) && end.error() != null;
		return failed ? new Verdict.Failed(end.error()) : new Verdict.Stopped();
	}
}
