package org.drover.ui.jobs.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.task.UndoChange;
import org.drover.task.UndoForecast;
import org.drover.task.UndoForecast.Listed;
import org.drover.task.UndoForecast.Remark;
import org.drover.ui.jobs.internal.state.ForecastWords.Line;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;

final class ForecastWordsTest {

	private static final RefWords NAMES = new RefWords(ref -> Optional.of("Reader").filter(name -> ref.key().equals("P1")));
	private static final UndoChange THEIRS = UndoChange.since("package", "package:P1 in DRV", "note=ours", "note=theirs", "deleted");
	private static final UndoChange GONE = UndoChange.since("client", "client:C1", "assigned to DRV", "assigned to CAS", "assigned to CAS");

	@Test
	void countsWhatWouldChangeByKind() {
		assertEquals("This undo would change 1,413 things: 1,400 clients, 12 distribution points, 1 operating system image.\nNothing of it has changed since.",
				ForecastWords.totals(forecast(Map.of("client", 1_400L, "distribution-point", 12L, "os-image", 1L), 0, List.of())));
		assertEquals("This undo would change nothing.\n1 has changed since; here it is.", ForecastWords.totals(forecast(Map.of(), 1, List.of(GONE))));
		assertEquals("This undo would change 1 thing: 1 client.\n2 have changed since; here they are.",
				ForecastWords.totals(forecast(Map.of("client", 1L), 2, List.of(GONE, THEIRS))));
		assertEquals("This undo would change nothing.\n20,000 have changed since; here are the first 2.",
				ForecastWords.totals(forecast(Map.of(), 20_000, List.of(GONE, THEIRS))));
	}

	@Test
	void knowsWhatIsNoObject() {
		assertEquals("This undo would change 48 things: 2 agents, 45 client records, 1 content.\nNothing of it has changed since.",
				ForecastWords.totals(forecast(Map.of("agent", 2L, "client record", 45L, "content", 1L), 0, List.of())));
	}

	@Test
	void namesWhatHasChangedSince() {
		assertEquals(List.of(new Line("Package Reader (P1) in DRV", "note=theirs", "note=ours", "deleted"),
				new Line("Client C1", "assigned to CAS", "assigned to DRV", "as it is")), ForecastWords.lines(forecast(Map.of(), 2, List.of(THEIRS, GONE)), NAMES));
	}

	@Test
	void saysWhatIsInTheWay() {
		Remark refused = new Remark(3, "take over distribution-point:D (task 3)", "distribution-point:D no longer exists in CAS");
		Remark unknown = new Remark(4, "Move 25 clients", "the site does not answer");
		UndoForecast forecast = new UndoForecast(7, 1, new TreeMap<>(), new Listed<>(0, List.of()), new Listed<>(0, List.of()),
				new Listed<>(1, List.of(refused)), new Listed<>(5, List.of(unknown, unknown, unknown, unknown, unknown)));
		List<String> remarks = ForecastWords.remarks(forecast, NAMES);
		assertEquals("\"Take over distribution point D\" cannot be taken back as things stand: distribution point D no longer exists in CAS.", remarks.getFirst());
		assertEquals("\"Move 25 clients\" cannot be looked at beforehand: the site does not answer.", remarks.get(1));
		assertEquals("2 other tasks cannot be looked at beforehand.", remarks.get(4));
		assertEquals("1 task never came to an end: what has changed since cannot be told of it.", remarks.getLast());
	}

	private static UndoForecast forecast(Map<String, Long> byKind, long since, List<UndoChange> first) {
		long changes = byKind.values().stream().mapToLong(Long::longValue).sum();
		return new UndoForecast(1, 0, new TreeMap<>(byKind), new Listed<>(changes, List.of()), new Listed<>(since, first), new Listed<>(0, List.of()),
				new Listed<>(0, List.of()));
	}
}
