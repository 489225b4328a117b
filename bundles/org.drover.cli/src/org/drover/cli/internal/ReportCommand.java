package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.migration.JobKind;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.MigrationReport;
import org.drover.report.ReportWriter;
import org.drover.store.Project;
import org.drover.task.Job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Writes a report on a job: progress, plan, continuity, what was left and why.")
final class ReportCommand extends ProjectCommand {

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "where the files go")
	private Path out;

	@Option(names = "--format", defaultValue = "html,csv,json", paramLabel = "LIST", description = "of html, csv, json (${DEFAULT-VALUE})")
	private String formats;

	@Option(names = "--job", paramLabel = "ID", description = "which job; the last one that moves clients unless given")
	private String job;

	ReportCommand(Environment environment) {
		super(environment);
	}

	/** It writes where its caller is, so the owner of a project cannot do it for somebody else. */
	@Override
	protected boolean readsOnly() {
		return false;
	}

	@Override
	protected int run(Project project) throws Exception {
		MigrationJobs jobs = jobs(project);
		List<Path> written = ReportWriter.write(MigrationReport.of(project, jobs, job(jobs), Optional.empty()), out, Format.parse(formats));
		List<String> paths = written.stream().map(path -> path.toAbsolutePath().toString()).toList();
		if (json)
			terminal().document(Map.of("reports", paths));
		else
			paths.forEach(terminal()::line);
		return Drover.DONE;
	}

	private String job(MigrationJobs jobs) throws DroverException {
		if (job != null)
			return job;
		List<Job> all = jobs.store().jobs().stream().filter(any -> JobKind.of(any) == JobKind.MIGRATION).toList();
		if (all.isEmpty())
			throw new DroverException("there is nothing to report yet: 'plan' makes a job");
		return all.get(all.size() - 1).id();
	}
}
