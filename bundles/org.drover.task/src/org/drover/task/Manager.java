package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.Release;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.task.internal.DatabaseClock;
import org.drover.task.internal.HandedOut;
import org.drover.task.internal.HandedOutTable;
import org.drover.task.internal.ManagerTable;
import org.drover.task.internal.OrderTable;
import org.drover.task.internal.OrderText;
import org.drover.task.internal.Queues;
import org.drover.task.internal.Recurrence;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Takes jobs from a project's queue and works on them, together with all other managers of the project. Each job is led by one of them, who hands its
 * tasks out to all; on an embedded project, which has no other managers, it does them itself. Entries of the queues are leased by the database's clock:
 * one whose manager has not been heard of for four heartbeats is taken over. A manager that comes late finds its lease's fence passed, and writes nothing.
 */
public final class Manager implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Manager.class);

	private static final int MISSED_HEARTBEATS = 4;
	/** Handed out at once for one job: what all managers together can be at, and what waits for them. */
	private static final int HANDED_OUT = 500;
	private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);
	private static final Duration LAST_WORDS = Duration.ofSeconds(2);
	private static final long LOOK_MILLIS = 50;
	/** A manager, in the middle of telling the database something. */
	private static final Duration STANDS_STILL = Duration.ofSeconds(10);

	private final Project project;
	private final Jdbc jdbc;
	private final JobStore store;
	private final JobWorker worker;
	private final ManagerOptions options;
	private final List<Routine> routines;
	private final Map<String, Windows> led = new ConcurrentHashMap<>();
	private final Map<String, Desk> desks = new ConcurrentHashMap<>();
	private final AtomicInteger atWork = new AtomicInteger();
	private final AtomicInteger atRoutines = new AtomicInteger();
	private final ExecutorService threads = OwnHands.threads();
	private final ScheduledExecutorService pulse = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("drover-manager").daemon().factory());
	private volatile ManagerState state = ManagerState.WORKING;
	private volatile DatabaseClock clock;
	private Scheduler jobs;
	private Scheduler tasks;

	public Manager(Project project, JobStore store, JobWorker worker, ManagerOptions options) {
		this(project, store, worker, options, List.of());
	}

	/** @param routines what it does beside jobs */
	public Manager(Project project, JobStore store, JobWorker worker, ManagerOptions options, List<Routine> routines) {
		this.project = project;
		this.jdbc = project.jdbc();
		this.store = store;
		this.worker = worker;
		this.options = options;
		this.routines = List.copyOf(routines);
	}

	/** Begins to take work. */
	public void start() throws DroverException {
		clock = new DatabaseClock(jdbc);
		new ManagerTable(jdbc).free(ManagerOptions.host());
		new ManagerTable(jdbc).arrives(options.name(), ManagerOptions.host(), ProcessHandle.current().pid(), Release.VERSION, options.workers(), clock.now());
		long beat = options.heartbeat().toMillis();
		pulse.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
		if (project.shared()) {
			Task<String> task = Tasks.custom(Queues.TASKS).onDeadExecution(takenOver()).onFailure(later(1, 30)).execute((entry, context) -> work(entry));
			tasks = scheduler(Queues.TASK_TABLE, List.of(task), options.workers()).pollUsingLockAndFetch(0.5, 1).build();
			tasks.start();
		}
		routines.forEach(this::remember);
		List<Task<?>> kinds = new ArrayList<>();
		kinds.add(Tasks.custom(Queues.JOBS).onDeadExecution(takenOver()).onFailure(later(5, 300)).execute((entry, context) -> lead(entry)));
		routines.forEach(routine -> kinds.add(entriesOf(routine)));
		jobs = scheduler(Queues.JOB_TABLE, kinds, options.jobs()).pollUsingFetch(0.5, 1).build(); // no job is put aside for later: one that is ordered meanwhile may be more urgent
		jobs.start();
	}

	/**
	 * Takes no more work, hands over the jobs it leads, and waits for the tasks it has begun.
	 *
	 * @return whether all of them came to their end in time; those that did not are found in doubt by whoever takes over
	 */
	public boolean drain(Duration patience) {
		if (state == ManagerState.ENDED)
			return true;
		state = ManagerState.DRAINING;
		if (jobs != null)
			jobs.pause();
		if (tasks != null)
			tasks.pause();
		say();
		boolean quiet = awaitQuiet(System.nanoTime() + patience.toNanos());
		end();
		return quiet;
	}

	public ManagerState state() {
		return state;
	}

	public ManagerOptions options() {
		return options;
	}

	/** Tasks that it works on. */
	public int atWork() {
		return atWork.get();
	}

	/** Jobs that it leads. */
	public int leading() {
		return led.size();
	}

	/** How long ago the database last answered it; nothing before it is started. */
	public Duration silence() {
		return clock == null ? Duration.ZERO : clock.silence();
	}

	/** Drains without patience. */
	@Override
	public void close() {
		drain(Duration.ZERO);
	}

	/** What is to be done again and again is in the queue from now on, whatever became of the queue. */
	private void remember(Routine routine) {
		try {
			RoutineQueue queue = new RoutineQueue(project, routine.name());
			for (Map.Entry<String, Instant> due : routine.all(clock.now()).entrySet())
				queue.add(due.getKey(), due.getValue());
		} catch (DroverException e) {
			LOG.warn("what is there to do of {} cannot be read: what is in the queue is done", routine.name(), e);
		}
	}

	/** What another manager had is still due since when it was: by that it is known to be the same. */
	private Task<String> entriesOf(Routine routine) {
		return Tasks.custom(Queues.routine(routine.name()))
				.onDeadExecution((dead, entries) -> entries.reschedule(ExecutionComplete.success(dead.getExecution(), dead.getTimeDone(), dead.getTimeDone()),
						dead.getExecution().getExecutionTime()))
				.onFailure(later(60, 3600)).execute((entry, context) -> attend(routine, entry.getId(), context.getExecution().getExecutionTime()));
	}

	private SchedulerBuilder scheduler(String table, List<Task<?>> tasks, int workers) {
		return Queues.worker(project, table, tasks).schedulerName(options::name).clock(clock).threads(workers)
				.executorService(new Workers(workers, options.name())).pollingInterval(options.poll()).heartbeatInterval(options.heartbeat())
				.missedHeartbeatsLimit(MISSED_HEARTBEATS).shutdownMaxWait(LAST_WORDS);
	}

	/** Threads that nobody interrupts: they may be writing to the database. */
	private static final class Workers extends ThreadPoolExecutor {

		Workers(int number, String manager) {
			super(number, number, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
					Thread.ofPlatform().name("drover-" + manager + "-", 1).daemon().factory());
		}

		@Override
		public List<Runnable> shutdownNow() {
			shutdown();
			return List.of();
		}
	}

	/** @return what becomes of the order */
	private CompletionHandler<String> lead(TaskInstance<String> entry) {
		String id = entry.getId();
		JobOrder order = OrderText.read(entry.getData());
		try {
			Windows windows = Windows.parse(order.windows());
			Instant now = clock.now();
			if (state != ManagerState.WORKING || !windows.open(now))
				return at(windows.nextOpen(now));
			Optional<Instant> turn = Turns.later(id, order, new OrderTable(jdbc).list(), now);
			if (turn.isPresent())
				return at(turn.get());
			led.put(id, windows);
			worker.lead(store.job(id), order, handlers -> new Sequencer(store, Clock.systemUTC(), handlers, new Managers(id, order.priority())),
					new NullProgressMonitor());
			return next(id, order, windows);
		} catch (DroverException e) {
			return notLed(id, e);
		} finally {
			led.remove(id);
		}
	}

	private CompletionHandler<String> next(String id, JobOrder order, Windows windows) throws DroverException {
		Instant now = clock.now();
		if (store.manager(id).isPresent())
			return at(now);
		if (store.job(id).state() == JobState.PAUSED && !windows.open(now))
			return at(windows.nextOpen(now));
		if (order.every().isEmpty())
			return (complete, entries) -> entries.remove();
		Schedule every = Recurrence.parse(order.every());
		return (complete, entries) -> entries.reschedule(complete, every.getNextExecutionTime(complete));
	}

	/** What can never be done is not ordered any more. */
	private CompletionHandler<String> notLed(String id, DroverException reason) {
		LOG.warn("job {} could not be led", id, reason);
		try {
			store.notLed(id, reason.getMessage());
		} catch (DroverException e) {
			throw new IllegalStateException("job " + id + " could not be led: " + reason.getMessage(), e);
		}
		if (reason.retry() == Retry.NEVER)
			return (complete, entries) -> entries.remove();
		throw new IllegalStateException("job " + id + " could not be led: " + reason.getMessage(), reason);
	}

	/** @return what becomes of the entry */
	private CompletionHandler<String> attend(Routine routine, String id, Instant due) {
		if (state != ManagerState.WORKING)
			return at(due);
		atRoutines.incrementAndGet();
		try {
			Optional<Instant> next = routine.run(new Routine.Turn(id, due, options.name(), clock::now));
			return next.map(Manager::at).orElse((complete, entries) -> entries.remove());
		} catch (DroverException e) {
			LOG.warn("{} {} could not be done", routine.name(), id, e);
			throw new IllegalStateException(e.getMessage(), e);
		} finally {
			atRoutines.decrementAndGet();
		}
	}

	private CompletionHandler<String> work(TaskInstance<String> entry) {
		if (state != ManagerState.WORKING)
			return at(clock.now());
		HandedOut what = HandedOut.parse(entry.getId());
		atWork.incrementAndGet();
		Desk desk = desks.compute(HandedOut.prefix(what.job(), what.run()), (run, known) -> {
			Desk one = known == null ? new Desk(store, worker, threads, what) : known;
			one.enter();
			return one;
		});
		try {
			desk.work(what.task(), TaskState.valueOf(entry.getData()));
			return (complete, entries) -> entries.remove();
		} catch (DroverException e) {
			throw new IllegalStateException(e.getMessage(), e);
		} finally {
			desk.leave();
			atWork.decrementAndGet();
		}
	}

	private static CompletionHandler<String> at(Instant when) {
		return (complete, entries) -> entries.reschedule(complete, when);
	}

	/** What another manager had is due at once; that it ended is no failure of what it was at. */
	private static DeadExecutionHandler<String> takenOver() {
		return (dead, entries) -> entries.reschedule(ExecutionComplete.success(dead.getExecution(), dead.getTimeDone(), dead.getTimeDone()), dead.getTimeDone());
	}

	/** Tries again what failed for a reason outside the job, each time after twice the time. */
	private static FailureHandler<String> later(long seconds, long most) {
		return (complete, entries) -> {
			int failures = Math.min(complete.getExecution().consecutiveFailures, 10);
			entries.reschedule(complete, complete.getTimeDone().plusSeconds(Math.min(most, seconds << failures)));
		};
	}

	private void beat() {
		try {
			say();
			int silent = jdbc.cutOffSilent(STANDS_STILL);
			if (silent > 0)
				LOG.warn("{} sessions of managers that stand still were cut off from the database: others waited for what they held", silent);
			for (Map.Entry<String, Windows> job : led.entrySet()) {
				if (!job.getValue().open(clock.now()))
					store.request(job.getKey(), JobRequest.PAUSE);
			}
			tidyDesks();
		} catch (DroverException | RuntimeException e) {
			LOG.warn("a heartbeat of manager {} went wrong", options.name(), e);
		}
	}

	private void say() {
		try {
			new ManagerTable(jdbc).says(options.name(), state);
		} catch (DroverException e) {
			LOG.warn("manager {} cannot say how it is", options.name(), e);
		}
	}

	private void tidyDesks() throws DroverException {
		for (String run : desks.keySet())
			closeIfIdle(run, IDLE_NANOS);
	}

	private void closeIfIdle(String run, long nanos) throws DroverException {
		Desk[] idle = new Desk[1];
		desks.computeIfPresent(run, (name, desk) -> {
			if (!desk.idle(nanos))
				return desk;
			idle[0] = desk;
			return null;
		});
		if (idle[0] != null)
			idle[0].close();
	}

	private boolean awaitQuiet(long until) {
		while (!led.isEmpty() || atWork.get() > 0 || atRoutines.get() > 0) {
			if (System.nanoTime() - until >= 0)
				return false;
			try {
				TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return true;
	}

	private void end() {
		if (jobs != null)
			jobs.stop();
		if (tasks != null)
			tasks.stop();
		pulse.shutdown();
		threads.shutdown();
		state = ManagerState.ENDED;
		if (clock == null)
			return;
		say();
		try {
			for (String run : desks.keySet())
				closeIfIdle(run, -1);
		} catch (DroverException e) {
			LOG.warn("manager {} could not close what it had open", options.name(), e);
		}
	}

	/** All managers of the project; one of them leads a job. */
	private final class Managers implements Crew {

		private final String id;
		private final int priority;

		Managers(String id, int priority) {
			this.id = id;
			this.priority = priority;
		}

		@Override
		public String manager() {
			return options.name();
		}

		@Override
		public boolean takesOver() {
			return project.shared();
		}

		@Override
		public boolean leaves() {
			return state != ManagerState.WORKING;
		}

		@Override
		public Hands hands(JobJournal journal, TaskState doing, OwnHands.Try work) throws DroverException {
			if (!project.shared())
				return new OwnHands(work);
			HandedOutTable table = new HandedOutTable(jdbc);
			long job = Long.parseLong(id);
			while (table.clearBefore(job, journal.lease().run()) > 0 && !leaves())
				pauseBriefly();
			SchedulerClient queue = Queues.client(project, Queues.TASK_TABLE);
			return new QueueHands(journal, job, doing, priority, table, queue, clock);
		}

		@Override
		public int atOnce(RunOptions chosen) {
			if (!project.shared())
				return chosen.workers();
			return chosen.most() == 0 ? HANDED_OUT : Math.min(HANDED_OUT, chosen.most());
		}

		private void pauseBriefly() {
			try {
				TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
