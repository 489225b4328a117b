package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Wave;
import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Series;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.report.Tone;
import org.drover.store.Estate;
import org.drover.task.Job;

/** What a job is going to do, before it does. */
public final class PlanReport {

	private final Sources sources;
	private final Job job;
	private final JobDescription plan;
	private final PlanParts parts;

	public PlanReport(Sources sources, String id) throws DroverException {
		this.sources = sources;
		this.plan = sources.jobs().description(id);
		this.job = sources.jobs().store().job(id);
		this.parts = new PlanParts(plan);
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.PLAN, "Plan: " + job.name(), plan.source(), plan.target(), verdict(),
				List.of(summary(), selection(), waves(), parts.continuity(), parts.left()));
	}

	private Verdict verdict() {
		String what = Phrases.count(plan.clients(), "client and what it needs moves", "clients and what they need move") + " in " + Phrases.count(waveCount(), "wave");
		if (plan.violations().isEmpty())
			return new Verdict(Tone.GOOD, what + "; no order that the plan allows leaves a client without a service it depends on.");
		return new Verdict(Tone.BAD, what + ", but the plan breaks " + plan.broken() + " in " + Phrases.count(plan.violations().size(), "way")
				+ ": it does not run unless each is overruled.");
	}

	private long waveCount() {
		return moving().size();
	}

	private List<Wave> moving() {
		return plan.waves().stream().filter(wave -> wave.items() > 0).toList();
	}

	private Section summary() {
		int violations = plan.violations().size();
		List<Fact> facts = List.of(Fact.of("job", "Job", job.id(), Phrases.word(job.state()), Tone.NEUTRAL), Fact.of("clients", "Clients that move", plan.clients()),
				Fact.of("items", "Items", job.items(), "clients, objects, contents and services", Tone.NEUTRAL), Fact.of("waves", "Waves", waveCount()),
				Fact.of("violations", "Continuity violations", violations, "", Phrases.noneIsGood(violations)),
				Fact.of("left", "Left where it is", plan.left().size(), "objects", Tone.NEUTRAL),
				Fact.of("contents", "Contents needed", plan.contentNeeded()), Fact.of("planned", "Planned", job.created()));
		return new Section("summary", "Summary", "", facts, List.of()).with(parts.findings());
	}

	private Section selection() throws DroverException {
		Optional<Estate> legacy = sources.estate(plan.sourceName());
		List<List<Object>> rows = new ArrayList<>();
		for (ObjectRef chosen : plan.selection())
			rows.add(List.of(name(legacy, chosen), Phrases.kind(chosen.kind()), chosen.key()));
		Table table = new Table("selection", "Selected", List.of(Column.text("name", "Name"), Column.text("kind", "Kind"), Column.text("key", "Identifier")), rows,
				"Nothing.");
		List<Bar> bars = plan.needs().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(need -> new Bar(Phrases.kind(need.getKey()), List.of((long) need.getValue()))).toList();
		Chart chart = new Chart.Bars("needs-by-kind", "What it needs, by kind", "objects", List.of(new Series("Objects", Hue.ACCENT)), bars);
		return new Section("selection", "Selection", "What was chosen, and everything it depends on, step by step.", List.of(), List.of(table, parts.needs()))
				.showing(chart);
	}

	private static String name(Optional<Estate> estate, ObjectRef ref) {
		int index = estate.map(known -> known.indexOf(ref)).orElse(-1);
		return index < 0 ? ref.key() : estate.get().name(index);
	}

	private Section waves() {
		List<List<Object>> rows = new ArrayList<>();
		List<Bar> bars = new ArrayList<>();
		for (Wave wave : moving()) {
			rows.add(List.of("Wave " + wave.number(), wave.title(), wave.items(), PlanParts.end(wave)));
			bars.add(new Bar(wave.number() + "  " + wave.title(), List.of((long) wave.items())));
		}
		Table table = new Table("waves", "Waves", List.of(Column.text("wave", "Wave"), Column.text("what", "What"), Column.number("items", "Items"),
				Column.text("ends", "Ends here, because")), rows, "The plan has no waves.");
		Chart chart = new Chart.Bars("items-by-wave", "Items, by wave", "items", List.of(new Series("Items", Hue.ACCENT)), bars);
		List<Table> tables = new ArrayList<>(List.of(table));
		tables.addAll(parts.layers());
		return new Section("plan", "Waves", "Items of a wave may move together; each wave waits for the one before.", List.of(), tables).showing(chart);
	}
}
