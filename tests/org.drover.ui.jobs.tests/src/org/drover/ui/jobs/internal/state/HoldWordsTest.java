package org.drover.ui.jobs.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.UndoHold;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.How;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.model.ObjectRef;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;

final class HoldWordsTest {

	private static final RefWords NAMES = new RefWords(ref -> Optional.of("Reader").filter(name -> ref.key().equals("P1")));
	private static final Rest CHANGED = new Rest("package:P1 in DRV", "1", How.CHANGED, "");
	private static final Rest NEEDED = new Rest("deployment:D in DRV", "1", How.NEEDED, "collection:C");
	private static final Rest SERVES = new Rest("content of package:P1 in DRV", "1", How.SERVES, "25");

	@Test
	void nothingIsSaidWhereNothingKeepsIt() {
		assertEquals(List.of(), HoldWords.sentences(new UndoHold("1", List.of(), List.of(), List.of()), NAMES));
	}

	@Test
	void laterJobsAreNamedWithWhatTheyRestOn() {
		LaterJob last = new LaterJob("3", "Move C", List.of(NEEDED), 1);
		LaterJob next = new LaterJob("2", "Move B", List.of(CHANGED, NEEDED, SERVES, NEEDED), 9);
		assertEquals(List.of("2 later jobs rest on what this one did: undo those first, in this order.",
				"\u2022  Job 3, \"Move C\": collection C depends on deployment D in DRV",
				"\u2022  Job 2, \"Move B\": changed package Reader (P1) in DRV, collection C depends on deployment D in DRV, 25 of its clients need content of package Reader (P1) in DRV and 6 more"),
				HoldWords.sentences(new UndoHold("1", List.of(last, next), List.of(), List.of()), NAMES));
		assertEquals("A later job rests on what this one did: undo that first.",
				HoldWords.sentences(new UndoHold("1", List.of(last), List.of(), List.of()), NAMES).getFirst());
	}

	@Test
	void whatSomebodyElseBuiltIsNamedAndTheRestCounted() {
		Dependent theirs = new Dependent(ObjectRef.parse("deployment:X"), ObjectRef.parse("package:P1"), "DRV");
		List<String> lines = HoldWords.sentences(new UndoHold("1", List.of(), IntStream.range(0, 8).mapToObj(any -> theirs).toList(), List.of()), NAMES);
		assertEquals("8 objects that no job made depend on what would be deleted: have them do without first.", lines.getFirst());
		assertEquals("\u2022  deployment X depends on package Reader (P1) in DRV", lines.get(1));
		assertEquals("\u2022  and 3 more", lines.getLast());
	}

	@Test
	void clientsThatWouldLackSomethingAreSaid() {
		FoundViolation violation = new FoundViolation("0123456789", "class", 25, "content", 1, "25 clients would be without content");
		assertEquals(List.of("Clients would be without what they need: 25 clients would be without content."),
				HoldWords.sentences(new UndoHold("1", List.of(), List.of(), List.of(violation)), NAMES));
	}
}
