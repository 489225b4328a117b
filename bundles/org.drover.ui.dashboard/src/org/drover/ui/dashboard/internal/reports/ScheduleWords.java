package org.drover.ui.dashboard.internal.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;

import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.Rhythm.Unit;
import org.drover.report.schedule.ScheduledReport;
import org.drover.ui.look.Words;

/** Schedules as the console says them. */
final class ScheduleWords {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Words.LANGUAGE);

	private final DateTimeFormatter moment;

	/** @param zone of the one who reads */
	ScheduleWords(ZoneId zone) {
		this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Words.LANGUAGE).withZone(zone);
	}

	/** {@code Every 6 hours}. */
	static String interval(Interval interval) {
		return Words.say(interval.unit() == Unit.HOURS ? Messages.ScheduleWords_hours : Messages.ScheduleWords_days, interval.every());
	}

	/** {@code Every day at 06:00 (Europe/Berlin)}. */
	static String rhythm(Rhythm rhythm) {
		String interval = interval(new Interval(rhythm.every(), rhythm.unit()));
		return Words.say(rhythm.unit() == Unit.HOURS ? Messages.ScheduleWords_from : Messages.ScheduleWords_at, interval, CLOCK.format(rhythm.at()),
				rhythm.zone().getId());
	}

	/** {@code Executive summary, Drift (HTML, PDF)}. */
	static String reports(ReportSchedule schedule) {
		return Words.say(Messages.ScheduleWords_reports, schedule.kinds().stream().map(ReportKind::title).collect(Collectors.joining(", ")),
				schedule.formats().stream().map(Enum::name).collect(Collectors.joining(", ")));
	}

	/** When it comes next, or who is at it. */
	String next(ScheduledReport scheduled) {
		return scheduled.manager().map(manager -> Words.say(Messages.ScheduleWords_atWork, manager)).orElseGet(() -> scheduled.due().map(this::moment).orElse(""));
	}

	/** What became of it last, and when. */
	String last(ScheduledReport scheduled) {
		return scheduled.last().map(last -> Words.say(Messages.ScheduleWords_last, moment(last.at()), last.sentence())).orElse(Messages.ScheduleWords_never);
	}

	String moment(Instant at) {
		return moment.format(at);
	}
}
