package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.connector.PreflightFinding;
import org.drover.inventory.Inventory;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.Planning.Planned;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.FieldDifference;
import org.drover.plan.Left;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.plan.TakeOver;
import org.drover.plan.TradeOff;
import org.drover.plan.Wave;
import org.drover.store.Project;
import org.drover.task.Job;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "plan", description = { "Plans the move of collections and clients, checks continuity, and saves the plan as a job.",
		"Exit status 1 where the plan has violations or a preflight finding did not pass." })
final class PlanCommand extends ProjectCommand {

	private static final int MOST_CONFLICTS = 20;

	@Parameters(arity = "1..*", paramLabel = "SELECTION", description = "a collection's identifier or name, or client:KEY")
	private List<String> selection;

	@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "where to (${DEFAULT-VALUE})")
	private String to;

	@Option(names = "--check", description = "add a preflight: reachability, permissions, free space, versions")
	private boolean check;

	@Option(names = "--take-over", defaultValue = "after-clients", paramLabel = "WHEN",
			description = "when distribution points change hands: after-clients (default) or before-clients")
	private String takeOver;

	@Option(names = "--exclude", paramLabel = "KIND:KEY", description = "leave this out, and what only it needs: configuration, or a member of a collection; may be repeated")
	private List<String> excluded = new ArrayList<>();

	@Option(names = "--on-conflict", paramLabel = "POLICY", defaultValue = "skip", converter = PolicyConverter.class,
			description = { "what becomes of an object that TOPOLOGY has already, but another one: skip (default; it stays as it is), overwrite,",
					"rename (the legacy one is written beside it) or merge (field by field, what only one side has changed since the last migration)" })
	private ConflictPolicy onConflict;

	@Option(names = "--conflict", paramLabel = "KIND:KEY=POLICY", description = "another policy for this object; may be repeated")
	private List<String> conflicts = new ArrayList<>();

	@Option(names = "--source-wins", description = "where a merge finds a field that both have changed, take the legacy topology's value; else the other one is kept")
	private boolean sourceWins;

	@Mixin
	private WaveOptions waves;

	@Mixin
	private StrategyOptions strategies;

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
		PlanOptions bounds = PlanOptions.DEFAULT.with(when()).with(waves.limits()).with(strategies.strategies());
		Map<String, ConflictPolicy> policies = policies();
		Inventory source = new Inventory(topologies(project).estate(SOURCE));
		Named named = new Named(source.estate());
		Selection chosen = named.without(Selection.parse(source, selection), excluded);
		Planning planning = new Planning(topologies(project));
		PlanOptions options = bounds.with(named.rules(onConflict, policies, sourceWins));
		Planned planned = planning.plan(source, chosen, SOURCE, to, options, new NullProgressMonitor());
		String id = jobs.create(planned.plan(), SOURCE, to);
		List<TradeOff> tradeOffs = strategies.tradeOff() ? planning.tradeOffs(planned, chosen, SOURCE, to, options) : List.of();
		List<PreflightFinding> findings = check ? jobs.preflight(SOURCE, to) : List.of();
		JobDescription job = jobs.description(id);
		if (json)
			terminal().document(document(jobs.store().job(id), job, tradeOffs, findings));
		else
			show(jobs.store().job(id), job, tradeOffs, findings);
		return verdict(id, job, findings);
	}

	private Map<String, ConflictPolicy> policies() {
		Map<String, ConflictPolicy> policies = new LinkedHashMap<>();
		for (String text : conflicts) {
			int equals = text.lastIndexOf('=');
			if (equals < 0)
				throw wrongUsage("--conflict takes KIND:KEY=POLICY, not '" + text + "'");
			try {
				policies.put(text.substring(0, equals), new PolicyConverter().convert(text.substring(equals + 1)));
			} catch (TypeConversionException e) {
				throw wrongUsage("--conflict " + text + ": " + e.getMessage());
			}
		}
		return policies;
	}

	static final class PolicyConverter implements ITypeConverter<ConflictPolicy> {

		@Override
		public ConflictPolicy convert(String value) {
			for (ConflictPolicy known : ConflictPolicy.values()) {
				if (known.label().equalsIgnoreCase(value))
					return known;
			}
			throw new TypeConversionException("'" + value + "' is not one of skip, overwrite, rename, merge");
		}
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
			terminal().error("the plan of job " + id + " breaks " + job.broken() + " in " + job.violations().size() + " ways, the first: "
					+ job.violations().get(0).explanation());
		findings.stream().filter(finding -> !finding.passed())
				.forEach(finding -> terminal().error(finding.subject() + ": " + finding.detail()));
		boolean good = job.violations().isEmpty() && findings.stream().allMatch(PreflightFinding::passed);
		return good ? Drover.DONE : Drover.FAILED;
	}

	private static Map<String, Object> document(Job saved, JobDescription job, List<TradeOff> tradeOffs, List<PreflightFinding> findings) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", saved.id());
		document.put("needs", Documents.needs(job.needs()));
		document.put("clients", job.clients());
		document.put("plan", Documents.plan(saved.id(), job, saved.items()));
		document.put("waves", job.waves().stream().map(WaveOptions::document).toList());
		document.put("limits", WaveOptions.document(job.limits()));
		document.put("layers", job.layers().stream().map(layer -> StrategyOptions.document(layer, job.limits())).toList());
		document.put("tradeOffs", tradeOffs.stream().map(each -> StrategyOptions.document(each, job.limits())).toList());
		document.put("left", job.left().stream().map(PlanCommand::left).toList());
		document.put("conflicts", job.conflicts().stream().map(PlanCommand::conflict).toList());
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

	private static Map<String, Object> conflict(Conflict conflict) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("object", conflict.ref().toString());
		document.put("name", conflict.name());
		document.put("policy", conflict.policy().label());
		document.put("written", conflict.written().toString());
		document.put("fields", conflict.fields());
		document.put("both", conflict.both());
		return document;
	}

	private void show(List<Conflict> conflicts) {
		if (conflicts.isEmpty())
			return;
		terminal().line("In conflict with what " + to + " has: " + conflicts.size() + " objects");
		for (Conflict conflict : conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size())))
			terminal().line(String.format("  %-9s %s%s: %s", conflict.policy().label(), conflict.ref(),
					conflict.written().equals(conflict.ref()) ? "" : " becomes " + conflict.written(),
					conflict.fields().stream().map(FieldDifference::words).collect(Collectors.joining("; "))));
		if (conflicts.size() > MOST_CONFLICTS)
			terminal().line("  and " + (conflicts.size() - MOST_CONFLICTS) + " more (--json lists them)");
	}

	private void show(Job saved, JobDescription job, List<TradeOff> tradeOffs, List<PreflightFinding> findings) {
		Terminal terminal = terminal();
		terminal.line("Job " + saved.id() + ": " + saved.name());
		terminal.line(job.clients() + " clients and what they need: " + saved.items() + " items in " + job.waves().size() + " waves");
		for (Wave wave : job.waves()) {
			terminal.line(String.format("  wave %2d  %5d items  %s", wave.number(), wave.items(), wave.title()));
			terminal.line("                        ends here: " + wave.boundary().sentence());
		}
		terminal.line("Services and data, and what becomes of them:");
		StrategyOptions.lines(job.layers(), job.source(), job.limits()).forEach(terminal::line);
		if (!tradeOffs.isEmpty())
			terminal.line("What could become of them, layer by layer (* as planned):");
		StrategyOptions.comparison(tradeOffs, job.source(), job.limits()).forEach(terminal::line);
		show(job.conflicts());
		terminal.line("Left where it is: " + job.left().size() + " objects (--json lists them with reasons)");
		terminal.line("Continuity: " + job.continuity().classes() + " client classes, " + job.continuity().requirements() + " requirements, "
				+ job.violations().size() + " violations");
		for (FoundViolation violation : job.violations())
			terminal.line("  " + violation.id() + "  " + violation.explanation());
		job.warnings().forEach(warning -> terminal.line("Warning: " + warning));
		findings.forEach(finding -> terminal.line((finding.passed() ? "ok    " : "FAIL  ") + finding.subject() + ": " + finding.detail()));
	}
}
