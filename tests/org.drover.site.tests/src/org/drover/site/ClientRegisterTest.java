package org.drover.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.ClientHome;
import org.drover.site.ClientDirectory.Standing;
import org.junit.jupiter.api.Test;

class ClientRegisterTest {

	private static final ClientHome ELSEWHERE = new ClientHome("CAS", "http://cas");
	private static final List<String> CLIENTS = List.of("a", "b");

	private final ClientRegister register = new ClientRegister(Clock.systemUTC());

	@Test
	void presenceBeginsWithPolicyAndAnewAfterARelease() {
		register.accept("a", "DRV");
		assertEquals(Set.of(), register.present(CLIENTS));
		poll("a");
		assertEquals(Set.of("a"), register.present(CLIENTS));
		register.accept("a", "DRV");
		assertEquals(Set.of("a"), register.present(CLIENTS));
		register.release("a", ELSEWHERE);
		poll("a");
		assertEquals(Set.of(), register.present(CLIENTS));
		assertEquals(Map.of("a", "CAS"), register.assigned(CLIENTS));
		register.accept("a", "DRV");
		assertEquals(Set.of(), register.present(CLIENTS));
		assertEquals(Map.of("a", "DRV"), register.assigned(CLIENTS));
	}

	@Test
	void policyOfAnEarlierStandingIsNoPresence() {
		register.accept("a", "DRV");
		register.release("a", ELSEWHERE);
		Standing released = register.standing("a").orElseThrow();
		register.accept("a", "DRV");
		register.served("a", released);
		assertEquals(Set.of(), register.present(CLIENTS));
	}

	@Test
	void whatWasHeardIsTakenOnce() {
		register.accept("a", "DRV");
		register.reported("a", "inventory", "{}");
		register.reported("unknown", "status", "{}");
		assertTrue(register.takeHeard().contains("a"));
		assertEquals(List.of(), register.takeHeard());
		assertEquals("inventory", register.entry("a").orElseThrow().lastKind());
		register.forget("a");
		assertTrue(register.standing("a").isEmpty());
	}

	private void poll(String client) {
		register.served(client, register.standing(client).orElseThrow());
	}
}
