package org.drover.ui.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.inventory.GatherInterval;
import org.drover.inventory.GatheringRoutine;
import org.drover.inventory.Inventory;
import org.drover.inventory.RepeatedGathering;
import org.drover.migration.MigrationJobs;
import org.drover.migration.MigrationWorker;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.report.Reports;
import org.drover.report.schedule.ReportRoutine;
import org.drover.report.schedule.ScheduledReports;
import org.drover.store.Estate;
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
import org.eclipse.core.runtime.NullProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs of a project that are to be run later, reports that are scheduled, and topologies that are to be gathered now and then. While there are any this
 * console is a manager of the project: it does them when their time has come.
 */
public final class JobOrders {

	private static final Logger LOG = LoggerFactory.getLogger(JobOrders.class);
	private static final int WORKERS = 8;
	private static final int JOBS = 8;
	private static final Duration HEARTBEAT = Duration.ofSeconds(2);
	private static final Duration POLL = Duration.ofSeconds(1);
	private static final Duration LOOK = Duration.ofMinutes(1);
	/** For the tasks that are at work when the project is closed. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final ProjectSession session;
	private final Project project;
	private final MigrationJobs jobs;
	private final JobQueue queue;
	private final ScheduledReports reports;
	/** Cancelled as the project is closed. */
	private final IProgressMonitor gathering = new NullProgressMonitor();
	private volatile Map<String, OrderedJob> known = Map.of();
	private volatile Manager manager;

	JobOrders(ProjectSession session) {
		this.session = session;
		this.project = session.project();
		this.jobs = session.migrations();
		this.queue = new JobQueue(project, jobs.store());
		this.reports = new ScheduledReports(project);
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
			jobs.prepare(job, order.action(), order.wave(), RunRequest.of(order, overrules));
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

	/** What is scheduled in this project; for background threads. Whoever changes it has this console {@link #attend} to it. */
	public ScheduledReports reports() {
		return reports;
	}

	/** Sees to what is ordered or scheduled, if anything is; for a background thread. */
	public void attend() throws DroverException {
		if (manager != null || gathering.isCanceled() || session.lookingOnly())
			return;
		if (!queue.list().isEmpty() || reports.any() || gathersAgain())
			work();
	}

	private boolean gathersAgain() throws DroverException {
		return GatherInterval.of(project).isPresent() && project.topologies().list().stream().anyMatch(topology -> topology.gatheredAt().isPresent());
	}

	/** What is being gathered now and then is left as it was, and nothing else is begun. */
	void stopGathering() {
		gathering.setCanceled(true);
	}

	/** Another process may have ordered or scheduled something; any thread. */
	void answered() {
		try {
			attend();
		} catch (DroverException e) {
			LOG.warn("what was ordered or scheduled is not attended to", e);
		}
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
		Manager started = new Manager(project, jobs.store(), new Told(), options,
				List.of(new ReportRoutine(project, new Reports(project, jobs, Clock.systemUTC(), this::estate)),
						new GatheringRoutine(new RepeatedGathering(project, session::gatherByItself), gathering)));
		started.start();
		manager = started;
		if (project.shared())
			lookWhatOthersGather();
	}

	/** Each gathering is done by one of the managers, and all want to see it. */
	private void lookWhatOthersGather() {
		org.eclipse.core.runtime.jobs.Job look = org.eclipse.core.runtime.jobs.Job.createSystem(Messages.JobOrders_look, monitor -> {
			if (gathering.isCanceled())
				return;
			try {
				session.catchUp();
			} catch (DroverException e) {
				LOG.warn("what others have gathered cannot be read", e);
			}
			lookWhatOthersGather();
		});
		look.schedule(LOOK.toMillis());
	}

	/** What the console has read of a topology already; not where it was found as it was since, as reports say when it was gathered. */
	private Optional<Estate> estate(String topology) {
		return session.topology(topology).flatMap(snapshot -> snapshot.inventory().map(Inventory::estate)
				.filter(estate -> snapshot.gatheredAt().equals(Optional.of(estate.gatheredAt()))));
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
