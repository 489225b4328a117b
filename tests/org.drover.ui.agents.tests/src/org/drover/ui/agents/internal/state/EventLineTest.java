package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.drover.agent.protocol.Alert.Severity;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.CommandState;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.Notice;
import org.drover.ui.look.Tint;
import org.junit.jupiter.api.Test;

class EventLineTest {

	@Test
	void aChangeOfHealthSaysBoth() {
		EventLine line = EventLine.of(Agents.NOON, new FleetEvent.HealthChanged(Agents.BOX, AgentHealth.SILENT, AgentHealth.ONLINE));
		assertEquals(new EventLine(Agents.NOON, Agents.BOX, Tint.GOOD, "Is online, was silent"), line);
	}

	@Test
	void anAnswerSaysHowItEnded() {
		EventLine line = EventLine.of(Agents.NOON, new FleetEvent.Answered(Agents.BOX, "c1", CommandState.FAILED));
		assertEquals(new EventLine(Agents.NOON, Agents.BOX, Tint.BAD, "Answered: failed"), line);
	}

	/** So that what was read from the store and what is told as an event are seen to be one. */
	@Test
	void anAlertIsTheSameAsEventAndAsNotice() {
		Notice notice = new Notice(Agents.BOX, Notice.Kind.ALERT, Severity.WARNING, "IDENTITY_CHANGED", "a copy", "{}", Optional.empty(), Agents.NOON);
		assertEquals(EventLine.of(notice), EventLine.of(Agents.NOON.plusSeconds(3), new FleetEvent.Noticed(notice)));
		assertEquals("Alert IDENTITY_CHANGED: a copy", EventLine.of(notice).text());
	}
}
