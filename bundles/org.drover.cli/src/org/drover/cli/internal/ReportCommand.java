package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;
import org.drover.report.Reports;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "report", description = { "Writes reports: on a job, on the whole migration, on drift and what is obsolete, and for the audit.",
		"Also while another process has the project open." })
final class ReportCommand extends ProjectCommand {

	private static final String KINDS = "executive, plan, job, runbook, drift, obsolete, audit";

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "where the files go; each kind has its own folder there if there are several")
	private Path out;

	@Option(names = "--kind", defaultValue = "job", paramLabel = "LIST", description = "of " + KINDS + ", or all (${DEFAULT-VALUE})")
	private String kinds;

	@Option(names = "--format", defaultValue = "html,csv,json", paramLabel = "LIST", description = "of html, pdf, xlsx, csv, json (${DEFAULT-VALUE})")
	private String formats;

	@Option(names = "--job", paramLabel = "ID", description = "which job plan, job and runbook are about; the last one that moves clients unless given")
	private String job;

	ReportCommand(Environment environment) {
		super(environment);
	}

	/** The owner of the project writes the files, from another working folder. */
	@Override
	protected List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("report", "--project", folder.toString(), "--out", out.toAbsolutePath().normalize().toString(), "--kind",
				kinds, "--format", formats));
		if (job != null)
			arguments.addAll(List.of("--job", job));
		if (json)
			arguments.add("--json");
		return arguments;
	}

	@Override
	protected int run(Project project) throws Exception {
		Set<Format> wanted = Format.parse(formats);
		Map<ReportKind, ReportModel> reports = models(project);
		List<Path> written = new ArrayList<>();
		for (Map.Entry<ReportKind, ReportModel> report : reports.entrySet())
			written.addAll(ReportWriter.write(report.getValue(), reports.size() == 1 ? out : out.resolve(report.getKey().label()), wanted));
		List<String> paths = written.stream().map(path -> path.toAbsolutePath().toString()).toList();
		if (json)
			terminal().document(Map.of("reports", paths));
		else
			paths.forEach(terminal()::line);
		return Drover.DONE;
	}

	/** All of them, before the first is written. */
	private Map<ReportKind, ReportModel> models(Project project) throws DroverException {
		Set<ReportKind> chosen = ReportKind.parse(kinds);
		if (job != null && chosen.stream().noneMatch(ReportKind::ofJob))
			throw wrongUsage("--job needs a kind of report that is about one job: plan, job or runbook");
		Reports reports = new Reports(project, jobs(project));
		Map<ReportKind, ReportModel> models = new EnumMap<>(ReportKind.class);
		for (ReportKind kind : chosen)
			models.put(kind, reports.of(kind, Optional.ofNullable(job)));
		return models;
	}
}
