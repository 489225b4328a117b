package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.model.ObjectKind;
import org.drover.plan.Conflict;
import org.drover.plan.FieldDifference;
import org.drover.plan.LayerFigures;
import org.drover.plan.Left;
import org.drover.plan.Wave;
import org.drover.plan.WaveBoundary;
import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Series;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.Tone;

/** What reports on a job say of its plan. */
public final class PlanParts {

	private static final String OVERRULE = "Change the selection or the limits and plan again, or overrule it by name and with a reason.";

	private final JobDescription plan;

	public PlanParts(JobDescription plan) {
		this.plan = plan;
	}

	/** Why a wave ends where it does; empty where the job, of an earlier version, does not say. */
	static String end(Wave wave) {
		return wave.boundary().reason() == WaveBoundary.Reason.UNKNOWN ? "" : wave.boundary().sentence();
	}

	public Table needs() {
		List<List<Object>> rows = new ArrayList<>();
		plan.needs().entrySet().stream().sorted(Map.Entry.<ObjectKind, Integer>comparingByKey())
				.forEach(need -> rows.add(List.of(Phrases.kind(need.getKey()), need.getValue())));
		return new Table("needs", "What the selection needs", List.of(Column.text("kind", "Kind"), Column.number("objects", "Objects")), rows, "Nothing.");
	}

	public Section continuity() {
		List<Fact> facts = List.of(Fact.of("classes", "Client classes", plan.continuity().classes()),
				Fact.of("requirements", "Requirements checked", plan.continuity().requirements()),
				Fact.of("moments", "Moments looked at", plan.continuity().checked()));
		List<List<Object>> rows = new ArrayList<>();
		for (FoundViolation violation : plan.violations())
			rows.add(List.of(violation.id(), violation.clientClass(), violation.clients(), violation.requirement(), violation.explanation()));
		Table table = new Table("violations-found", "Violations", List.of(Column.text("id", "Id"), Column.text("clients", "Clients"),
				Column.number("count", "Count"), Column.text("requirement", "Need"), Column.text("explanation", "The run that breaks it, or the limit")), rows,
				"None: in whatever order the free steps of the plan happen, every client keeps every service it depends on.");
		return new Section("continuity", "Continuity", "", facts, List.of(table));
	}

	/** What becomes of services and data; none where the job, of an earlier version, does not say. */
	List<Table> layers() {
		List<List<Object>> rows = new ArrayList<>();
		for (LayerFigures layer : plan.layers())
			rows.add(List.of(layer.layer().label(), layer.strategy().label(), layer.items(), layer.bytes(), layer.shared(), layer.waves(), layer.taken(), layer.open(),
					layer.onLegacy(), layer.alone(), layer.without()));
		return rows.isEmpty() ? List.of() : List.of(new Table("layers", "Services and data, and what becomes of them", List.of(Column.text("layer", "Layer"),
				Column.text("strategy", "Strategy"), Column.number("items", "Written or sent"), Column.number("bytes", "Bytes"), Column.number("shared", "Shared"),
				Column.number("waves", "For waves"), Column.number("taken", "Taken over"), Column.number("open", "For both afterwards"),
				Column.number("on-legacy", "Moved clients that rest on " + plan.source()), Column.number("alone", "Moved clients with one alone"),
				Column.number("without", "Clients without")), rows, "Nothing."));
	}

	public Section left() {
		List<List<Object>> rows = new ArrayList<>();
		Map<Left.Reason, Long> reasons = new EnumMap<>(Left.Reason.class);
		for (Left left : plan.left()) {
			rows.add(List.of(left.ref().toString(), left.name(), Phrases.word(left.reason()), left.detail()));
			reasons.merge(left.reason(), 1L, Long::sum);
		}
		Table table = new Table("left-behind", "Left where it is", List.of(Column.text("object", "Object"), Column.text("name", "Name"),
				Column.text("reason", "Reason"), Column.text("detail", "Evidence")), rows, "Nothing: all that the selection needs has moved.");
		List<Bar> bars = reasons.entrySet().stream().map(reason -> new Bar(Phrases.word(reason.getKey()), List.of(reason.getValue()))).toList();
		Chart chart = new Chart.Bars("left-by-reason", "Left, by reason", "objects", List.of(new Series("Objects", Hue.WARNING)), bars);
		List<Table> tables = plan.conflicts().isEmpty() ? List.of(table) : List.of(table, conflicts());
		return new Section("left", "What was left, and why", "", List.of(), tables).showing(chart);
	}

	private Table conflicts() {
		List<List<Object>> rows = new ArrayList<>();
		for (Conflict conflict : plan.conflicts())
			rows.add(List.of(conflict.ref().toString(), conflict.name(), outcome(conflict),
					conflict.fields().stream().map(FieldDifference::words).collect(Collectors.joining("; ")), String.join(", ", conflict.both())));
		return new Table("conflicts", "In conflict with what the new topology had", List.of(Column.text("object", "Object"), Column.text("name", "Name"),
				Column.text("policy", "What is done"), Column.text("fields", "What differed"), Column.text("both", "Changed on both sides")), rows, "Nothing.");
	}

	private static String outcome(Conflict conflict) {
		return switch (conflict.policy()) {
		case SKIP -> "left as it is";
		case OVERWRITE -> "overwritten";
		case RENAME -> "written beside it as " + conflict.written();
		case MERGE -> "merged";
		};
	}

	/** What stands in the way of the plan, and what may. */
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (FoundViolation violation : plan.violations())
			findings.add(new Finding(Tone.BAD, violation.explanation(), OVERRULE));
		for (String warning : plan.warnings())
			findings.add(new Finding(Tone.WARNING, warning, ""));
		long conflicts = plan.left().stream().filter(left -> left.reason() == Left.Reason.CONFLICT).count();
		if (conflicts > 0)
			findings.add(new Finding(Tone.WARNING, Phrases.count(conflicts, "object differs", "objects differ") + " from the one of the same name in the new topology, which keeps its own.",
					"Compare them before clients move: the list of what was left names them."));
		long dangling = plan.left().stream().filter(left -> left.reason() == Left.Reason.DANGLING).count();
		if (dangling > 0)
			findings.add(new Finding(Tone.WARNING, Phrases.count(dangling, "object that the selection needs is", "objects that the selection needs are") + " missing in the legacy topology.",
					"Repair or remove what refers to them there."));
		return findings;
	}
}
