package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.connector.PreflightFinding;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.plan.Left;
import org.drover.plan.PlanOptions;
import org.drover.plan.TakeOver;
import org.drover.plan.Wave;
import org.drover.store.Project;
import org.drover.task.Job;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "plan", description = { "Plans the move of collections and clients, checks continuity, and saves the plan as a job.",
		"Exit status 1 where the plan has violations or a preflight finding did not pass." })
final class PlanCommand extends ProjectCommand {

	@Parameters(arity = "1..*", paramLabel = "SELECTION", description = "a collection's identifier or name, or client:KEY")
	private List<String> selection;

	@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "where to (${DEFAULT-VALUE})")
	private String to;

	@Option(names = "--check", description = "add a preflight: reachability, permissions, free space, versions")
	private boolean check;

	@Option(names = "--take-over", defaultValue = "after-clients", paramLabel = "WHEN",
			description = "when distribution points change hands: after-clients (default) or before-clients")
	private String takeOver;

	PlanCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected boolean readsOnly() {
		return false;
	}

	@Override
	protected int run(Project project) throws Exception {
		MigrationJobs jobs = jobs(project);
		PlanOptions options = PlanOptions.DEFAULT.with(when());
		String id = jobs.create(new Planning(topologies(project)).plan(selection, SOURCE, to, options, new NullProgressMonitor()).plan(), SOURCE, to);
		List<PreflightFinding> findings = check ? jobs.preflight(SOURCE, to) : List.of();
		JobDescription job = jobs.description(id);
		if (json)
			terminal().document(document(jobs.store().job(id), job, findings));
		else
			show(jobs.store().job(id), job, findings);
		return verdict(id, job, findings);
	}

	private TakeOver when() {
		return switch (takeOver) {
		case "after-clients" -> TakeOver.AFTER_CLIENTS;
		case "before-clients" -> TakeOver.BEFORE_CLIENTS;
		default -> throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this),
				"--take-over takes after-clients or before-clients, not '" + takeOver + "'");
		};
	}

	private int verdict(String id, JobDescription job, List<PreflightFinding> findings) {
		if (!job.violations().isEmpty())
			terminal().error("the plan of job " + id + " breaks continuity in " + job.violations().size() + " ways, the first: "
					+ job.violations().get(0).explanation());
		findings.stream().filter(finding -> !finding.passed())
				.forEach(finding -> terminal().error(finding.subject() + ": " + finding.detail()));
		boolean good = job.violations().isEmpty() && findings.stream().allMatch(PreflightFinding::passed);
		return good ? Drover.DONE : Drover.FAILED;
	}

	private static Map<String, Object> document(Job saved, JobDescription job, List<PreflightFinding> findings) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", saved.id());
		document.put("needs", Documents.needs(job.needs()));
		document.put("clients", job.clients());
		document.put("plan", Documents.plan(saved.id(), job, saved.items()));
		document.put("waves", job.waves());
		document.put("left", job.left().stream().map(PlanCommand::left).toList());
		document.put("warnings", job.warnings());
		document.put("preflight", findings);
		return document;
	}

	private static Map<String, String> left(Left left) {
		Map<String, String> document = new LinkedHashMap<>();
		document.put("object", left.ref().toString());
		document.put("name", left.name());
		document.put("reason", left.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
		document.put("detail", left.detail());
		return document;
	}

	private void show(Job saved, JobDescription job, List<PreflightFinding> findings) {
		Terminal terminal = terminal();
		terminal.line("Job " + saved.id() + ": " + saved.name());
		terminal.line(job.clients() + " clients and what they need: " + saved.items() + " items in " + job.waves().size() + " waves");
		for (Wave wave : job.waves())
			terminal.line(String.format("  wave %2d  %5d items  %s", wave.number(), wave.items(), wave.title()));
		terminal.line("Left where it is: " + job.left().size() + " objects (--json lists them with reasons)");
		terminal.line("Continuity: " + job.continuity().classes() + " client classes, " + job.continuity().requirements() + " requirements, "
				+ job.violations().size() + " violations");
		for (FoundViolation violation : job.violations())
			terminal.line("  " + violation.id() + "  " + violation.explanation());
		job.warnings().forEach(warning -> terminal.line("Warning: " + warning));
		findings.forEach(finding -> terminal.line((finding.passed() ? "ok    " : "FAIL  ") + finding.subject() + ": " + finding.detail()));
	}
}
