package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.MailboxPlace;
import org.junit.jupiter.api.Test;

class FleetRowsTest {

	private static final MailboxPlace PLACE = new MailboxPlace("here", "dir:/srv/mailboxes", false, Optional.empty());
	private static final FleetRows ROWS = new FleetRows(
			List.of(AgentRow.of(Agents.heard("web1", Duration.ZERO)), AgentRow.of(Agents.heard("web2", Duration.ofHours(1))), AgentRow.of(Agents.stranger())),
			List.of(PLACE));

	@Test
	void aSummaryCountsWhatThereIs() {
		assertEquals("3 agents: 1 to be enrolled, 1 online, 1 offline", ROWS.summary());
		assertEquals("0 agents", FleetRows.NONE.summary());
	}

	@Test
	void aBlankFilterFindsAll() {
		assertEquals(ROWS.agents(), ROWS.filtered("  "));
		assertEquals(List.of("web2"), ROWS.filtered("offline").stream().map(AgentRow::name).toList());
	}

	@Test
	void withoutAPlaceThatIsToBeDoneFirst() {
		assertTrue(FleetRows.NONE.advice().contains("place"));
		assertTrue(new FleetRows(List.of(), List.of(PLACE)).advice().contains("Drop names of hosts here"));
	}
}
