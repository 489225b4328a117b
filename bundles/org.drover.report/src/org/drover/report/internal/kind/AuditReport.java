package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
import org.drover.task.Job;
import org.drover.task.JournalCheck;
import org.drover.task.JournalEntry;
import org.drover.task.JournalHead;
import org.drover.task.Journals;
import org.drover.task.Task;

/** The journals of all jobs, and whether they are as they were written. */
public final class AuditReport {

	private static final String OVERRULED = "overruled";

	/** @param task what the line is about, in words; empty where it is about the whole job */
	private record Line(Job job, JournalEntry entry, String task) {

		/** About the whole job: what a person asked for or decided, and what became of it. */
		boolean decision() {
			return entry.task() == 0;
		}
	}

	private final Sources sources;
	private final List<Job> jobs;
	private final List<JournalCheck> checks;
	private final List<JournalHead> heads;
	private final List<Line> lines = new ArrayList<>();

	public AuditReport(Sources sources) throws DroverException {
		this.sources = sources;
		this.jobs = sources.jobs().store().jobs();
		Journals journals = sources.jobs().store().journals();
		this.checks = journals.verify(List.of());
		this.heads = journals.heads();
		for (Job job : jobs) {
			Map<Integer, String> titles = sources.jobs().store().tasks(job.id()).stream().collect(Collectors.toMap(Task::number, task -> task.spec().title()));
			for (JournalEntry entry : sources.jobs().store().journal(job.id()))
				lines.add(new Line(job, entry, titles.getOrDefault(entry.task(), "")));
		}
		lines.sort(Comparator.comparing((Line line) -> line.entry().at()).thenComparing(line -> line.entry().id()));
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.AUDIT, "Audit", "", "", verdict(), List.of(summary(), integrity(), decisions(), journal()));
	}

	private Verdict verdict() {
		long broken = checks.stream().filter(check -> !check.sound()).count();
		if (jobs.isEmpty())
			return new Verdict(Tone.NEUTRAL, "There are no jobs yet, and so nothing to check.");
		if (broken > 0)
			return new Verdict(Tone.BAD, Phrases.count(broken, "journal is", "journals are") + " not as written.");
		return new Verdict(Tone.GOOD, Phrases.count(jobs.size(), "journal is", "journals are") + " as written: each line follows from the one before, under the project's key.");
	}

	private Section summary() {
		long findings = checks.stream().mapToLong(check -> check.findings().size()).sum();
		List<Fact> facts = List.of(Fact.of("jobs", "Jobs", jobs.size()), Fact.of("lines", "Lines", lines.size()),
				Fact.of("signs", "Signs of tampering", findings, "", Phrases.noneIsGood(findings)),
				Fact.of("overruled", "Violations overruled", lines.stream().filter(line -> line.entry().event().equals(OVERRULED)).count()),
				Fact.of("unsealed", "Lines not linked yet", checks.stream().mapToLong(JournalCheck::unsealed).sum(), "signed, but not in the chain", Tone.NEUTRAL));
		return new Section("summary", "Summary", "", facts, List.of()).with(findings()).showing(events());
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (JournalCheck check : checks) {
			for (String sign : check.findings())
				findings.add(new Finding(Tone.BAD, "Job " + check.job() + ": " + sign, "Keep the project's folder as it is, and compare it with the last backup."));
		}
		if (!jobs.isEmpty())
			findings.add(new Finding(Tone.NEUTRAL, "That a journal was cut or rewritten as a whole shows only beside heads that were kept elsewhere.",
					"Export them (journal heads --out FILE) after each job, and check against them (journal verify --heads FILE)."));
		return findings;
	}

	private Chart events() {
		Map<String, Long> counts = new TreeMap<>();
		lines.forEach(line -> counts.merge(line.entry().event(), 1L, Long::sum));
		List<Bar> bars = counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
				.map(event -> new Bar(event.getKey(), List.of(event.getValue()))).toList();
		return new Chart.Bars("events", "Lines, by event", "lines", List.of(new Series("Lines", Hue.ACCENT)), bars);
	}

	private Section integrity() {
		Map<String, JournalHead> headOf = new TreeMap<>();
		heads.forEach(head -> headOf.put(head.job(), head));
		List<List<Object>> rows = new ArrayList<>();
		for (JournalCheck check : checks) {
			JournalHead head = headOf.get(check.job());
			rows.add(List.of(check.job(), name(check.job()), check.sound() ? "sound" : "tampered with", check.first(), check.last(), head == null ? "" : head.hash()));
		}
		Table table = new Table("journals", "Journals", List.of(Column.text("job", "Job"), Column.text("name", "Name"), Column.text("state", "Journal"),
				Column.number("first", "First line"), Column.number("last", "Last line"), Column.text("hash", "Hash of the last line")), rows, "None.");
		return new Section("integrity", "Integrity", "The lines of a job form a chain of hashes under a key of the project's.", List.of(), List.of(table));
	}

	private String name(String id) {
		return jobs.stream().filter(job -> job.id().equals(id)).map(Job::name).findFirst().orElse("");
	}

	private Section decisions() {
		List<List<Object>> rows = lines.stream().filter(Line::decision)
				.map(line -> List.<Object>of(line.entry().at(), line.job().id(), line.entry().event(), line.entry().detail())).toList();
		return new Section("decisions", "What was asked for and decided", "", List.of(), List.of(new Table("decisions", "Decisions", List.of(Column.text("at", "At"),
				Column.text("job", "Job"), Column.text("event", "Event"), Column.text("detail", "Detail")), rows, "None.")));
	}

	private Section journal() {
		List<List<Object>> rows = lines.stream().map(line -> List.<Object>of(line.entry().at(), line.job().id(), line.entry().seq(), number(line),
				line.task(), line.entry().event(), line.entry().detail())).toList();
		return new Section("journal", "Journal", "", List.of(), List.of(new Table("lines", "All lines", List.of(Column.text("at", "At"), Column.text("job", "Job"),
				Column.number("line", "Line"), Column.number("task", "Task"), Column.text("what", "What"), Column.text("event", "Event"),
				Column.text("detail", "Detail")), rows, "None.")));
	}

	private static Object number(Line line) {
		return line.decision() ? "" : line.entry().task();
	}
}
