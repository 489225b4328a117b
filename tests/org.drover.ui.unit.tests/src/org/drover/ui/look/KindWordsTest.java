package org.drover.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;

final class KindWordsTest {

	@Test
	void countsInSingularAndPlural() {
		assertEquals("1 distribution point", KindWords.count(1, ObjectKind.DISTRIBUTION_POINT));
		assertEquals("0 boundaries", KindWords.count(0, ObjectKind.BOUNDARY));
		assertEquals("2 operating system images", KindWords.count(2, ObjectKind.OS_IMAGE));
	}

	@Test
	void startsALineInCapitals() {
		assertEquals("Distribution point", KindWords.name(ObjectKind.DISTRIBUTION_POINT));
		assertEquals("Boundaries", KindWords.names(ObjectKind.BOUNDARY));
	}

	@Test
	void namesEveryKindInWords() {
		for (ObjectKind kind : ObjectKind.values())
			assertEquals(-1, KindWords.names(kind).indexOf('-'), KindWords.names(kind));
	}
}
