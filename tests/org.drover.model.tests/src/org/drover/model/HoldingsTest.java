package org.drover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingsTest {

	private static final ObjectRef OFFICE = new ObjectRef(ObjectKind.PACKAGE, "PRI00001");
	private static final ObjectRef READER = new ObjectRef(ObjectKind.PACKAGE, "a=b");

	@Test
	void equalHoldingsAreEqualTexts() {
		Holdings holdings = Holdings.of(Map.of(READER, "2", OFFICE, "11"));
		assertEquals("package:PRI00001=11,package:a=b=2", holdings.toString());
		assertEquals(holdings, Holdings.parse(holdings.toString()));
		assertEquals("", Holdings.NONE.toString());
		assertEquals(Holdings.NONE, Holdings.parse(""));
	}

	@Test
	void holdWhatTheySayInThatVersionAlone() {
		Holdings holdings = Holdings.parse("package:PRI00001=11");
		assertTrue(holdings.holds(OFFICE, "11"));
		assertFalse(holdings.holds(OFFICE, "1"));
		assertFalse(holdings.holds(READER, "11"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "package:PRI00001", "PRI00001=1", "=1" })
	void whatIsNoneIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Holdings.parse(text));
	}
}
