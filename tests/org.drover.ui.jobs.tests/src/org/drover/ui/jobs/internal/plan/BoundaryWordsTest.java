package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.drover.plan.WaveBoundary;
import org.drover.plan.WaveBoundary.Reason;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoundaryWordsTest {

	@ParameterizedTest
	@EnumSource
	void everyReasonIsToldWithItsFigures(Reason reason) {
		String words = BoundaryWords.of(boundary(reason, 1), RefWords.plain());
		assertEquals(reason == Reason.UNKNOWN, words.isEmpty());
		assertFalse(words.contains("{"), words);
	}

	@Test
	void aServiceIsNamedWithThoseThatShareItsLoad() {
		assertEquals("No more than 9 clients are to move together; the next 3 depend on each other in a circle, and move together",
				BoundaryWords.of(boundary(Reason.CLIENTS, 3), RefWords.plain()));
		String words = BoundaryWords.of(boundary(Reason.SERVICE, 1), RefWords.plain());
		assertEquals(true, words.contains("NEW-MP") && words.contains(" and 2 more serve 9 clients at most, and 8 may need them by then"), words);
	}

	private static WaveBoundary boundary(Reason reason, int next) {
		return new WaveBoundary(reason, "management-point:NEW-MP", 2, 8, 9, next);
	}
}
