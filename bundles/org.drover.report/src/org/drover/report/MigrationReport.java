package org.drover.report;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.migration.ContentFigures;
import org.drover.migration.Dashboard;
import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.plan.Wave;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Series;
import org.drover.report.ReportModel.Bars;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.report.internal.Figures;
import org.drover.report.internal.kind.Phrases;
import org.drover.report.internal.kind.PlanParts;
import org.drover.report.internal.kind.ProgressTable;
import org.drover.report.internal.kind.Sources;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** Reports on one migration job: how far it is, what it left and why, whether anybody noticed. */
public final class MigrationReport {

	private final Sources sources;
	private final MigrationJobs jobs;
	private final PlanParts parts;
	private final Job job;
	private final JobDescription description;
	private final Optional<LiveFacts> live;

	private MigrationReport(Sources sources, String id, Optional<LiveFacts> live) throws DroverException {
		this.sources = sources;
		this.jobs = sources.jobs();
		this.job = jobs.store().job(id);
		this.description = jobs.description(id);
		this.parts = new PlanParts(description);
		this.live = live;
	}

	/** @param live what clients saw, where somebody watched */
	public static ReportModel of(Project project, MigrationJobs jobs, String id, Optional<LiveFacts> live) throws DroverException {
		return of(new Sources(project, jobs, Clock.systemUTC()), id, live);
	}

	static ReportModel of(Sources sources, String id, Optional<LiveFacts> live) throws DroverException {
		return new MigrationReport(sources, id, live).model();
	}

	private ReportModel model() throws DroverException {
		Dashboard dashboard = jobs.dashboard(description.sourceName());
		List<Section> sections = List.of(summary(dashboard), progress(dashboard), plan(), parts.continuity(), parts.left(), failures(), content());
		return sources.report(ReportKind.JOB, job.name(), description.source(), description.target(), verdict(), sections);
	}

	private Verdict verdict() {
		boolean failedRequests = live.isPresent() && live.get().failed() > 0;
		if (job.state() == JobState.DONE && description.violations().isEmpty() && !failedRequests)
			return new Verdict(Tone.GOOD, "All " + job.items() + " items are done, and no client went without a service.");
		if (job.state() == JobState.UNDONE)
			return new Verdict(Tone.NEUTRAL, "Everything this job did has been taken back.");
		if (job.state() == JobState.FAILED || failedRequests)
			return new Verdict(Tone.BAD, job.done() + " of " + job.items() + " items are done, " + job.failed() + " failed"
					+ (failedRequests ? ", and clients saw " + live.get().failed() + " failed requests." : "."));
		return new Verdict(Tone.WARNING, job.done() + " of " + job.items() + " items are done; the job is " + state() + ".");
	}

	private String state() {
		return Phrases.word(job.state());
	}

	private Section summary(Dashboard dashboard) {
		List<Fact> facts = new ArrayList<>();
		facts.add(share("clients-migrated", "Clients migrated", dashboard.clients()));
		facts.add(share("objects-migrated", "Objects migrated", dashboard.objects()));
		facts.add(Fact.of("items-done", "Items done", job.done(), "of " + job.items(), job.done() == job.items() ? Tone.GOOD : Tone.NEUTRAL));
		facts.add(Fact.of("violations", "Continuity violations", description.violations().size(), "", Phrases.noneIsGood(description.violations().size())));
		live.ifPresent(seen -> facts.add(Fact.of("failed-requests", "Failed client requests", seen.failed(),
				String.format("of %,d", seen.requests()), Phrases.noneIsGood(seen.failed()))));
		duration().ifPresent(took -> facts.add(Fact.of("seconds", "Took", took.toMillis() / 1000.0, "s", Tone.NEUTRAL)));
		return new Section("summary", "Summary", "", facts, List.of()).with(findings()).showing(items());
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		if (job.failed() > 0)
			findings.add(new Finding(Tone.BAD, Phrases.count(job.failed(), "item") + " failed" + job.remark().map(remark -> ": " + remark).orElse("") + ".",
					"See why below; run the job again, go on without what failed, or undo it."));
		if (!description.violations().isEmpty() && job.state() == JobState.DONE)
			findings.add(new Finding(Tone.WARNING, "The job ran in spite of " + Phrases.count(description.violations().size(), "violation") + " of its plan.",
					"The journal says who overruled which, and why."));
		return findings;
	}

	private Chart items() {
		List<Long> parts = List.of(job.done(), job.failed(), Math.max(0, job.items() - job.done() - job.failed()));
		return new Chart.Bars("items", "Items of this job", "items",
				List.of(new Series("Done", Hue.GOOD), new Series("Failed", Hue.BAD), new Series("Not done", Hue.FAINT)), List.of(new Bar("Items", parts)));
	}

	private Optional<Duration> duration() {
		return job.started().flatMap(started -> job.ended().map(ended -> Duration.between(started, ended)));
	}

	private static Fact share(String id, String label, Count count) {
		return Fact.of(id, label, count.migrated(), "of " + count.total(), Tone.NEUTRAL);
	}

	private Section progress(Dashboard dashboard) {
		return new Section("progress", "Migrated versus total", "Counted over everything in " + description.source()
				+ " that is not obsolete, all jobs of the project together.", List.of(), List.of(ProgressTable.of(dashboard)));
	}

	private Section plan() throws DroverException {
		Map<Integer, Integer> done = new TreeMap<>();
		for (Task task : jobs.store().tasks(job.id())) {
			if (task.state() == TaskState.DONE)
				done.merge(task.spec().wave(), task.spec().items(), Integer::sum);
		}
		List<List<Object>> waves = new ArrayList<>();
		for (Wave wave : description.waves().stream().filter(wave -> wave.items() > 0).toList())
			waves.add(List.of("Wave " + wave.number(), wave.title(), done.getOrDefault(wave.number(), 0), wave.items()));
		Table waveTable = new Table("waves", "Waves",
				List.of(Column.text("wave", "Wave"), Column.text("what", "What"), Column.number("done", "Done"), Column.number("items", "Items")), waves,
				new Bars("done", "items"), "The plan has no waves.");
		return new Section("plan", "Plan", "Items of a wave may move together; each wave waits for the one before.", List.of(),
				List.of(waveTable, parts.needs()));
	}

	private Section failures() throws DroverException {
		List<List<Object>> tasks = new ArrayList<>();
		for (Task task : jobs.store().tasks(job.id())) {
			if (task.state() == TaskState.FAILED)
				tasks.add(List.of(task.spec().title(), task.spec().wave(), task.error().orElse("")));
		}
		Table failed = new Table("failed-tasks", "Failed tasks",
				List.of(Column.text("task", "Task"), Column.number("wave", "Wave"), Column.text("why", "Why")), tasks, "None.");
		List<List<Object>> requests = new ArrayList<>();
		live.ifPresent(seen -> seen.failures().forEach(failure -> requests.add(List.of(failure))));
		Table clients = new Table("client-failures", "Failed client requests", List.of(Column.text("failure", "Failure")), requests,
				live.isPresent() ? "None." : "Nobody watched the clients while the job ran.");
		List<Fact> facts = new ArrayList<>();
		live.ifPresent(seen -> facts.add(Fact.of("longest-gap", "Longest time without policy", seen.longestGapSeconds(),
				String.format("s; clients ask every %.1f s", seen.intervalSeconds()), Tone.NEUTRAL)));
		return new Section("failures", "Failures", "", facts, List.of(failed, clients));
	}

	private Section content() throws DroverException {
		ContentFigures figures = jobs.content(job.id());
		return new Section("content", "Content", "Copied once, hashed and verified; content on a distribution point that was taken over stays where it is.",
				List.of(Fact.of("packages", "Contents needed", figures.packages()), Fact.of("copied", "Copied", figures.copied()),
						Fact.of("reused", "Not sent again", figures.reused()), Fact.of("bytes", "Sent", figures.bytes(), Figures.bytes(figures.bytes()), Tone.NEUTRAL)),
				List.of());
	}
}
