package org.drover.report.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.Reports;
import org.drover.report.internal.ReportFiles;
import org.drover.report.internal.schedule.ReportSets;
import org.drover.store.Project;
import org.drover.task.Routine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a project's schedules of reports. A time at which nobody managed the project is made up for once, and its set is named by the last that passed. What
 * goes wrong is kept with the schedule, and the next set comes at its time all the same.
 */
public final class ReportRoutine implements Routine {

	private static final Logger LOG = LoggerFactory.getLogger(ReportRoutine.class);

	private final String project;
	private final Reports reports;
	private final ScheduledReports schedules;

	public ReportRoutine(Project project, Reports reports) {
		this.project = project.id();
		this.reports = reports;
		this.schedules = new ScheduledReports(project);
	}

	@Override
	public String name() {
		return ScheduledReports.KIND;
	}

	@Override
	public Map<String, Instant> all(Instant now) throws DroverException {
		Map<String, Instant> all = new HashMap<>();
		for (ScheduledReport each : schedules.list())
			all.put(each.schedule().name(), each.schedule().rhythm().next(now));
		return all;
	}

	@Override
	public Optional<Instant> run(Turn turn) throws DroverException {
		Optional<ReportSchedule> schedule = schedules.find(turn.id());
		if (schedule.isEmpty())
			return Optional.empty();
		Optional<ReportSchedule> after = keep(schedule.get(), follow(schedule.get(), turn));
		return after.map(still -> still.rhythm().next(turn.clock().instant()));
	}

	/** @return the schedule of this name as it is by now; that the reports are there is not forgotten because the project could not be told */
	private Optional<ReportSchedule> keep(ReportSchedule schedule, ScheduleOutcome outcome) {
		try {
			schedules.keep(schedule, outcome);
			return schedules.find(schedule.name());
		} catch (DroverException e) {
			LOG.warn("what became of the schedule {} cannot be kept: {}", schedule.name(), outcome.sentence(), e);
			return Optional.of(schedule);
		}
	}

	private ScheduleOutcome follow(ReportSchedule schedule, Turn turn) {
		Instant passed = schedule.rhythm().last(turn.clock().instant()).orElse(turn.due());
		Instant time = (passed.isAfter(turn.due()) ? passed : turn.due()).truncatedTo(ChronoUnit.SECONDS);
		ReportSets sets = new ReportSets(project, schedule.name(), schedule.folder(), schedule.rhythm().zone());
		try {
			Optional<Path> there = sets.find(time);
			Path set = there.isPresent() ? there.get() : sets.write(time, models(schedule), schedule.formats());
			return tidied(schedule, sets, set, turn);
		} catch (DroverException e) {
			return failed(e.getMessage(), Optional.empty(), turn, e);
		} catch (IOException e) {
			return failed("the reports cannot be written to " + schedule.folder() + " (" + ReportFiles.reason(e)
					+ "): make room, or have the folder there to be written to", Optional.empty(), turn, e);
		} catch (RuntimeException e) {
			return failed("the reports were not written, something unexpected went wrong (" + e + "): please report it with the log", Optional.empty(), turn, e);
		}
	}

	private static ScheduleOutcome tidied(ReportSchedule schedule, ReportSets sets, Path set, Turn turn) {
		try {
			sets.keep(schedule.keep());
			return new ScheduleOutcome(turn.clock().instant(), true, "written to " + set, Optional.of(set), turn.manager());
		} catch (IOException e) {
			return failed("written to " + set + ", but older reports beside it cannot be deleted (" + ReportFiles.reason(e) + "): see that they may be",
					Optional.of(set), turn, e);
		}
	}

	private static ScheduleOutcome failed(String sentence, Optional<Path> set, Turn turn, Exception reason) {
		LOG.warn("schedule {}: {}", turn.id(), sentence, reason);
		return new ScheduleOutcome(turn.clock().instant(), false, sentence, set, turn.manager());
	}

	/** All of them, before the first is written. */
	private Map<ReportKind, ReportModel> models(ReportSchedule schedule) throws DroverException {
		Map<ReportKind, ReportModel> models = new EnumMap<>(ReportKind.class);
		for (ReportKind kind : schedule.kinds())
			models.put(kind, reports.of(kind, Optional.empty()));
		return models;
	}
}
