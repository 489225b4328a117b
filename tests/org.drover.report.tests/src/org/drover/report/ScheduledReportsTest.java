package org.drover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.report.schedule.ReportRoutine;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.report.schedule.ScheduledReport;
import org.drover.report.schedule.ScheduledReports;
import org.drover.task.Routine.Turn;
import org.drover.task.RoutineQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ScheduledReportsTest {

	private static final Instant DUE = Instant.parse("2026-11-22T06:00:00Z");
	private static final Rhythm DAILY = new Rhythm(1, Rhythm.Unit.DAYS, LocalTime.of(6, 0), ZoneId.of("UTC"), LocalDate.of(2026, 11, 1));

	@TempDir
	private Path parent;

	private ReportProject made;
	private ScheduledReports schedules;
	private ReportRoutine routine;

	@BeforeEach
	void open() throws DroverException {
		made = ReportProject.gathered(parent.resolve("project"));
		schedules = new ScheduledReports(made.project());
		routine = new ReportRoutine(made.project(), made.reports());
	}

	@AfterEach
	void close() throws DroverException {
		made.close();
	}

	@Test
	void whatIsAddedIsListedAsItWasUntilItIsRemoved() throws DroverException {
		ReportSchedule all = ReportSchedule.of("All of it weekly", EnumSet.allOf(ReportKind.class), EnumSet.allOf(Format.class), parent.resolve("all"),
				new Rhythm(7, Rhythm.Unit.DAYS, LocalTime.of(23, 30), ZoneId.of("Europe/Berlin"), LocalDate.of(2100, 1, 4)), 4);
		ReportSchedule hourly = ReportSchedule.of("hourly", Set.of(ReportKind.EXECUTIVE), Set.of(Format.PDF), parent.resolve("x/../hourly"),
				new Rhythm(6, Rhythm.Unit.HOURS, LocalTime.of(0, 0), ZoneId.of("UTC"), LocalDate.of(2026, 1, 1)), 1);
		assertFalse(schedules.any());
		assertEquals(Instant.parse("2100-01-04T22:30:00Z"), schedules.add(all));
		schedules.add(hourly);
		assertTrue(schedules.any());
		List<ScheduledReport> list = schedules.list();
		assertEquals(List.of(all, hourly), list.stream().map(ScheduledReport::schedule).toList());
		assertEquals(parent.resolve("hourly"), list.getLast().schedule().folder());
		assertEquals(Optional.of(Instant.parse("2100-01-04T22:30:00Z")), list.getFirst().due());
		assertEquals(Optional.empty(), list.getFirst().last());
		assertTrue(schedules.remove("hourly"));
		assertFalse(schedules.remove("hourly"));
		assertEquals(1, schedules.list().size());
		assertEquals(1, new RoutineQueue(made.project(), routine.name()).list().size());
	}

	@Test
	void whatCannotBeFollowedIsRefusedInASentence() throws DroverException {
		schedules.add(daily("daily", 3));
		assertTrue(assertThrows(DroverException.class, () -> schedules.add(daily("daily", 3))).getMessage().contains("already"));
		ReportSchedule same = new ReportSchedule("other", Set.of(ReportKind.AUDIT), Set.of(Format.CSV), parent.resolve("daily"), DAILY, 3);
		assertTrue(assertThrows(DroverException.class, () -> schedules.add(same)).getMessage().contains("the schedule daily writes to"));
		for (String name : List.of("", " ", "a/b", "x".repeat(61), "trailing ", "-first"))
			assertThrows(DroverException.class, () -> ReportSchedule.of(name, same.kinds(), same.formats(), same.folder(), DAILY, 1), name);
		assertThrows(DroverException.class, () -> ReportSchedule.of("a", same.kinds(), same.formats(), Path.of("relative"), DAILY, 1));
		assertThrows(DroverException.class, () -> ReportSchedule.of("a", Set.of(), same.formats(), same.folder(), DAILY, 1));
		assertThrows(DroverException.class, () -> ReportSchedule.of("a", same.kinds(), same.formats(), same.folder(), DAILY, 0));
		assertThrows(DroverException.class, () -> schedules.runNow("unknown"));
		assertEquals(1, schedules.list().size());
	}

	@Test
	void aSetIsWrittenAtItsTimeAndTheNextIsDue() throws Exception {
		schedules.add(daily("daily", 3));
		assertEquals(Optional.of(DUE.plus(1, ChronoUnit.DAYS)), routine.run(turn("daily", DUE, DUE.plusSeconds(2))));
		ScheduleOutcome last = last();
		Path set = parent.resolve("daily/2026-11-22T06-00-00Z");
		assertEquals(new ScheduleOutcome(DUE.plusSeconds(2), true, "written to " + set, Optional.of(set), "m"), last);
		assertTrue(Files.exists(set.resolve(ReportWriter.JSON)));
	}

	@Test
	void timesThatPassedAreMadeUpForOnceByTheLast() throws Exception {
		schedules.add(daily("daily", 3));
		Instant late = DUE.plus(4, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);
		assertEquals(Optional.of(DUE.plus(5, ChronoUnit.DAYS)), routine.run(turn("daily", DUE, late)));
		assertEquals(List.of("2026-11-26T06-00-00Z"), sets("daily"));
	}

	@Test
	void whatIsWantedBetweenTimesHasItsOwn() throws Exception {
		schedules.add(daily("daily", 3));
		schedules.runNow("daily");
		Instant now = schedules.list().getFirst().due().orElseThrow();
		assertFalse(now.isAfter(schedules.now()));
		Instant between = DUE.plusSeconds(100);
		assertEquals(Optional.of(DUE.plus(1, ChronoUnit.DAYS)), routine.run(turn("daily", between, between.plusSeconds(1))));
		assertEquals(List.of("2026-11-22T06-01-40Z"), sets("daily"));
	}

	@Test
	void oneTurnMakesOneSetHoweverManyAreAtIt() throws Exception {
		schedules.add(daily("daily", 30));
		ReportRoutine other = new ReportRoutine(made.project(), made.reports());
		try (ExecutorService managers = Executors.newFixedThreadPool(8)) {
			for (int day = 0; day < 8; day++) {
				Instant due = DUE.plus(day, ChronoUnit.DAYS);
				List<Callable<Optional<Instant>>> all = IntStream.range(0, 8).<Callable<Optional<Instant>>>mapToObj(number -> () -> (number % 2 == 0 ? routine : other)
						.run(turn("daily", due, due.plusSeconds(number)))).toList();
				for (Future<Optional<Instant>> each : managers.invokeAll(all))
					assertEquals(Optional.of(due.plus(1, ChronoUnit.DAYS)), each.get());
				assertEquals(day + 1, sets("daily").size());
				assertTrue(Files.exists(parent.resolve("daily").resolve(sets("daily").getLast()).resolve(ReportWriter.JSON)));
			}
		}
		try (Stream<Path> entries = Files.list(parent.resolve("daily"))) {
			assertEquals(8, entries.count(), "nothing half is left");
		}
	}

	@Test
	void whatFailsIsKeptAsASentenceAndComesAgainAtItsTime() throws Exception {
		ReportSchedule blocked = daily("blocked", 3);
		Files.writeString(blocked.folder(), "a file in the way");
		schedules.add(blocked);
		schedules.add(daily("daily", 3));
		assertEquals(Optional.of(DUE.plus(1, ChronoUnit.DAYS)), routine.run(turn("blocked", DUE, DUE)));
		routine.run(turn("daily", DUE, DUE));
		ScheduleOutcome failed = schedules.list().getFirst().last().orElseThrow();
		assertFalse(failed.good());
		assertTrue(failed.sentence().startsWith("the reports cannot be written to " + blocked.folder() + " (a file is in the way): "), failed.sentence());
		assertEquals(Optional.empty(), failed.set());
		assertTrue(schedules.list().getLast().last().orElseThrow().good(), "others are not stopped");
		Files.delete(blocked.folder());
		routine.run(turn("blocked", DUE.plus(1, ChronoUnit.DAYS), DUE.plus(1, ChronoUnit.DAYS)));
		assertTrue(schedules.list().getFirst().last().orElseThrow().good());
	}

	@Test
	void aReportThatCannotBeMadeLeavesNoSet() throws Exception {
		schedules.add(ReportSchedule.of("daily", EnumSet.of(ReportKind.AUDIT, ReportKind.PLAN), Set.of(Format.CSV), parent.resolve("daily"), DAILY, 3));
		routine.run(turn("daily", DUE, DUE));
		assertEquals("there is nothing to report yet: 'plan' makes a job", last().sentence());
		assertFalse(Files.exists(parent.resolve("daily")));
	}

	@Test
	void onlyTheNewestSetsStay() throws Exception {
		schedules.add(daily("daily", 2));
		for (int day = 0; day < 4; day++)
			routine.run(turn("daily", DUE.plus(day, ChronoUnit.DAYS), DUE.plus(day, ChronoUnit.DAYS)));
		assertEquals(List.of("2026-11-24T06-00-00Z", "2026-11-25T06-00-00Z"), sets("daily"));
	}

	@Test
	void whatIsRemovedIsNotFollowedAndWhatCameInItsPlaceIsNotMistakenForIt() throws Exception {
		assertEquals(Optional.empty(), routine.run(turn("gone", DUE, DUE)));
		schedules.add(daily("daily", 2));
		routine.run(turn("daily", DUE.plusSeconds(60), DUE.plusSeconds(60)));
		routine.run(turn("daily", DUE, DUE));
		assertEquals(DUE.plusSeconds(60), last().at(), "who comes late does not undo what is known");
	}

	@Test
	void aManagerIsToldOfAllThatThereAre() throws Exception {
		schedules.add(daily("daily", 2));
		assertEquals(Map.of("daily", DUE.plus(1, ChronoUnit.DAYS)), routine.all(DUE));
		made.project().documents().put(routine.name(), "strange", "{}");
		assertTrue(assertThrows(DroverException.class, () -> schedules.list()).getMessage().startsWith("the schedule strange cannot be read: remove it"));
		assertTrue(schedules.remove("strange"));
		assertEquals(1, schedules.list().size());
	}

	private ReportSchedule daily(String name, int keep) throws DroverException {
		return ReportSchedule.of(name, Set.of(ReportKind.EXECUTIVE), Set.of(Format.JSON), parent.resolve(name), DAILY, keep);
	}

	private static Turn turn(String id, Instant due, Instant now) {
		return new Turn(id, due, "m", () -> now);
	}

	private ScheduleOutcome last() throws DroverException {
		return schedules.list().getFirst().last().orElseThrow();
	}

	private List<String> sets(String schedule) throws IOException {
		try (Stream<Path> entries = Files.list(parent.resolve(schedule))) {
			return entries.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
		}
	}
}
