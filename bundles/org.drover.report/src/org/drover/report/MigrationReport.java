package org.drover.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.migration.ContentFigures;
import org.drover.migration.Dashboard;
import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.Left;
import org.drover.plan.Wave;
import org.drover.report.ReportModel.Bars;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** Reports on one migration job: how far it is, what it left and why, whether anybody noticed. */
public final class MigrationReport {

	private final Project project;
	private final MigrationJobs jobs;
	private final Job job;
	private final JobDescription description;
	private final Optional<LiveFacts> live;

	private MigrationReport(Project project, MigrationJobs jobs, String id, Optional<LiveFacts> live) throws DroverException {
		this.project = project;
		this.jobs = jobs;
		this.job = jobs.store().job(id);
		this.description = jobs.description(id);
		this.live = live;
	}

	/** @param live what clients saw, where somebody watched */
	public static ReportModel of(Project project, MigrationJobs jobs, String id, Optional<LiveFacts> live) throws DroverException {
		return new MigrationReport(project, jobs, id, live).model();
	}

	private ReportModel model() throws DroverException {
		Dashboard dashboard = jobs.dashboard(description.sourceName());
		List<Section> sections = List.of(summary(dashboard), progress(dashboard), plan(), continuity(), left(), failures(), content());
		return new ReportModel(job.name(), Instant.now(), project.folder().getFileName().toString(), description.source(), description.target(),
				verdict(), sections);
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
		return job.state().name().toLowerCase(java.util.Locale.ROOT);
	}

	private Section summary(Dashboard dashboard) {
		List<Fact> facts = new ArrayList<>();
		facts.add(share("clients-migrated", "Clients migrated", dashboard.clients()));
		facts.add(share("objects-migrated", "Objects migrated", dashboard.objects()));
		facts.add(Fact.of("items-done", "Items done", job.done(), "of " + job.items(), job.done() == job.items() ? Tone.GOOD : Tone.NEUTRAL));
		facts.add(Fact.of("violations", "Continuity violations", description.violations().size(), "", tone(description.violations().size())));
		live.ifPresent(seen -> facts.add(Fact.of("failed-requests", "Failed client requests", seen.failed(),
				String.format("of %,d", seen.requests()), tone(seen.failed()))));
		duration().ifPresent(took -> facts.add(Fact.of("seconds", "Took", took.toMillis() / 1000.0, "s", Tone.NEUTRAL)));
		return new Section("summary", "Summary", "", facts, List.of());
	}

	private Optional<Duration> duration() {
		return job.started().flatMap(started -> job.ended().map(ended -> Duration.between(started, ended)));
	}

	private static Fact share(String id, String label, Count count) {
		return Fact.of(id, label, count.migrated(), "of " + count.total(), Tone.NEUTRAL);
	}

	private static Tone tone(long bad) {
		return bad == 0 ? Tone.GOOD : Tone.BAD;
	}

	private Section progress(Dashboard dashboard) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of("client", dashboard.clients().migrated(), dashboard.clients().total()));
		dashboard.byKind().forEach((kind, count) -> rows.add(List.of(kind.label(), count.migrated(), count.total())));
		Table table = new Table("migrated-by-kind", "Migrated and total, by kind",
				List.of(Column.text("kind", "Kind"), Column.number("migrated", "Migrated"), Column.number("total", "Total")), rows,
				new Bars("migrated", "total"), "Nothing was gathered.");
		return new Section("progress", "Migrated versus total", "Counted over everything in " + description.source()
				+ " that is not obsolete, all jobs of the project together.", List.of(), List.of(table));
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
		List<List<Object>> needs = new ArrayList<>();
		description.needs().entrySet().stream().sorted(Map.Entry.<ObjectKind, Integer>comparingByKey())
				.forEach(need -> needs.add(List.of(need.getKey().label(), need.getValue())));
		Table needTable = new Table("needs", "What the selection needs", List.of(Column.text("kind", "Kind"), Column.number("objects", "Objects")),
				needs, "Nothing.");
		return new Section("plan", "Plan", "Items of a wave may move together; each wave waits for the one before.", List.of(),
				List.of(waveTable, needTable));
	}

	private Section continuity() {
		List<Fact> facts = List.of(Fact.of("classes", "Client classes", description.continuity().classes()),
				Fact.of("requirements", "Requirements checked", description.continuity().requirements()),
				Fact.of("moments", "Moments looked at", description.continuity().checked()));
		List<List<Object>> rows = new ArrayList<>();
		for (FoundViolation violation : description.violations())
			rows.add(List.of(violation.id(), violation.clientClass(), violation.clients(), violation.requirement(), violation.explanation()));
		Table table = new Table("violations-found", "Violations", List.of(Column.text("id", "Id"), Column.text("clients", "Clients"),
				Column.number("count", "Count"), Column.text("requirement", "Need"), Column.text("explanation", "The run that breaks it")), rows,
				"None: in whatever order the free steps of the plan happen, every client keeps every service it depends on.");
		return new Section("continuity", "Continuity", "", facts, List.of(table));
	}

	private Section left() {
		List<List<Object>> rows = new ArrayList<>();
		for (Left left : description.left())
			rows.add(List.of(left.ref().toString(), left.name(), left.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), left.detail()));
		Table table = new Table("left-behind", "Left where it is", List.of(Column.text("object", "Object"), Column.text("name", "Name"),
				Column.text("reason", "Reason"), Column.text("detail", "Evidence")), rows, "Nothing: all that the selection needs has moved.");
		return new Section("left", "What was left, and why", "", List.of(), List.of(table));
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
						Fact.of("reused", "Not sent again", figures.reused()), Fact.of("bytes", "Sent", figures.bytes(), "bytes", Tone.NEUTRAL)),
				List.of());
	}
}
