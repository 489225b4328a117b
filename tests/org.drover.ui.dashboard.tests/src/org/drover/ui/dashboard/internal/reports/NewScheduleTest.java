package org.drover.ui.dashboard.internal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.junit.jupiter.api.Test;

class NewScheduleTest {

	private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
	private static final String FOLDER = Path.of("reports").toAbsolutePath().toString();

	@Test
	void whatIsWrittenDownIsASchedule() throws DroverException {
		NewSchedule sound = made(" weekly ", FOLDER + " ", "Europe/Berlin", EnumSet.of(ReportKind.DRIFT), EnumSet.of(Format.PDF));
		assertEquals(Optional.empty(), sound.objection(List.of(), NOW));
		ReportSchedule schedule = sound.schedule(NOW);
		assertEquals("weekly", schedule.name());
		assertEquals(Path.of(FOLDER), schedule.folder());
		assertEquals(Instant.parse("2026-11-23T05:00:00Z"), schedule.rhythm().next(NOW), "six o'clock has passed today");
		assertEquals("7d", schedule.rhythm().interval());
		assertEquals(5, schedule.keep());
	}

	@Test
	void whatIsMissingIsSaid() throws DroverException {
		EnumSet<ReportKind> kinds = EnumSet.of(ReportKind.DRIFT);
		EnumSet<Format> formats = EnumSet.of(Format.PDF);
		ReportSchedule other = made("daily", FOLDER, "UTC", kinds, formats).schedule(NOW);
		assertEquals(Messages.NewSchedule_noName, objection(made(" ", FOLDER, "UTC", kinds, formats)));
		assertEquals(Messages.NewSchedule_noKind, objection(made("a", FOLDER, "UTC", Set.of(), formats)));
		assertEquals(Messages.NewSchedule_noFormat, objection(made("a", FOLDER, "UTC", kinds, Set.of())));
		assertEquals(Messages.NewSchedule_noFolder, objection(made("a", "", "UTC", kinds, formats)));
		assertEquals(Messages.NewSchedule_wholePath, objection(made("a", "reports", "UTC", kinds, formats)));
		assertEquals("Mars is no time zone: choose one such as Europe/Berlin.", objection(made("a", FOLDER, "Mars", kinds, formats)));
		assertTrue(objection(made("a/b", FOLDER, "UTC", kinds, formats)).startsWith("'a/b' cannot be a schedule's name: "));
		assertEquals("There is a schedule daily already: choose another name.", made("daily", FOLDER + "2", "UTC", kinds, formats).objection(List.of(other), NOW).orElseThrow());
		assertEquals("daily writes to this folder already: choose another one.", made("a", FOLDER, "UTC", kinds, formats).objection(List.of(other), NOW).orElseThrow());
	}

	@Test
	void allThatIsOfferedCanBeFollowed() throws DroverException {
		for (Interval interval : Interval.ALL) {
			NewSchedule each = new NewSchedule("a", EnumSet.allOf(ReportKind.class), EnumSet.allOf(Format.class), FOLDER, interval, LocalTime.of(6, 0), "UTC", 1);
			assertEquals(Optional.empty(), each.objection(List.of(), NOW), interval::toString);
			assertTrue(each.schedule(NOW).rhythm().next(NOW).isAfter(NOW));
		}
	}

	private static String objection(NewSchedule schedule) {
		return schedule.objection(List.of(), NOW).orElseThrow();
	}

	private static NewSchedule made(String name, String folder, String zone, Set<ReportKind> kinds, Set<Format> formats) {
		return new NewSchedule(name, kinds, formats, folder, Interval.ALL.get(9), LocalTime.of(6, 0), zone, 5);
	}
}
