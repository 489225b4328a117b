package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.plan.Wave;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.report.Tone;
import org.drover.task.Job;
import org.drover.task.Task;

/** A job's waves, step by step, for those who watch over it: to print, to tick off and to sign. */
public final class RunBookReport {

	private static final List<Column> CHECKLIST = List.of(Column.text("check", "Check"), Column.blank("ok", "Yes / no"), Column.blank("by", "Who"),
			Column.blank("at", "When"));
	private static final List<String> ROLES = List.of("Leads the migration", "Owns the legacy topology", "Owns the new topology", "Help desk");

	private final Sources sources;
	private final Job job;
	private final JobDescription plan;
	private final List<Task> tasks;

	public RunBookReport(Sources sources, String id) throws DroverException {
		this.sources = sources;
		this.plan = sources.jobs().description(id);
		this.job = sources.jobs().store().job(id);
		this.tasks = sources.jobs().store().tasks(id);
	}

	public ReportModel model() throws DroverException {
		List<Section> sections = new ArrayList<>();
		sections.add(before());
		for (Wave wave : plan.waves())
			sections.add(wave(wave));
		sections.add(trouble());
		sections.add(after());
		return sources.report(ReportKind.RUNBOOK, "Run book: " + job.name(), plan.source(), plan.target(), verdict(), sections);
	}

	private Verdict verdict() {
		if (!plan.violations().isEmpty())
			return new Verdict(Tone.BAD, "Do not start: the plan breaks " + plan.broken() + " in " + Phrases.count(plan.violations().size(), "way")
					+ ". Plan again, or overrule each by name and with a reason.");
		return new Verdict(Tone.NEUTRAL, "Drover takes these steps by itself, in this order, and stops on request after the ones at work. People decide when a "
				+ "wave may begin, and watch.");
	}

	private Section before() {
		List<Fact> facts = List.of(Fact.of("job", "Job", job.id(), Phrases.word(job.state()), Tone.NEUTRAL), Fact.of("clients", "Clients that move", plan.clients()),
				Fact.of("steps", "Steps", tasks.size(), "in " + Phrases.count(plan.waves().size(), "wave"), Tone.NEUTRAL));
		Table people = new Table("people", "People", List.of(Column.text("role", "Role"), Column.blank("name", "Name"), Column.blank("phone", "Phone")),
				ROLES.stream().map(role -> List.<Object>of(role, "", "")).toList(), "");
		Table checks = checklist("before-checks", "Before the first wave", List.of("The plan has been read and approved",
				"Both topologies were gathered today", "A backup of the project has been written (backup --out FILE)", "The help desk knows what is going to happen",
				"A preflight has passed (plan --check)"));
		return new Section("before", "Before you start", "", facts, List.of(people, checks)).with(new PlanParts(plan).findings());
	}

	private static Table checklist(String id, String title, List<String> checks) {
		return new Table(id, title, CHECKLIST, checks.stream().map(check -> List.<Object>of(check, "", "", "")).toList(), "");
	}

	private Section wave(Wave wave) {
		List<List<Object>> rows = new ArrayList<>();
		for (Task task : tasks) {
			if (task.spec().wave() == wave.number())
				rows.add(List.of(task.number(), task.spec().title(), task.spec().items(), after(task), Phrases.word(task.state()), ""));
		}
		String id = "wave-" + wave.number();
		Table steps = new Table(id + "-steps", "Steps", List.of(Column.number("step", "Step"), Column.text("what", "What"), Column.number("items", "Items"),
				Column.text("after", "After step"), Column.text("state", "State"), Column.blank("seen", "Seen")), rows, "This wave has no steps.");
		Table checks = checklist(id + "-checks", "Before going on", List.of("All steps of the wave are done (job show " + job.id() + ")",
				"No client has reported a failure", "The next wave may begin"));
		return new Section(id, "Wave " + wave.number() + ": " + wave.title(),
				Phrases.count(wave.items(), "item") + " in " + Phrases.count(rows.size(), "step") + "." + end(wave),
				List.of(), List.of(steps, checks));
	}

	/** Those who watch over a wave want to know why it is no larger. */
	private static String end(Wave wave) {
		String why = PlanParts.end(wave);
		return why.isEmpty() ? "" : " It ends here: " + why + ".";
	}

	private static String after(Task task) {
		return task.spec().after().stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private Section trouble() {
		List<List<Object>> rows = List.of(
				List.of("A step failed", "Read why; a passing cause goes away with another try", "job show " + job.id() + ", then job run " + job.id()),
				List.of("It does not get on", "See what it waits for, and since when", "job why " + job.id()),
				List.of("It has to stop for now", "What is at work ends, nothing else begins", "job pause " + job.id()),
				List.of("Clients suffer from a wave", "Take that wave back, and what came after it", "job undo " + job.id() + " --to-wave N"),
				List.of("Everything has to go back", "Take all of it back, in reverse order", "job undo " + job.id()));
		return new Section("trouble", "If something goes wrong", "", List.of(), List.of(new Table("what-to-do", "What to do",
				List.of(Column.text("what", "What happens"), Column.text("do", "What to do"), Column.text("command", "Command")), rows, "")));
	}

	private Section after() {
		return new Section("after", "Afterwards", "", List.of(), List.of(checklist("after-checks", "At the end",
				List.of("The job is done (job show " + job.id() + ")", "Both topologies have been gathered again", "The job's report has been written and kept",
						"The journal's heads have been exported (journal heads --out FILE)", "The migration is signed off"))));
	}
}
