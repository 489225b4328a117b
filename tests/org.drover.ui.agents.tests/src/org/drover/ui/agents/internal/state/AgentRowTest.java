package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class AgentRowTest {

	@Test
	void healthIsTheAgeOfTheHeartbeat() {
		assertEquals(AgentState.ONLINE, AgentState.of(Agents.heard("web1", Duration.ofSeconds(119))));
		assertEquals(AgentState.OFFLINE, AgentState.of(Agents.heard("web1", Duration.ofSeconds(121))));
		assertEquals(AgentState.SILENT, AgentState.of(Agents.heard("web1", null)));
		assertEquals(AgentState.STRANGER, AgentState.of(Agents.stranger()));
		assertEquals(AgentState.GONE, AgentState.of(Agents.gone("web1")));
	}

	@Test
	void strangersAndThoseThatLeftAreToldNothing() {
		List<AgentState> obeying = List.of(AgentState.values()).stream().filter(AgentState::obeys).toList();
		assertEquals(List.of(AgentState.SILENT, AgentState.ONLINE, AgentState.OFFLINE), obeying);
	}

	@Test
	void aHostIsNamedAndAStrangerByItsOwnName() {
		assertEquals("web1", AgentRow.of(Agents.heard("web1", Duration.ZERO)).name());
		assertEquals("abababab", AgentRow.of(Agents.stranger()).name());
	}

	@Test
	void theHeartbeatsAgeIsInSeconds() {
		assertEquals("12 s ago", AgentRow.of(Agents.heard("web1", Duration.ofMillis(12_700))).heartbeat());
		assertEquals("never", AgentRow.of(Agents.stranger()).heartbeat());
	}

	@Test
	void aFilterFindsAllOfItsWords() {
		AgentRow row = AgentRow.of(Agents.heard("web1.example.org", Duration.ZERO));
		assertTrue(row.matches("WEB1"));
		assertTrue(row.matches(" online example "));
		assertTrue(row.matches("here abab"));
		assertFalse(row.matches("web1 offline"));
	}
}
