package org.drover.ui.dashboard.internal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.Rhythm.Unit;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.report.schedule.ScheduledReport;
import org.junit.jupiter.api.Test;

class ScheduleWordsTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");

	private final ScheduleWords words = new ScheduleWords(BERLIN);

	@Test
	void howOftenIsInWords() {
		assertEquals(List.of("Every hour", "Every 2 hours", "Every 3 hours", "Every 4 hours", "Every 6 hours", "Every 8 hours", "Every 12 hours", "Every day", "Every 2 days",
				"Every 7 days", "Every 14 days", "Every 28 days"), Interval.ALL.stream().map(ScheduleWords::interval).toList());
		assertEquals("Every day at 06:05 (Europe/Berlin)", ScheduleWords.rhythm(rhythm(1, Unit.DAYS)));
		assertEquals("Every 6 hours from 06:05 (Europe/Berlin)", ScheduleWords.rhythm(rhythm(6, Unit.HOURS)));
	}

	@Test
	void aScheduleSaysWhatItWritesAndHowItStands() throws DroverException {
		ReportSchedule schedule = ReportSchedule.of("daily", EnumSet.of(ReportKind.DRIFT, ReportKind.EXECUTIVE), EnumSet.of(Format.PDF, Format.HTML),
				Path.of("reports").toAbsolutePath(), rhythm(1, Unit.DAYS), 3);
		assertEquals("Executive summary, Drift (HTML, PDF)", ScheduleWords.reports(schedule));
		ScheduledReport fresh = new ScheduledReport(schedule, Optional.of(AT), Optional.empty(), Optional.empty());
		assertEquals(words.moment(AT), words.next(fresh));
		assertTrue(words.moment(AT).contains("2026") && words.moment(AT).contains("6:00"), words.moment(AT));
		assertEquals("not yet", words.last(fresh));
		ScheduledReport followed = new ScheduledReport(schedule, Optional.of(AT), Optional.of("north-1"),
				Optional.of(new ScheduleOutcome(AT, true, "written to /srv", Optional.empty(), "north-1")));
		assertEquals("being written by north-1", words.next(followed));
		assertEquals(words.moment(AT) + ": written to /srv", words.last(followed));
	}

	private static Rhythm rhythm(int every, Unit unit) {
		return new Rhythm(every, unit, LocalTime.of(6, 5), BERLIN, LocalDate.of(2026, 11, 1));
	}
}
