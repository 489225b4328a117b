package org.drover.ui.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.migration.MigrationJobs;
import org.drover.migration.MigrationWorker;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobQueue;
import org.drover.task.JobWorker;
import org.drover.task.Manager;
import org.drover.task.ManagerOptions;
import org.drover.task.OrderedJob;
import org.drover.ui.Background;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of a project that are to be run later. While there are any this console is a manager of the project: it runs them when their time has come. */
public final class JobOrders {

	private static final Logger LOG = LoggerFactory.getLogger(JobOrders.class);
	private static final int WORKERS = 8;
	private static final int JOBS = 8;
	private static final Duration HEARTBEAT = Duration.ofSeconds(2);
	private static final Duration POLL = Duration.ofSeconds(1);
	/** For the tasks that are at work when the project is closed. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final ProjectSession session;
	private final Project project;
	private final MigrationJobs jobs;
	private final JobQueue queue;
	private volatile Map<String, OrderedJob> known = Map.of();
	private Manager manager;

	JobOrders(ProjectSession session) {
		this.session = session;
		this.project = session.project();
		this.jobs = session.migrations();
		this.queue = new JobQueue(project, jobs.store());
	}

	/** What a job waits for to be run; empty where nobody has ordered it. As it was last read; any thread. */
	public Optional<OrderedJob> find(String job) {
		return Optional.ofNullable(known.get(job));
	}

	/**
	 * Has a job run when its time comes, in the place of what was ordered before; what goes wrong is shown.
	 *
	 * @param overrules reason by violation
	 */
	public void order(String job, JobOrder order, Map<String, String> overrules) {
		Background.run(Words.say(Messages.JobOrders_order, job), monitor -> {
			session.requireChanging();
			jobs.prepare(job, order.action(), new RunRequest(order.itemsPerSecond(), overrules, order.onFailure()));
			queue.withdraw(job);
			queue.order(job, order);
			work();
			session.reloadJobs();
			return null;
		}, nothing -> LOG.debug("job {} is ordered", job));
	}

	/** Leaves a job as it is until somebody runs or orders it again. */
	public void withdraw(String job) {
		Background.run(Words.say(Messages.JobOrders_withdraw, job), monitor -> {
			session.requireChanging();
			queue.withdraw(job);
			session.reloadJobs();
			return null;
		}, nothing -> LOG.debug("job {} is not ordered any more", job));
	}

	/** A job that is run now need not be run later; for a background thread. */
	void forget(String job) throws DroverException {
		if (queue.find(job).filter(order -> !order.order().atOnce()).isPresent())
			queue.withdraw(job);
	}

	/** Reads what is ordered; for a background thread. */
	void read() throws DroverException {
		known = queue.list().stream().collect(Collectors.toUnmodifiableMap(OrderedJob::job, Function.identity()));
	}

	/** Sees to what was ordered before the project was opened; for a background thread. */
	void open() throws DroverException {
		if (!known.isEmpty() && !session.lookingOnly())
			work();
	}

	/** Waits for tasks at work; jobs that are not at their end go on when somebody has the project open again. */
	synchronized void close() {
		if (manager != null && !manager.drain(PATIENCE))
			LOG.warn("tasks were at work when the project was closed: whoever takes them over asks first whether they were done");
		manager = null;
	}

	private synchronized void work() throws DroverException {
		if (manager != null)
			return;
		ManagerOptions options = new ManagerOptions(ManagerOptions.nameOfThisProcess() + "-console", WORKERS, JOBS, HEARTBEAT, POLL);
		Manager started = new Manager(project, jobs.store(), new Told(), options);
		started.start();
		manager = started;
	}

	/** Does jobs, and has the console know. */
	private final class Told implements JobWorker {

		private final MigrationWorker worker = new MigrationWorker(jobs, job -> session.runs().listener(job.id()));

		@Override
		public Handlers open(Job job) throws DroverException {
			return worker.open(job);
		}

		@Override
		public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
			session.runs().led(job.id());
			Optional<Job> ended = Optional.empty();
			try {
				ended = Optional.of(worker.lead(job, order, lead, monitor));
				return ended.get();
			} finally {
				session.runs().left(job.id(), ended);
			}
		}
	}
}
