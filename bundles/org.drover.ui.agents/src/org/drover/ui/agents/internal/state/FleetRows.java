package org.drover.ui.agents.internal.state;

import java.util.ArrayList;
import java.util.List;

import org.drover.fleet.Fleet;
import org.drover.fleet.MailboxPlace;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** The agents of a fleet and the places of their mailboxes, as they were when they were read. */
public record FleetRows(List<AgentRow> agents, List<MailboxPlace> places) {

	public static final FleetRows NONE = new FleetRows(List.of(), List.of());

	public FleetRows {
		agents = List.copyOf(agents);
		places = List.copyOf(places);
	}

	/** For a background thread. */
	public static FleetRows read(Fleet fleet) throws DroverException {
		return new FleetRows(fleet.agents().stream().map(AgentRow::of).toList(), fleet.places());
	}

	/** Those that a filter finds; all of them where it is blank. */
	public List<AgentRow> filtered(String filter) {
		return filter.isBlank() ? agents : agents.stream().filter(row -> row.matches(filter)).toList();
	}

	/** {@code 3 agents: 2 online, 1 to be enrolled}. */
	public String summary() {
		List<String> states = new ArrayList<>();
		for (AgentState state : AgentState.values()) {
			long count = agents.stream().filter(row -> row.state() == state).count();
			if (count > 0)
				states.add(Words.say(Messages.FleetRows_inState, count, state.brief()));
		}
		String all = Words.say(Messages.FleetRows_agents, agents.size());
		return states.isEmpty() ? all : Words.say(Messages.FleetRows_summary, all, String.join(", ", states));
	}

	/** What there is to do where there are no agents yet. */
	public String advice() {
		return places.isEmpty() ? Messages.FleetRows_noPlace : Messages.FleetRows_noAgent;
	}
}
