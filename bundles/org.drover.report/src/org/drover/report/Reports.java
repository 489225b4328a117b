package org.drover.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.report.internal.kind.AuditReport;
import org.drover.report.internal.kind.DriftReport;
import org.drover.report.internal.kind.ExecutiveReport;
import org.drover.report.internal.kind.ObsoleteReport;
import org.drover.report.internal.kind.PlanReport;
import org.drover.report.internal.kind.RunBookReport;
import org.drover.report.internal.kind.Sources;
import org.drover.store.Project;
import org.drover.task.Job;

/** Makes reports of a project, from what its store has: no topology is asked. */
public final class Reports {

	private final Sources sources;

	public Reports(Project project, MigrationJobs jobs) {
		this(project, jobs, Clock.systemUTC());
	}

	/** @param clock says when figures are taken, and so how old others are */
	public Reports(Project project, MigrationJobs jobs, Clock clock) {
		this.sources = new Sources(project, jobs, clock);
	}

	/** @param estates in place of the project's store, for those who have read it already */
	public Reports(Project project, MigrationJobs jobs, Clock clock, EstateSource estates) {
		this.sources = new Sources(project, jobs, clock, estates);
	}

	/**
	 * @param job its id; the last one that moves clients where none is given. Kinds that are not {@link ReportKind#ofJob} pass it over
	 * @throws DroverException also where there is nothing to report on
	 */
	public ReportModel of(ReportKind kind, Optional<String> job) throws DroverException {
		return switch (kind) {
		case EXECUTIVE -> new ExecutiveReport(sources).model();
		case PLAN -> new PlanReport(sources, id(job)).model();
		case JOB -> MigrationReport.of(sources, id(job), Optional.empty());
		case RUNBOOK -> new RunBookReport(sources, id(job)).model();
		case DRIFT -> new DriftReport(sources).model();
		case OBSOLETE -> new ObsoleteReport(sources).model();
		case AUDIT -> new AuditReport(sources).model();
		};
	}

	private String id(Optional<String> wanted) throws DroverException {
		if (wanted.isPresent())
			return wanted.get();
		List<Job> all = sources.migrations();
		if (all.isEmpty())
			throw new DroverException("there is nothing to report yet: 'plan' makes a job");
		return all.getLast().id();
	}
}
