package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.Drift;
import org.drover.migration.JobDescription;
import org.drover.migration.MigratedObjects;
import org.drover.model.DroverException;
import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Series;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.report.Tone;
import org.drover.report.internal.Figures;
import org.drover.store.Estate;
import org.drover.task.Job;

/** What jobs have carried over and somebody has changed since, in the legacy topology or in the new one. */
public final class DriftReport {

	/** A topology as it was last gathered, and what of it differs from what was carried. */
	private record Side(String name, Optional<Estate> estate, List<Difference> differences, int unknown) {
	}

	private final Sources sources;
	private final int carried;
	private final Side legacy;
	private final Side target;

	public DriftReport(Sources sources) throws DroverException {
		this.sources = sources;
		List<Job> jobs = sources.migrations();
		if (jobs.isEmpty())
			throw new DroverException("there is nothing to report yet: 'plan' makes a job, and 'job run' moves what may drift");
		JobDescription latest = sources.jobs().description(jobs.getLast().id());
		Optional<Estate> source = sources.estate(latest.sourceName());
		Optional<Estate> fresh = sources.estate(latest.targetName());
		Drift drift = Drift.of(MigratedObjects.between(sources.jobs().store(), latest.sourceName(), latest.targetName()), source, fresh);
		this.carried = drift.migrated();
		this.legacy = new Side(latest.sourceName(), source, Difference.in(Difference.Where.LEGACY, drift), drift.unknownInSource());
		this.target = new Side(latest.targetName(), fresh, Difference.in(Difference.Where.NEW, drift), drift.unknownInTarget());
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.DRIFT, "Drift since the migration", verdict(), List.of(summary(), differences(legacy, "legacy", "Changed in the legacy topology"),
				differences(target, "new", "Changed in the new topology")));
	}

	private Verdict verdict() {
		int differences = legacy.differences().size() + target.differences().size();
		int unknown = Math.max(legacy.unknown(), target.unknown());
		if (carried == 0)
			return new Verdict(Tone.NEUTRAL, "Nothing has been carried over yet, so nothing can have drifted.");
		if (differences > 0)
			return new Verdict(Tone.WARNING, Phrases.count(differences, "change") + " since the migration, among " + Phrases.count(carried, "object") + ".");
		if (unknown > 0)
			return new Verdict(Tone.NEUTRAL, "Of " + Phrases.count(unknown, "object") + " nothing can be said: a topology was last gathered before they were carried over.");
		return new Verdict(Tone.GOOD, Phrases.count(carried, "object that was carried over is", "objects that were carried over are") + " the same on both sides as then.");
	}

	private Section summary() {
		List<Fact> facts = List.of(Fact.of("carried", "Objects carried over", carried, "and not taken back", Tone.NEUTRAL),
				changed("changed-legacy", "Changed in " + legacy.name(), legacy), changed("changed-new", "Changed in " + target.name(), target));
		List<Finding> findings = new ArrayList<>();
		gatherAgain(legacy, findings);
		gatherAgain(target, findings);
		if (!legacy.differences().isEmpty())
			findings.add(new Finding(Tone.WARNING, "The legacy topology has been changed after it was migrated; clients that have moved do not see that.",
					"Decide for each object which side is right, and repeat the change in the new topology where it is."));
		if (!target.differences().isEmpty())
			findings.add(new Finding(Tone.WARNING, "The new topology has been changed after the migration.",
					"An undo says what of that it would take away (job undo --preview) before it does."));
		return new Section("summary", "Summary", "What was carried is compared with what was gathered last: names, versions and the settings that were carried.", facts,
				List.of()).with(findings);
	}

	private static Fact changed(String id, String label, Side side) {
		Tone tone = side.differences().isEmpty() ? side.unknown() == 0 ? Tone.GOOD : Tone.NEUTRAL : Tone.WARNING;
		return Fact.of(id, label, side.differences().size(), side.unknown() == 0 ? "" : Figures.text(side.unknown()) + " not known", tone);
	}

	private static void gatherAgain(Side side, List<Finding> findings) {
		if (side.unknown() > 0)
			findings.add(new Finding(Tone.WARNING, Phrases.count(side.unknown(), "object was", "objects were") + " carried over after " + side.name() + " was last gathered"
					+ side.estate().map(estate -> " (" + Figures.text(estate.gatheredAt()) + ")").orElse("") + ".", "Gather " + side.name() + " and write the report again."));
	}

	private static Section differences(Side side, String id, String title) {
		List<List<Object>> rows = side.differences().stream().map(found -> List.<Object>of(found.object().name(), Phrases.kind(found.object().ref().kind()),
				found.object().ref().key(), found.words(), found.object().last().at(), found.object().last().job())).toList();
		Table table = new Table("changed-in-" + id, title, List.of(Column.text("name", "Name"), Column.text("kind", "Kind"), Column.text("key", "Identifier"),
				Column.text("change", "What is different now"), Column.text("carried", "Carried over"), Column.text("job", "By job")), rows,
				side.unknown() > 0 ? "Nothing is known to have changed." : "None.");
		return new Section(id, title, "", List.of(), List.of(table)).showing(byKind(side, id));
	}

	private static Chart byKind(Side side, String id) {
		Map<String, Long> counts = new LinkedHashMap<>();
		side.differences().forEach(found -> counts.merge(Phrases.kind(found.object().ref().kind()), 1L, Long::sum));
		List<Bar> bars = counts.entrySet().stream().map(kind -> new Bar(kind.getKey(), List.of(kind.getValue()))).toList();
		return new Chart.Bars("changed-kinds-" + id, "Changed, by kind", "objects", List.of(new Series("Objects", Hue.WARNING)), bars);
	}
}
