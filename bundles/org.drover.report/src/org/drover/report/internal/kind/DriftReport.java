package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
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
	private final JobDescription latest;
	private final Map<ObjectRef, Carried> carried = new LinkedHashMap<>();
	private final Side legacy;
	private final Side target;

	public DriftReport(Sources sources) throws DroverException {
		this.sources = sources;
		List<Job> jobs = sources.migrations();
		if (jobs.isEmpty())
			throw new DroverException("there is nothing to report yet: 'plan' makes a job, and 'job run' moves what may drift");
		this.latest = sources.jobs().description(jobs.getLast().id());
		for (Job job : jobs) {
			JobDescription plan = sources.jobs().description(job.id());
			if (plan.sourceName().equals(latest.sourceName()) && plan.targetName().equals(latest.targetName()))
				carried.putAll(Carried.by(job, sources.jobs().store().tasks(job.id())));
		}
		this.legacy = side(latest.sourceName(), Difference.Where.LEGACY);
		this.target = side(latest.targetName(), Difference.Where.NEW);
	}

	/** What was carried after the topology was last gathered cannot be compared. */
	private Side side(String name, Difference.Where where) throws DroverException {
		Optional<Estate> estate = sources.estate(name);
		List<Difference> differences = new ArrayList<>();
		int unknown = 0;
		for (Carried object : carried.values()) {
			if (estate.isEmpty() || !estate.get().gatheredAt().isAfter(object.at()))
				unknown++;
			else
				Difference.of(object, estate.get(), where).ifPresent(differences::add);
		}
		return new Side(name, estate, differences, unknown);
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.DRIFT, "Drift since the migration", verdict(), List.of(summary(), differences(legacy, "legacy", "Changed in the legacy topology"),
				differences(target, "new", "Changed in the new topology")));
	}

	private Verdict verdict() {
		int differences = legacy.differences().size() + target.differences().size();
		int unknown = Math.max(legacy.unknown(), target.unknown());
		if (carried.isEmpty())
			return new Verdict(Tone.NEUTRAL, "Nothing has been carried over yet, so nothing can have drifted.");
		if (differences > 0)
			return new Verdict(Tone.WARNING, Phrases.count(differences, "change") + " since the migration, among " + Phrases.count(carried.size(), "object") + ".");
		if (unknown > 0)
			return new Verdict(Tone.NEUTRAL, "Of " + Phrases.count(unknown, "object") + " nothing can be said: a topology was last gathered before they were carried over.");
		return new Verdict(Tone.GOOD, Phrases.count(carried.size(), "object that was carried over is", "objects that were carried over are") + " the same on both sides as then.");
	}

	private Section summary() {
		List<Fact> facts = List.of(Fact.of("carried", "Objects carried over", carried.size(), "and not taken back", Tone.NEUTRAL),
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
		List<List<Object>> rows = side.differences().stream().map(found -> List.<Object>of(found.object().object().name(), Phrases.kind(found.object().object().kind()),
				found.object().object().key(), found.words(), found.object().at(), found.object().job())).toList();
		Table table = new Table("changed-in-" + id, title, List.of(Column.text("name", "Name"), Column.text("kind", "Kind"), Column.text("key", "Identifier"),
				Column.text("change", "What is different now"), Column.text("carried", "Carried over"), Column.text("job", "By job")), rows,
				side.unknown() > 0 ? "Nothing is known to have changed." : "None.");
		return new Section(id, title, "", List.of(), List.of(table)).showing(byKind(side, id));
	}

	private static Chart byKind(Side side, String id) {
		Map<String, Long> counts = new LinkedHashMap<>();
		side.differences().forEach(found -> counts.merge(Phrases.kind(found.object().object().kind()), 1L, Long::sum));
		List<Bar> bars = counts.entrySet().stream().map(kind -> new Bar(kind.getKey(), List.of(kind.getValue()))).toList();
		return new Chart.Bars("changed-kinds-" + id, "Changed, by kind", "objects", List.of(new Series("Objects", Hue.WARNING)), bars);
	}
}
