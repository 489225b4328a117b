package org.drover.ui.diagram.internal.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.drover.ui.diagram.internal.editors.KeptEditors.Kept;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.junit.jupiter.api.Test;

/** Each project has its own editors, in the order in which they were opened. */
class KeptEditorsTest {

	private static final Kept JOB = new Kept("job", "12");
	private static final Kept TOPOLOGY = new Kept("topology", "new: the second");

	private final KeptEditors kept = new KeptEditors(DefaultScope.INSTANCE.getNode("org.drover.kept." + UUID.randomUUID()));

	@Test
	void whatWasOpenedAndNotClosedIsThere() {
		kept.add("p", JOB);
		kept.add("p", TOPOLOGY);
		kept.add("q", JOB);
		assertEquals(List.of(JOB, TOPOLOGY), kept.of("p"));
		kept.add("p", JOB);
		assertEquals(List.of(TOPOLOGY, JOB), kept.of("p"), "opened once more");
		kept.remove("p", TOPOLOGY);
		kept.remove("p", TOPOLOGY);
		assertEquals(List.of(JOB), kept.of("p"));
		kept.remove("p", JOB);
		assertEquals(List.of(), kept.of("p"));
		assertEquals(List.of(JOB), kept.of("q"));
	}

	@Test
	void ofVeryManyTheLatestAreKept() {
		for (int job = 0; job < 30; job++)
			kept.add("p", new Kept("job", Integer.toString(job)));
		assertEquals(20, kept.of("p").size());
		assertEquals(new Kept("job", "29"), kept.of("p").getLast());
	}
}
