package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.migration.UndoHold;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.How;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.model.ObjectRef;
import org.drover.task.UndoChange;
import org.drover.task.UndoForecast;
import org.drover.task.UndoForecast.Listed;
import org.drover.task.UndoForecast.Remark;
import org.junit.jupiter.api.Test;

class UndoPreviewsTest {

	private static final Listed<Remark> NO_REMARKS = new Listed<>(0, List.of());
	private static final UndoHold FREE = new UndoHold("5", List.of(), List.of(), List.of());
	private static final UndoChange SHARED = UndoChange.since("distribution-point", "distribution-point:D in DRV", "shared with nobody", "shared with XYZ",
			"shared with DRV");
	private static final UndoChange GONE = UndoChange.since("package", "package:P in DRV", "there", "absent", "absent");

	@Test
	void countsByKindAndNamesWhatHasChangedSince() {
		UndoForecast forecast = new UndoForecast(3, 1, new TreeMap<>(Map.of("client", 400L, "distribution-point", 12L)), new Listed<>(412, List.of(SHARED)),
				new Listed<>(3, List.of(SHARED, GONE)), new Listed<>(1, List.of(new Remark(7, "Move 25 clients", "CAS does not know client:C1 any more"))),
				new Listed<>(1, List.of(new Remark(8, "Copy", "no answer"))));
		assertEquals(List.of("This undo would change 412 things:", "     400  client", "      12  distribution-point",
				"3 have changed since; here they are:",
				"  distribution-point:D in DRV is now: shared with XYZ; the job had left it: shared with nobody; the undo would leave it: shared with DRV",
				"  package:P in DRV is now: absent; the job had left it: there; the undo would leave it so", "  and 1 more",
				"1 task never came to an end: what has changed since cannot be told of it.", "1 task could not be taken back as things stand:",
				"  task 7, Move 25 clients: CAS does not know client:C1 any more", "1 task cannot be previewed:", "  task 8, Copy: no answer"),
				UndoPreviews.lines(forecast, FREE));
		Map<String, Object> document = UndoPreviews.document(2, forecast, FREE);
		assertEquals("5", document.get("id"));
		assertEquals(List.of(), document.get("later"));
		assertEquals(412L, document.get("changes"));
		assertEquals(3L, document.get("changedSince"));
		assertEquals(List.of(Map.of("kind", "distribution-point", "what", "distribution-point:D in DRV", "left", "shared with nobody", "now",
				"shared with XYZ", "becomes", "shared with DRV")), document.get("list"));
	}

	@Test
	void saysThatNothingWouldChange() {
		UndoForecast forecast = new UndoForecast(0, 0, new TreeMap<>(), new Listed<>(0, List.of()), new Listed<>(0, List.of()), NO_REMARKS, NO_REMARKS);
		assertEquals(List.of("This undo would change nothing.", "Nothing of it has changed since."), UndoPreviews.lines(forecast, FREE));
	}

	@Test
	void saysFirstWhatTheUndoWouldBeRefusedFor() {
		UndoForecast forecast = new UndoForecast(0, 0, new TreeMap<>(), new Listed<>(0, List.of()), new Listed<>(0, List.of()), NO_REMARKS, NO_REMARKS);
		Rest needed = new Rest("deployment:D in DRV", "5", How.NEEDED, "collection:C");
		Rest changed = new Rest("package:P in DRV", "5", How.CHANGED, "");
		ObjectRef theirs = ObjectRef.parse("deployment:X");
		UndoHold hold = new UndoHold("5", List.of(new LaterJob("7", "Move C", List.of(needed), 1), new LaterJob("6", "Move B", List.of(changed, needed), 4)),
				List.of(new Dependent(theirs, ObjectRef.parse("package:P"), "DRV")), List.of());
		List<String> lines = UndoPreviews.lines(forecast, hold);
		assertEquals(List.of("It would be refused: 2 later jobs rest on what it did: job 7 (Move C): collection:C depends on deployment:D in DRV; job 6 (Move B): changed package:P in DRV, "
				+ "collection:C depends on deployment:D in DRV and 2 more: undo those first (job undo 7, then job undo 6)",
				"It would be refused: what it did is used by what no job made: deployment:X depends on package:P in DRV: have that do without, or remove it",
				"This undo would change nothing."), lines.subList(0, 3));
		Map<String, Object> document = UndoPreviews.document(0, forecast, hold);
		assertEquals(List.of(Map.of("by", "deployment:X", "on", "package:P", "topology", "DRV")), document.get("others"));
		assertEquals(List.of(Map.of("job", "7", "name", "Move C", "count", 1, "rests", List.of(Map.of("on", "deployment:D in DRV", "of", "5", "how", "needed", "who", "collection:C")))),
				((List<?>) document.get("later")).subList(0, 1));
	}
}
