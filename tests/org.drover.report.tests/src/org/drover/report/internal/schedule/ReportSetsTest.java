package org.drover.report.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;
import org.drover.report.SampleReport;
import org.drover.testing.TinyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSetsTest {

	private static final Instant TIME = Instant.parse("2026-11-22T05:00:00Z");
	private static final Map<ReportKind, ReportModel> ONE = Map.of(ReportKind.JOB, SampleReport.migration());
	private static final Map<ReportKind, ReportModel> TWO = Map.of(ReportKind.JOB, SampleReport.migration(), ReportKind.PLAN, SampleReport.migration());
	private static final Set<Format> JSON = Set.of(Format.JSON);

	@TempDir
	private Path parent;

	private Path folder;
	private ReportSets sets;

	@BeforeEach
	void name() {
		folder = parent.resolve("new/reports");
		sets = sets("daily");
	}

	@Test
	void aSetIsNamedByItsTimeAndHasAFolderForEachKind() throws IOException {
		Path set = sets.write(TIME, TWO, EnumSet.allOf(Format.class));
		assertEquals(folder.resolve("2026-11-22T06-00-00+0100"), set);
		assertEquals(Set.of("job", "plan", SetList.NAME), names(set));
		assertTrue(names(set.resolve("job")).containsAll(Set.of(ReportWriter.HTML, ReportWriter.PDF, ReportWriter.XLSX, ReportWriter.FACTS, ReportWriter.JSON)));
		assertEquals(Set.of("2026-11-22T06-00-00+0100"), names(folder), "nothing else is left");
		assertEquals(Optional.of(set), sets.find(TIME));
		assertEquals(Optional.empty(), sets.find(TIME.plusSeconds(1)));
		assertEquals(Optional.empty(), sets("other").find(TIME));
		assertEquals(Set.of(ReportWriter.JSON, SetList.NAME), names(sets.write(TIME.plusSeconds(1), ONE, JSON)), "one kind needs no folder");
	}

	@Test
	void namesFollowEachOtherAsTimesDoWhereClocksAreSetBack() throws IOException {
		Instant first = Instant.parse("2026-10-25T00:30:00Z");
		assertEquals("2026-10-25T02-30-00+0200", sets.write(first, ONE, JSON).getFileName().toString());
		assertEquals("2026-10-25T02-30-00+0100", sets.write(first.plus(1, ChronoUnit.HOURS), ONE, JSON).getFileName().toString());
		sets.keep(1);
		assertEquals(Set.of("2026-10-25T02-30-00+0100"), names(folder));
	}

	@Test
	void aTimeHasOneSetHoweverManyWriteIt() throws IOException {
		Path set = sets.write(TIME, ONE, JSON);
		Files.writeString(set.resolve("note.txt"), "seen");
		assertEquals(set, sets("daily").write(TIME, ONE, JSON));
		assertEquals(Set.of(set.getFileName().toString()), names(folder));
		assertTrue(Files.exists(set.resolve("note.txt")), "the first stays");
	}

	@Test
	void whatIsThereAndNotOursIsNotReplaced() throws IOException {
		Path taken = Files.createDirectories(folder.resolve("2026-11-22T06-00-00+0100"));
		Files.writeString(taken.resolve("minutes.txt"), "of the board");
		FileAlreadyExistsException refused = assertThrows(FileAlreadyExistsException.class, () -> sets.write(TIME, ONE, JSON));
		assertTrue(refused.getReason().contains("is not of this schedule"), refused.getReason());
		assertEquals(Set.of("minutes.txt"), names(taken));
		assertEquals(Set.of(taken.getFileName().toString()), names(folder), "no half set is left");
	}

	@Test
	void whatGoesWrongHalfWayLeavesNothing() throws IOException {
		Path before = sets.write(TIME.minusSeconds(1), ONE, JSON);
		ReportModel sample = SampleReport.migration();
		ReportModel broken = new ReportModel("plan", null, TIME, "p", "", "", List.of(), sample.verdict(), sample.sections());
		Map<ReportKind, ReportModel> reports = new TreeMap<>(Map.of(ReportKind.PLAN, sample, ReportKind.JOB, broken));
		assertThrows(NullPointerException.class, () -> sets.write(TIME, reports, Set.of(Format.HTML)));
		assertEquals(List.of(before), paths(folder));
	}

	@Test
	void aFullDiskLeavesTheSetsBefore() throws Exception {
		assumeTrue(TinyDisk.obstacle().isEmpty(), TinyDisk.obstacle());
		try (TinyDisk disk = TinyDisk.mount(Files.createDirectories(folder), 1)) {
			Path before = sets.write(TIME.minusSeconds(1), ONE, JSON);
			Files.write(folder.resolve("full"), new byte[900_000]);
			assertThrows(IOException.class, () -> sets.write(TIME, TWO, EnumSet.allOf(Format.class)));
			assertEquals(Set.of("full", before.getFileName().toString()), names(folder));
			disk.grow(8);
			assertTrue(Files.exists(sets.write(TIME, TWO, EnumSet.allOf(Format.class)).resolve("plan").resolve(ReportWriter.PDF)));
		}
	}

	@Test
	void whatAWriterLeftThatWasKilledGoesWithTheNextSet() throws IOException {
		sets.write(TIME, ONE, JSON);
		Path aside = folder.resolve(aside("daily") + "left.part");
		Files.createDirectories(aside.resolve("job"));
		Files.writeString(aside.resolve("job/.report.pdf.part"), "half");
		Path ofOthers = Files.createDirectories(folder.resolve(aside("other") + "left.part"));
		Path outside = Files.writeString(parent.resolve("outside.txt"), "stays");
		Files.createSymbolicLink(aside.resolve("link"), outside);
		sets.write(TIME.plusSeconds(1), ONE, JSON);
		assertFalse(Files.exists(aside));
		assertTrue(Files.exists(ofOthers));
		assertTrue(Files.exists(outside), "links are not followed");
	}

	@Test
	void theNewestStayAndOnlyOursGo() throws IOException {
		for (int day = 0; day < 5; day++)
			sets.write(TIME.plus(day, ChronoUnit.DAYS), TWO, EnumSet.of(Format.JSON, Format.CSV));
		Path ofOthers = sets("other").write(TIME.minus(1, ChronoUnit.DAYS), ONE, JSON);
		Path noted = set(0);
		Files.writeString(noted.resolve("note.txt"), "why it failed");
		Path changed = set(1).resolve("job").resolve(ReportWriter.JSON);
		Files.writeString(changed, "{}");
		Path renamed = Files.move(set(2), folder.resolve("for the board"));
		Path stranger = Files.createDirectories(folder.resolve("2026-11-01T06-00-00+0100"));
		Files.writeString(stranger.resolve("report.json"), "{}");
		sets.keep(2);
		assertEquals(Set.of(set(0), set(1), set(3), set(4), renamed, ofOthers, stranger), Set.copyOf(paths(folder)));
		assertEquals(Set.of("note.txt"), names(noted));
		assertEquals(List.of(changed), files(set(1)));
		assertTrue(names(renamed).contains("plan"), "what has another name now was put aside by somebody");
		assertEquals(Set.of("report.json"), names(stranger));
		sets.keep(1);
		assertTrue(Files.exists(noted.resolve("note.txt")) && Files.exists(changed));
		assertFalse(Files.exists(set(3)));
	}

	@Test
	void aListLeadsNowhereElse() throws IOException {
		Path precious = Files.writeString(parent.resolve("precious.json"), "{}");
		Path inside = Files.createDirectories(parent.resolve("elsewhere")).resolve("report.json");
		Files.writeString(inside, "{}");
		Path set = sets.write(TIME, ONE, JSON);
		sets.write(TIME.plusSeconds(1), ONE, JSON);
		Files.createSymbolicLink(set.resolve("plan"), inside.getParent());
		Files.createSymbolicLink(set.resolve("linked.json"), precious);
		SetList list = SetList.of("project", "daily", TIME, parent, List.of(precious));
		String hash = list.files().get("precious.json");
		new SetList("project", "daily", TIME.toString(), Map.of("../../../precious.json", hash, precious.toString(), hash, "plan/report.json", hash, "linked.json", hash,
				SetList.NAME, hash)).write(set);
		sets.keep(1);
		assertTrue(Files.exists(precious) && Files.exists(inside));
		assertEquals(Set.of("report.json", "plan", "linked.json"), names(set), "what the list does not name as it is stays");
	}

	@Test
	void aListThatCannotBeReadMakesNoSet() throws IOException {
		Path set = sets.write(TIME, ONE, JSON);
		sets.write(TIME.plusSeconds(1), ONE, JSON);
		Files.writeString(set.resolve(SetList.NAME), "not { JSON");
		sets.keep(1);
		assertTrue(Files.exists(set.resolve(ReportWriter.JSON)));
	}

	private ReportSets sets(String schedule) {
		return new ReportSets("project", schedule, folder, ZoneId.of("Europe/Berlin"));
	}

	private Path set(int day) {
		return folder.resolve("2026-11-" + (22 + day) + "T06-00-00+0100");
	}

	/** What its sets are called until they are whole. */
	private static String aside(String schedule) {
		return "." + UUID.nameUUIDFromBytes(("project\n" + schedule).getBytes(StandardCharsets.UTF_8)) + "-";
	}

	private static Set<String> names(Path within) throws IOException {
		return paths(within).stream().map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> paths(Path within) throws IOException {
		try (Stream<Path> entries = Files.list(within)) {
			return entries.toList();
		}
	}

	private static List<Path> files(Path within) throws IOException {
		try (Stream<Path> entries = Files.walk(within)) {
			return entries.filter(Files::isRegularFile).toList();
		}
	}
}
