package org.drover.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.report.schedule.ScheduledReport;
import org.drover.report.schedule.ScheduledReports;
import org.drover.store.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report-schedule", mixinStandardHelpOptions = true, description = { "Has reports written again and again.",
		"By whoever manages the project: 'serve', or the window while it has the project open." },
		subcommands = { ReportScheduleCommand.Add.class, ReportScheduleCommand.Schedules.class, ReportScheduleCommand.Remove.class })
final class ReportScheduleCommand {

	private static final Moments MOMENTS = new Moments(Clock.systemDefaultZone());

	private abstract static class Named extends ProjectCommand {

		@Parameters(arity = "1", paramLabel = "NAME", description = "the schedule: daily")
		String name;

		Named(Environment environment) {
			super(environment);
		}
	}

	@Command(name = "add", description = "Adds a schedule. Each time a set of reports goes into a folder of its own, named by the time.")
	static final class Add extends Named {

		@Option(names = "--out", required = true, paramLabel = "DIR", description = "where sets go, on the machine of whoever manages the project; no other schedule's")
		private Path out;

		@Option(names = "--kind", defaultValue = "executive", paramLabel = "LIST",
				description = "of executive, plan, job, runbook, drift, obsolete, audit, or all (${DEFAULT-VALUE}); plan, job and runbook are about the last job that moves clients")
		private String kinds;

		@Option(names = "--format", defaultValue = "html,pdf", paramLabel = "LIST", description = "of html, pdf, xlsx, csv, json (${DEFAULT-VALUE})")
		private String formats;

		@Option(names = "--every", defaultValue = "1d", paramLabel = "TEXT", description = "1, 2, 3, 4, 6, 8 or 12 hours (6h), or days (1d, 7d) (${DEFAULT-VALUE})")
		private String every;

		@Option(names = "--at", defaultValue = "06:00", paramLabel = "HH:MM", description = "when, by the clock on the wall (${DEFAULT-VALUE})")
		private String at;

		@Option(names = "--zone", defaultValue = "", paramLabel = "ZONE", description = "where that clock is: Europe/Berlin; the system's unless given")
		private String zone;

		@Option(names = "--from", defaultValue = "", paramLabel = "DATE", description = "the first day: 2026-11-23; as soon as may be unless given")
		private String from;

		@Option(names = "--keep", defaultValue = "30", paramLabel = "N", description = "how many sets stay: older ones are deleted (${DEFAULT-VALUE})")
		private int keep;

		Add(Environment environment) {
			super(environment);
		}

		/** The owner of the project has another working folder. */
		@Override
		protected List<String> arguments() {
			List<String> arguments = new ArrayList<>(List.of("report-schedule", "add", name, "--project", folder.toString(), "--out", whole(out).toString(), "--kind",
					kinds, "--format", formats, "--every", every, "--at", at, "--zone", zone, "--from", from, "--keep", Integer.toString(keep)));
			if (json)
				arguments.add("--json");
			return arguments;
		}

		@Override
		protected int run(Project project) throws Exception {
			ScheduledReports schedules = new ScheduledReports(project);
			ReportSchedule schedule = schedule(schedules.now());
			Instant due = schedules.add(schedule);
			if (json)
				terminal().document(document(schedule, due));
			else
				terminal().line("The schedule " + name + " was added: reports are written " + schedule.rhythm().words() + ", first at " + MOMENTS.words(due)
						+ ", by whoever manages the project then.");
			return Drover.DONE;
		}

		private ReportSchedule schedule(Instant now) {
			try {
				return ReportSchedule.of(name, ReportKind.parse(kinds), Format.parse(formats), whole(out), Rhythm.parse(every, at, zone, from, now), keep);
			} catch (DroverException e) {
				throw wrongUsage(e.getMessage());
			}
		}

		private static Path whole(Path path) {
			return path.toAbsolutePath().normalize();
		}
	}

	@Command(name = "list", description = "Lists the schedules, when each is followed next, and what became of it last.")
	static final class Schedules extends ProjectCommand {

		Schedules(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			List<ScheduledReport> schedules = new ScheduledReports(project).list();
			if (json)
				terminal().document(schedules.stream().map(ReportScheduleCommand::document).toList());
			else if (schedules.isEmpty())
				terminal().line("No schedules: 'report-schedule add' makes one.");
			else
				schedules.forEach(schedule -> terminal().line(sentence(schedule)));
			return Drover.DONE;
		}
	}

	@Command(name = "remove", description = "Removes a schedule; the reports that it has written stay.")
	static final class Remove extends Named {

		Remove(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			if (!new ScheduledReports(project).remove(name))
				throw new DroverException("there is no schedule " + name + ": 'report-schedule list' shows all");
			if (json)
				terminal().document(Map.of("removed", name));
			else
				terminal().line("The schedule " + name + " was removed; its reports stay.");
			return Drover.DONE;
		}
	}

	static String sentence(ScheduledReport scheduled) {
		ReportSchedule schedule = scheduled.schedule();
		String what = schedule.kinds().stream().map(ReportKind::label).collect(Collectors.joining(", ")) + " as "
				+ schedule.formats().stream().map(Format::label).collect(Collectors.joining(", "));
		String when = scheduled.manager().map(manager -> "being written by " + manager)
				.orElseGet(() -> scheduled.due().map(due -> "next at " + MOMENTS.words(due)).orElse("next when somebody manages the project"));
		String last = scheduled.last().map(outcome -> "; last at " + MOMENTS.words(outcome.at()) + ": " + outcome.sentence()).orElse("");
		return schedule.name() + ": " + what + " to " + schedule.folder() + " " + schedule.rhythm().words() + ", " + schedule.keep() + " kept; " + when + last;
	}

	static Map<String, Object> document(ScheduledReport scheduled) {
		Map<String, Object> document = document(scheduled.schedule(), scheduled.due().orElse(null));
		document.put("manager", scheduled.manager().orElse(null));
		document.put("last", scheduled.last().map(ReportScheduleCommand::document).orElse(null));
		return document;
	}

	/** @param due null where it is not known */
	private static Map<String, Object> document(ReportSchedule schedule, Instant due) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", schedule.name());
		document.put("kinds", schedule.kinds().stream().map(ReportKind::label).toList());
		document.put("formats", schedule.formats().stream().map(Format::label).toList());
		document.put("folder", schedule.folder().toString());
		document.put("every", schedule.rhythm().interval());
		document.put("at", schedule.rhythm().at().toString());
		document.put("zone", schedule.rhythm().zone().getId());
		document.put("from", schedule.rhythm().from().toString());
		document.put("keep", schedule.keep());
		document.put("due", due == null ? null : due.toString());
		return document;
	}

	private static Map<String, Object> document(ScheduleOutcome outcome) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("at", outcome.at().toString());
		document.put("good", outcome.good());
		document.put("sentence", outcome.sentence());
		document.put("folder", outcome.set().map(Path::toString).orElse(null));
		document.put("manager", outcome.manager());
		return document;
	}
}
