package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.connector.PreflightFinding;
import org.drover.inventory.Inventory;
import org.drover.migration.DependencyAlert;
import org.drover.migration.DependencyAlerts;
import org.drover.migration.ExclusionList;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.Planning.Planned;
import org.drover.migration.Selections;
import org.drover.migration.Selections.Chosen;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.FieldDifference;
import org.drover.plan.Left;
import org.drover.plan.PlanOptions;
import org.drover.plan.Scope;
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
import picocli.CommandLine.TypeConversionException;

@Command(name = "plan", description = { "Plans the move of collections, clients and other objects, checks continuity, and saves the plan as a job.",
		"Exit status 1 where the plan has violations or a preflight finding did not pass." })
final class PlanCommand extends ProjectCommand {

	private static final int MOST_CONFLICTS = 20;

	@Mixin
	private SelectionOptions selection;

	@Option(names = "--without-related", description = "move what was chosen, and nothing else that it needs")
	private boolean alone;

	@Option(names = "--alert-only", description = "plan nothing: tell what it depends on, here and in the window, and stop")
	private boolean alertOnly;

	@Option(names = "--ignore-exclusions", description = "move also what is on the project's list of exclusions")
	private boolean regardless;

	@Option(names = "--check", description = "add a preflight: reachability, permissions, free space, versions")
	private boolean check;

	@Option(names = "--take-over", defaultValue = "after-clients", paramLabel = "WHEN",
			description = "when distribution points change hands: after-clients (default) or before-clients")
	private String takeOver;

	@Option(names = "--exclude", paramLabel = "KIND:KEY", description = "leave this out, and what only it needs: configuration, or a member of a collection; may be repeated")
	private List<String> excluded = new ArrayList<>();

	@Option(names = "--on-conflict", paramLabel = "POLICY", converter = PolicyConverter.class,
			description = { "what becomes of an object that TOPOLOGY has already, but another one: skip (default; it stays as it is), overwrite,",
					"rename (the legacy one is written beside it) or merge (field by field, what only one side has changed since the last migration;",
					"default for " + Selections.MODIFIED + ")" })
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

	/** The console that has the project open shows an alert itself. */
	@Override
	protected boolean readsOnly() {
		return alertOnly;
	}

	@Override
	protected int run(Project project) throws Exception {
		MigrationJobs jobs = jobs(project);
		PlanOptions bounds = PlanOptions.DEFAULT.with(when()).with(waves.limits()).with(strategies.strategies());
		Map<String, ConflictPolicy> policies = policies();
		String from = selection.from();
		if (from.equals(selection.to()))
			throw wrongUsage("what is in " + from + " cannot move to " + from + ": name another topology with --from or --to");
		Inventory source = new Inventory(topologies(project).estate(from));
		Named named = new Named(source.estate());
		Chosen read = selection.read(project, source);
		Selection chosen = named.without(alone ? read.selection().alone() : read.selection(), excluded);
		Planning planning = regardless ? new Planning(topologies(project)).regardless() : new Planning(topologies(project));
		if (alertOnly)
			return alert(project, source, planning.remembering(chosen, from));
		String to = selection.to();
		PlanOptions options = bounds.with(rules(named, policies, read.modified()));
		Planned planned = planning.plan(source, chosen, from, to, options, new NullProgressMonitor());
		String id = jobs.create(planned.plan(), from, to);
		List<TradeOff> tradeOffs = strategies.tradeOff() ? planning.tradeOffs(planned, chosen, from, to, options) : List.of();
		List<PreflightFinding> findings = check ? jobs.preflight(from, to) : List.of();
		JobDescription job = jobs.description(id);
		if (json)
			terminal().document(document(jobs.store().job(id), job, tradeOffs, findings));
		else
			show(jobs.store().job(id), job, tradeOffs, findings, new ExclusionList(project).of(from));
		return verdict(id, job, findings);
	}

	private int alert(Project project, Inventory source, Selection chosen) throws DroverException {
		Scope scope = Scope.of(source, Scope.graph(source.estate()), chosen);
		DependencyAlerts.Raised raised = new DependencyAlerts(project).raise(DependencyAlert.of(scope, chosen, selection.from(), selection.to()));
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("alert", raised.id());
			document.putAll(DependenciesCommand.document(scope));
			terminal().document(document);
			return Drover.DONE;
		}
		terminal().line("Alert " + raised.id() + ": " + AlertsCommand.sentence(raised.alert()));
		DependenciesCommand.show(terminal(), scope);
		return Drover.DONE;
	}

	/** What has changed since it was migrated is merged, unless somebody says otherwise: what was done to it in the new topology is kept. */
	private ConflictRules rules(Named named, Map<String, ConflictPolicy> policies, Set<ObjectRef> modified) throws DroverException {
		Map<String, ConflictPolicy> all = new LinkedHashMap<>();
		if (onConflict == null)
			modified.forEach(ref -> all.put(ref.toString(), ConflictPolicy.MERGE));
		all.putAll(policies);
		return named.rules(onConflict == null ? ConflictPolicy.SKIP : onConflict, all, sourceWins);
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
		terminal().line("In conflict with what " + selection.to() + " has: " + conflicts.size() + " objects");
		for (Conflict conflict : conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size())))
			terminal().line(String.format("  %-9s %s%s: %s", conflict.policy().label(), conflict.ref(),
					conflict.written().equals(conflict.ref()) ? "" : " becomes " + conflict.written(),
					conflict.fields().stream().map(FieldDifference::words).collect(Collectors.joining("; "))));
		if (conflicts.size() > MOST_CONFLICTS)
			terminal().line("  and " + (conflicts.size() - MOST_CONFLICTS) + " more (--json lists them)");
	}

	private void show(Job saved, JobDescription job, List<TradeOff> tradeOffs, List<PreflightFinding> findings, List<ExclusionList.Entry> remembered) {
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
		long clients = job.left().stream().filter(left -> left.reason() == Left.Reason.NOT_TAKEN).count();
		terminal.line("Left where it is: " + job.left().size() + " objects" + (clients == 0 ? "" : ", among them " + clients + (clients == 1 ? " client" : " clients") + " that " + job.target() + " does not take")
				+ " (--json lists them with reasons)");
		Set<ObjectRef> listed = remembered.stream().map(ExclusionList.Entry::ref).collect(Collectors.toSet());
		job.left().stream().filter(left -> left.reason() == Left.Reason.EXCLUDED && listed.contains(left.ref())).forEach(left -> terminal.line("  " + left.ref() + "  " + left.detail()));
		terminal.line("Continuity: " + job.continuity().classes() + " client classes, " + job.continuity().requirements() + " requirements, "
				+ job.violations().size() + " violations");
		for (FoundViolation violation : job.violations())
			terminal.line("  " + violation.id() + "  " + violation.explanation());
		job.warnings().forEach(warning -> terminal.line("Warning: " + warning));
		findings.forEach(finding -> terminal.line((finding.passed() ? "ok    " : "FAIL  ") + finding.subject() + ": " + finding.detail()));
	}
}
