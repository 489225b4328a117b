package org.drover.ui.dashboard.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CardOrderTest {

	private static final List<String> ALL = List.of("a", "b", "c", "d");

	@Test
	void cardsGoBeforeOrBehindOthers() {
		CardOrder order = CardOrder.of(ALL);
		assertEquals(List.of("c", "a", "b", "d"), order.moved("c", "a", false).cards());
		assertEquals(List.of("b", "c", "d", "a"), order.moved("a", "d", true).cards());
		assertEquals(order, order.moved("a", "a", true));
	}

	@Test
	void whatIsHiddenKeepsItsPlace() {
		CardOrder order = CardOrder.of(ALL).shown("b", false);
		assertEquals(Set.of("b"), order.hidden());
		assertEquals(CardOrder.of(ALL), order.shown("b", true));
	}

	@Test
	void anOrderIsReadAsItWasWritten() {
		CardOrder order = CardOrder.of(ALL).moved("d", "b", false).shown("a", false);
		assertEquals("-a,d,b,c", order.text());
		assertEquals(order, CardOrder.read(order.text(), ALL));
		assertEquals(CardOrder.of(ALL), CardOrder.read("", ALL));
	}

	@Test
	void cardsOfOtherVersionsDoNoHarm() {
		CardOrder order = CardOrder.read("c,gone,-b,c", ALL);
		assertEquals(List.of("a", "c", "d", "b"), order.cards());
		assertEquals(Set.of("b"), order.hidden());
	}
}
