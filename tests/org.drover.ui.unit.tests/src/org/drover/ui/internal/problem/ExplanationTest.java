package org.drover.ui.internal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.drover.model.DroverException;
import org.drover.store.ProjectBusyException;
import org.junit.jupiter.api.Test;

class ExplanationTest {

	@Test
	void anExpectedProblemIsASentence() {
		assertEquals(new Explanation("No project in /srv.", ""), Explanation.of(new DroverException("no project in /srv")));
		assertEquals("Is it there?", Explanation.of(new DroverException("is it there?")).sentence());
	}

	@Test
	void whereAProjectIsInUseItCanBeLookedAt() {
		String sentence = Explanation.of(new ProjectBusyException("it is in use: wait")).sentence();
		assertEquals("It is in use: wait. To see it meanwhile, choose File > Look at project.", sentence);
	}

	@Test
	void itsCauseIsForTheDetails() {
		assertTrue(Explanation.of(new DroverException("no room", new IOException("disk full"))).details().contains("disk full"));
	}

	@Test
	void anUnexpectedOneHidesNothingAndFrightensNobody() {
		Explanation explanation = Explanation.of(new IllegalStateException("index 3"));
		assertFalse(explanation.sentence().contains("index 3"));
		assertTrue(explanation.details().contains("index 3"));
	}
}
