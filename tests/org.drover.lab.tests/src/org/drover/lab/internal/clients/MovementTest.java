package org.drover.lab.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class MovementTest {

	@Test
	void onlyThoseWhoMovedCount() {
		Map<String, Standing> before = Map.of("a", standing("OLD", Map.of("OLD", 5L), 4, 4), "b", standing("OLD", Map.of("OLD", 5L), 4, 4));
		Map<String, Standing> after = Map.of("a", standing("NEW", Map.of("OLD", 7L, "NEW", 3L), 4, 4), "b", standing("OLD", Map.of("OLD", 9L), 4, 4));
		assertEquals(new Movement(1, 2, 3, 3, 4, 4), Movement.between(before, after));
	}

	@Test
	void fewestPoliciesAndLeastContentMayBeOfDifferentClients() {
		Map<String, Standing> before = Map.of("a", standing("OLD", Map.of(), 4, 4), "b", standing("OLD", Map.of(), 4, 4));
		Map<String, Standing> after = Map.of("a", standing("NEW", Map.of("NEW", 1L), 4, 4), "b", standing("NEW", Map.of("NEW", 9L), 9, 10));
		assertEquals(new Movement(2, 0, 10, 1, 9, 10), Movement.between(before, after));
	}

	@Test
	void thereAndBackIsNoMove() {
		Map<String, Standing> before = Map.of("a", standing("OLD", Map.of("OLD", 5L), 4, 4));
		Map<String, Standing> after = Map.of("a", standing("OLD", Map.of("OLD", 7L, "NEW", 3L), 4, 4));
		assertEquals(0, Movement.between(before, after).clients());
	}

	@Test
	void earlierStayInTheNewTopologyDoesNotCount() {
		Map<String, Standing> before = Map.of("a", standing("OLD", Map.of("OLD", 5L, "NEW", 30L), 4, 4));
		Map<String, Standing> after = Map.of("a", standing("NEW", Map.of("OLD", 6L, "NEW", 32L), 4, 4));
		assertEquals(new Movement(1, 1, 2, 2, 4, 4), Movement.between(before, after));
	}

	private static Standing standing(String topology, Map<String, Long> policies, int fetched, int offered) {
		return new Standing(true, topology, 1, policies, fetched, offered, 0);
	}
}
