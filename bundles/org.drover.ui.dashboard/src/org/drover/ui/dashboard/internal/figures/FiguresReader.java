package org.drover.ui.dashboard.internal.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.fleet.Fleet;
import org.drover.inventory.Inventory;
import org.drover.migration.Dashboard;
import org.drover.migration.DashboardCounter;
import org.drover.migration.JobKind;
import org.drover.migration.JobReading;
import org.drover.migration.MigrationJobs;
import org.drover.migration.WaveCheck;
import org.drover.model.DroverException;
import org.drover.report.ReportKind;
import org.drover.report.Reports;
import org.drover.store.Estate;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/** Reads what the dashboard shows, and keeps what cannot have changed for the next time. For one background thread at a time. */
public final class FiguresReader {

	/** What counts and comparisons rest on. */
	private record Ground(List<TopologySnapshot> topologies, List<Job> jobs) {
	}

	private final ProjectSession session;
	private final Map<String, JobFigures> known = new HashMap<>();
	/** Of the jobs that were read this time. */
	private final Map<String, JobReading> readings = new HashMap<>();
	private Ground counted;
	private Dashboard migrated;
	private Inventory counting;
	private DashboardCounter counter;
	private Compared sides;
	private List<ServiceFigures.Role> roles = List.of();
	private Ground compared;
	private Optional<DriftFigures> drift = Optional.empty();
	private Inventory looked;
	private EstateFigures estate;

	/** What the services were compared of. @param code by which services say that they are shared with the other side */
	private record Compared(Inventory source, Optional<Inventory> target, String code) {
	}

	public FiguresReader(ProjectSession session) {
		this.session = session;
	}

	/** Empty where nothing has been gathered that could be left. */
	public Optional<Figures> read() throws DroverException {
		Ground ground = new Ground(session.topologies(), session.migrations().store().jobs());
		Optional<TopologySnapshot> source = ground.topologies().stream().filter(topology -> topology.inventory().isPresent()).findFirst();
		try {
			return source.isPresent() ? Optional.of(read(source.get(), ground)) : Optional.empty();
		} finally {
			readings.clear();
		}
	}

	private Figures read(TopologySnapshot source, Ground ground) throws DroverException {
		Inventory inventory = source.inventory().orElseThrow();
		List<JobFigures> jobs = jobs(source.name(), ground.jobs());
		return new Figures(source.name(), source.gatheredAt().orElseThrow(), migrated(source.name(), inventory, ground), estate(inventory),
				services(source, jobs, ground), AgentFigures.of(Fleet.known(session.project())), drift(jobs, ground), blockers(jobs), jobs,
				BurnUp.of(jobs.stream().flatMap(job -> job.steps().stream()).toList()));
	}

	private List<JobFigures> jobs(String source, List<Job> all) throws DroverException {
		List<JobFigures> read = new ArrayList<>();
		for (Job job : all) {
			if (JobKind.of(job) != JobKind.MIGRATION)
				continue;
			JobFigures before = known.get(job.id());
			JobFigures figures = before != null && before.job().equals(job) ? before : read(job, Optional.ofNullable(before));
			known.put(job.id(), figures);
			if (figures.description().sourceName().equals(source))
				read.add(figures);
		}
		return List.copyOf(read);
	}

	private JobFigures read(Job job, Optional<JobFigures> before) throws DroverException {
		MigrationJobs jobs = session.migrations();
		JobReading reading = jobs.reading(job.id(), before.isPresent() ? before.get().description() : jobs.description(job.id()));
		readings.put(job.id(), reading);
		return JobFigures.read(job, reading, jobs.store().journal(job.id()), before);
	}

	private List<Task> tasks(Job job) throws DroverException {
		JobReading reading = readings.get(job.id());
		return reading != null ? reading.tasks() : session.migrations().store().tasks(job.id());
	}

	private Dashboard migrated(String source, Inventory inventory, Ground ground) throws DroverException {
		if (inventory != counting)
			counter = new DashboardCounter(source, inventory);
		counting = inventory;
		if (!ground.equals(counted))
			migrated = counter.count(ground.jobs(), this::tasks);
		counted = ground;
		return migrated;
	}

	private EstateFigures estate(Inventory inventory) {
		if (inventory != looked)
			estate = EstateFigures.of(inventory);
		looked = inventory;
		return estate;
	}

	/** The other topology is the one that the latest job goes to, or else the first other one. */
	private ServiceFigures services(TopologySnapshot source, List<JobFigures> jobs, Ground ground) {
		Optional<String> named = Figures.latest(jobs).map(job -> job.description().targetName());
		Optional<TopologySnapshot> target = ground.topologies().stream().filter(topology -> named.map(topology.name()::equals).orElse(topology != source)).findFirst();
		Optional<Inventory> there = target.flatMap(TopologySnapshot::inventory);
		Optional<WaveCheck> check = jobs.stream().map(JobFigures::check).flatMap(Optional::stream).max(Comparator.comparing(WaveCheck::at));
		return new ServiceFigures(source.name(), there.isPresent() ? target.orElseThrow().name() : "",
				roles(new Compared(source.inventory().orElseThrow(), there, target.map(topology -> topology.topology().code()).orElse(""))), check);
	}

	private List<ServiceFigures.Role> roles(Compared now) {
		if (!now.equals(sides))
			roles = ServiceFigures.roles(now.source(), now.target(), now.code());
		sides = now;
		return roles;
	}

	/** Comparing reads all that was carried over: while a job is at work, what was found before it began stays. */
	private Optional<DriftFigures> drift(List<JobFigures> jobs, Ground ground) throws DroverException {
		boolean atWork = jobs.stream().anyMatch(job -> job.job().state() == JobState.RUNNING || job.job().state() == JobState.UNDOING);
		if (jobs.isEmpty())
			drift = Optional.empty();
		else if (!atWork && !ground.equals(compared)) {
			drift = Optional.of(DriftFigures.of(reports(session).of(ReportKind.DRIFT, Optional.empty())));
			compared = ground;
		}
		return drift;
	}

	private List<Blocker> blockers(List<JobFigures> jobs) throws DroverException {
		List<Blocker> found = new ArrayList<>();
		for (JobFigures job : jobs) {
			if (job.job().state() != JobState.DONE && job.job().state() != JobState.UNDONE)
				found.addAll(Blocker.of(job.job(), job.description(), session.migrations().store().why(job.job().id()), Instant.now()));
		}
		found.sort(Blocker.WORST_FIRST);
		return List.copyOf(found);
	}

	/** Reports that rest on what the session has read of the topologies already. */
	public static Reports reports(ProjectSession session) {
		return new Reports(session.project(), session.migrations(), Clock.systemUTC(), topology -> estate(session, topology));
	}

	private static Optional<Estate> estate(ProjectSession session, String topology) {
		return session.topology(topology).flatMap(TopologySnapshot::inventory).map(Inventory::estate);
	}
}
