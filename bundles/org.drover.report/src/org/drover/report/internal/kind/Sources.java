package org.drover.report.internal.kind;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.migration.JobDescription;
import org.drover.migration.JobKind;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.report.EstateSource;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.AsOf;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Verdict;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.task.Job;

/** What reports are made from. Only reads, but for the seals on journals. */
public final class Sources {

	private final Project project;
	private final MigrationJobs jobs;
	private final Clock clock;
	private final EstateSource estates;

	public Sources(Project project, MigrationJobs jobs, Clock clock) {
		this(project, jobs, clock, topology -> stored(project, topology));
	}

	public Sources(Project project, MigrationJobs jobs, Clock clock, EstateSource estates) {
		this.project = project;
		this.jobs = jobs;
		this.clock = clock;
		this.estates = estates;
	}

	private static Optional<Estate> stored(Project project, String topology) throws DroverException {
		Optional<Topology> known = project.topologies().find(topology);
		return known.isEmpty() ? Optional.empty() : project.estates().load(known.get().id());
	}

	public Project project() {
		return project;
	}

	public MigrationJobs jobs() {
		return jobs;
	}

	Instant now() {
		return clock.instant();
	}

	/** The jobs that move clients, oldest first. */
	public List<Job> migrations() throws DroverException {
		return jobs.store().jobs().stream().filter(job -> JobKind.of(job) == JobKind.MIGRATION).toList();
	}

	/** Empty where there is no such topology, or it was never gathered. */
	Optional<Estate> estate(String topology) throws DroverException {
		return estates.of(topology);
	}

	/** @throws DroverException where it was never gathered */
	Estate gathered(Topology topology) throws DroverException {
		return estate(topology.name()).orElseThrow(() -> new DroverException(topology.name() + " has not been gathered yet: gather it first"));
	}

	/** Those that were gathered, in the order they were added. */
	List<Topology> gathered() throws DroverException {
		return project.topologies().list().stream().filter(topology -> topology.gatheredAt().isPresent()).toList();
	}

	/** Where clients come from: what the latest job says, else the first topology that was gathered. */
	Topology legacy() throws DroverException {
		List<Job> migrations = migrations();
		if (!migrations.isEmpty())
			return project.topologies().get(jobs.description(migrations.getLast().id()).sourceName());
		return gathered().stream().findFirst()
				.orElseThrow(() -> new DroverException("there is nothing to report yet: gather the legacy topology first"));
	}

	/** A report on the whole project. */
	ReportModel report(ReportKind kind, String title, Verdict verdict, List<Section> sections) throws DroverException {
		List<Job> migrations = migrations();
		if (migrations.isEmpty())
			return report(kind, title, "", "", verdict, sections);
		JobDescription last = jobs.description(migrations.getLast().id());
		return report(kind, title, last.source(), last.target(), verdict, sections);
	}

	public ReportModel report(ReportKind kind, String title, String legacy, String target, Verdict verdict, List<Section> sections) throws DroverException {
		List<AsOf> asOf = new ArrayList<>();
		for (Topology topology : gathered())
			asOf.add(new AsOf(topology.name(), topology.gatheredAt().get()));
		return new ReportModel(kind.label(), title, now(), project.folder().toAbsolutePath().normalize().getFileName().toString(), legacy, target, asOf, verdict,
				sections);
	}
}
