package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.draft.Placement;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {

	private static final ObjectRef SITE = new ObjectRef(ObjectKind.SITE, "the site");
	private static final ObjectRef SERVER = new ObjectRef(ObjectKind.SITE_SYSTEM, "srv 1");

	@Test
	void isReadAsItWasWritten() {
		DiagramLayout layout = new DiagramLayout(Map.of(SITE, new Placement(1, 2), SERVER, new Placement(30, 40)), Set.of(SERVER));
		DiagramLayout.Reading read = DiagramLayout.read(layout.text());
		assertEquals(layout, read.layout());
		assertEquals("", read.fault());
		assertTrue(read.layout().isPlaced(SITE));
		assertFalse(read.layout().isPlaced(SERVER));
	}

	@Test
	void whatWasThereBeforeVersionsWasPlacedByAPerson() {
		DiagramLayout.Reading read = DiagramLayout.read("site:the site 1,2\n");
		assertEquals(Map.of(SITE, new Placement(1, 2)), read.layout().places());
		assertTrue(read.layout().isPlaced(SITE));
		assertEquals("", DiagramLayout.read("").fault());
	}

	@Test
	void saysWhatItCannotRead() {
		DiagramLayout.Reading broken = DiagramLayout.read("layout 2\nsite:the site 1,2\nsite:x 1\n\u0000\u0001 rubbish\n");
		assertEquals(Map.of(SITE, new Placement(1, 2)), broken.layout().places());
		assertEquals("2 of its lines are broken", broken.fault());
		DiagramLayout.Reading newer = DiagramLayout.read("layout 3\nsite:the site in=2\n");
		assertEquals(DiagramLayout.NONE, newer.layout());
		assertTrue(newer.fault().startsWith("It was saved by a newer Drover"), newer::fault);
		assertEquals(newer, DiagramLayout.read("layout 2027-rc1\n"));
	}

	@Test
	void keysCanChange() {
		DiagramLayout renamed = new DiagramLayout(Map.of(SITE, new Placement(1, 2)), Set.of(SITE)).with(ref -> ref.equals(SITE) ? SERVER : ref);
		assertEquals(new DiagramLayout(Map.of(SERVER, new Placement(1, 2)), Set.of(SERVER)), renamed);
	}
}
