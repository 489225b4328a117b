package org.drover.report.internal.kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.drover.inventory.Inventory;
import org.drover.migration.ContentFigures;
import org.drover.migration.Dashboard;
import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Line;
import org.drover.report.Chart.Point;
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
import org.drover.store.Topology;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** The whole migration on a page or two. */
public final class ExecutiveReport {

	private static final int MOST_POINTS = 400;
	private static final Duration STALE = Duration.ofDays(7);

	private final Sources sources;
	private final Topology legacy;
	private final Inventory inventory;
	private final Dashboard dashboard;
	private final List<Job> jobs;

	public ExecutiveReport(Sources sources) throws DroverException {
		this.sources = sources;
		this.legacy = sources.legacy();
		this.inventory = new Inventory(sources.gathered(legacy));
		this.dashboard = sources.jobs().dashboard(legacy.name(), inventory);
		this.jobs = sources.migrations();
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.EXECUTIVE, "Executive summary", verdict(), List.of(summary(), attention(), progress(), work()));
	}

	private Verdict verdict() {
		Count clients = dashboard.clients();
		String how = Figures.text(clients.migrated()) + " of " + Phrases.count(clients.total(), "client has", "clients have") + " moved ("
				+ Figures.percent(clients.migrated(), clients.total()) + " %)";
		long troubled = jobs.stream().filter(ExecutiveReport::troubled).count();
		if (troubled > 0)
			return new Verdict(Tone.BAD, how + "; " + Phrases.count(troubled, "job needs", "jobs need") + " a decision.");
		if (clients.total() > 0 && clients.migrated() == clients.total())
			return new Verdict(Tone.GOOD, "All clients have moved: " + Figures.text(clients.total()) + ".");
		return new Verdict(Tone.NEUTRAL, how + "; nothing stands in the way.");
	}

	private static boolean troubled(Job job) {
		return job.state() == JobState.FAILED || job.state() == JobState.DECISION || job.failed() > 0;
	}

	private Section summary() throws DroverException {
		long bytes = 0;
		int reused = 0;
		int violations = 0;
		for (Job job : jobs) {
			ContentFigures content = sources.jobs().content(job.id());
			bytes += content.bytes();
			reused += job.state() == JobState.DONE ? content.reused() : 0;
			violations += sources.jobs().description(job.id()).violations().size();
		}
		List<Fact> facts = List.of(share("clients", "Clients migrated", dashboard.clients()), share("objects", "Objects migrated", dashboard.objects()),
				Fact.of("jobs", "Jobs done", jobs.stream().filter(job -> job.state() == JobState.DONE).count(), "of " + Phrases.count(jobs.size(), "job"), Tone.NEUTRAL),
				Fact.of("violations", "Continuity violations", violations, "in the plans of all jobs", Phrases.noneIsGood(violations)),
				Fact.of("bytes", "Content sent", Figures.bytes(bytes)), Fact.of("reused", "Contents not sent again", reused));
		return new Section("summary", "Key figures", "", facts, List.of());
	}

	private static Fact share(String id, String label, Count count) {
		return Fact.of(id, label, count.migrated(), "of " + Figures.text(count.total()) + " (" + Figures.percent(count.migrated(), count.total()) + " %)", Tone.NEUTRAL);
	}

	private Section attention() throws DroverException {
		List<Finding> findings = new ArrayList<>();
		for (Job job : jobs)
			findings(job, findings);
		if (legacy.gatheredAt().get().isBefore(sources.now().minus(STALE)))
			findings.add(new Finding(Tone.WARNING, "The figures rest on what was gathered " + Figures.ago(legacy.gatheredAt().get(), sources.now()) + ".",
					"Gather " + legacy.name() + " again."));
		long obsolete = obsolete();
		if (obsolete > 0)
			findings.add(new Finding(Tone.NEUTRAL, "In " + legacy.name() + ", " + Phrases.count(obsolete, "object is obsolete and stays where it is.", "objects are obsolete and stay where they are."),
					"The report on obsolete objects names each, with the evidence."));
		String lead = findings.isEmpty() ? "Nothing needs attention." : "";
		return new Section("attention", "What needs attention", lead, List.of(), List.of()).with(findings);
	}

	private void findings(Job job, List<Finding> findings) throws DroverException {
		JobDescription plan = sources.jobs().description(job.id());
		String name = "Job " + job.id() + " (" + job.name() + ")";
		if (troubled(job))
			findings.add(new Finding(Tone.BAD, name + " is " + Phrases.word(job.state()) + ", " + Phrases.count(job.failed(), "item") + " failed"
					+ job.remark().map(remark -> ": " + remark).orElse("") + ".", "Run it again, go on without what failed, or undo it (job show " + job.id() + " says why)."));
		if (job.state() == JobState.PAUSED || job.state() == JobState.CANCELLED)
			findings.add(new Finding(Tone.WARNING, name + " stands still: " + Phrases.word(job.state()) + ".", "Run it to go on, or undo it."));
		if (job.state() == JobState.SCHEDULED && !plan.violations().isEmpty())
			findings.add(new Finding(Tone.BAD, name + " cannot run: its plan breaks " + plan.broken() + " in " + Phrases.count(plan.violations().size(), "way") + ".",
					"Plan again, or overrule each violation by name and with a reason."));
	}

	private long obsolete() {
		Estate estate = inventory.estate();
		long obsolete = 0;
		for (int object = 0; object < estate.size(); object++)
			obsolete += inventory.obsolete(object) ? 1 : 0;
		return obsolete;
	}

	private Section progress() throws DroverException {
		return new Section("progress", "Progress", "Counted over everything in " + legacy.name() + " that is not obsolete, all jobs together.", List.of(),
				List.of(ProgressTable.of(dashboard))).showing(burnUp());
	}

	/** Of what stands now: what was undone is not in it. */
	private Chart burnUp() throws DroverException {
		List<Task> ended = new ArrayList<>();
		List<Job> started = jobs.stream().filter(job -> job.started().isPresent() && job.state() != JobState.UNDONE)
				.sorted(Comparator.comparing(job -> job.started().get())).toList();
		List<Point> planned = new ArrayList<>();
		long items = 0;
		for (Job job : started) {
			items += job.items();
			planned.add(new Point(job.started().get(), items));
			sources.jobs().store().tasks(job.id()).stream().filter(task -> task.state() == TaskState.DONE && task.spec().items() > 0 && task.ended().isPresent())
					.forEach(ended::add);
		}
		return new Chart.Steps("burn-up", "Items moved over time", "items", List.of(new Line(new Series("Planned", Hue.PLAIN), planned),
				new Line(new Series("Moved", Hue.ACCENT), moved(started, ended))));
	}

	private static List<Point> moved(List<Job> started, List<Task> ended) {
		List<Point> points = new ArrayList<>();
		if (!started.isEmpty())
			points.add(new Point(started.getFirst().started().get(), 0));
		long items = 0;
		ended.sort(Comparator.comparing(task -> task.ended().get()));
		for (Task task : ended) {
			items += task.spec().items();
			points.add(new Point(task.ended().get(), items));
		}
		return thinned(points);
	}

	/** Few enough to draw, the last one among them. */
	private static List<Point> thinned(List<Point> points) {
		int stride = points.size() / MOST_POINTS + 1;
		List<Point> kept = new ArrayList<>();
		for (int point = (points.size() - 1) % stride; point >= 0 && point < points.size(); point += stride)
			kept.add(points.get(point));
		return kept;
	}

	private Section work() {
		List<List<Object>> rows = new ArrayList<>();
		List<Bar> bars = new ArrayList<>();
		for (Job job : jobs) {
			rows.add(List.of(job.id(), job.name(), Phrases.word(job.state()), job.done(), job.items(), moment(job.started().orElse(null)),
					moment(job.ended().orElse(null))));
			bars.add(new Bar(job.id() + "  " + job.name(), List.of(job.done(), job.failed(), Math.max(0, job.items() - job.done() - job.failed()))));
		}
		Chart chart = new Chart.Bars("items-by-job", "Items, by job", "items",
				List.of(new Series("Done", Hue.GOOD), new Series("Failed", Hue.BAD), new Series("Not done", Hue.FAINT)), bars);
		Table table = new Table("jobs", "Jobs", List.of(Column.text("id", "Job"), Column.text("name", "Name"), Column.text("state", "State"),
				Column.number("done", "Done"), Column.number("items", "Items"), Column.text("started", "Started"), Column.text("ended", "Ended")), rows,
				"No job has been planned yet.");
		return new Section("jobs", "Jobs", "", List.of(), List.of(table)).showing(chart);
	}

	private static Object moment(Instant at) {
		return at == null ? "" : at;
	}
}
