package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

final class OverrulesTest {

	private static final List<String> ALL = List.of("a", "b", "c");

	private final Overrules overrules = new Overrules();

	@Test
	void objectsUntilEachIsOverruledWithAReason() {
		assertTrue(overrules.objection(ALL).orElseThrow().startsWith("3 violations are not overruled"));
		overrules.set(List.of("a", "b"), true);
		assertTrue(overrules.objection(ALL).orElseThrow().startsWith("1 of 3 violations is not overruled"));
		overrules.set(ALL, true);
		assertTrue(overrules.objection(ALL).orElseThrow().contains("3 violations"));
		overrules.reason(ALL, " the office is closed ");
		assertEquals(Optional.empty(), overrules.objection(ALL));
		assertEquals(Map.of("a", "the office is closed", "b", "the office is closed", "c", "the office is closed"), overrules.overruled());
	}

	@Test
	void hasNothingToObjectWithoutViolations() {
		assertEquals(Optional.empty(), overrules.objection(List.of()));
	}

	@Test
	void aReasonAloneOverrulesNothing() {
		overrules.reason(ALL, "because");
		assertEquals(Map.of(), overrules.overruled());
		overrules.set(List.of("b"), true);
		assertEquals(Map.of("b", "because"), overrules.overruled());
		overrules.set(List.of("b"), false);
		assertFalse(overrules.isOverruled("b"));
	}

	@Test
	void tellsACommonReasonOnlyWhereThereIsOne() {
		overrules.reason(ALL, "because");
		assertEquals("because", overrules.commonReason(ALL));
		overrules.reason(List.of("c"), "other");
		assertEquals("", overrules.commonReason(ALL));
	}

	@Test
	void forgetsWhatTheNextPlanDoesNotHave() {
		overrules.set(ALL, true);
		overrules.reason(ALL, "because");
		overrules.keepOnly(List.of("b", "d"));
		assertEquals(Map.of("b", "because"), overrules.overruled());
		assertTrue(overrules.objection(List.of("b", "d")).isPresent());
	}
}
