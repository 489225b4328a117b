package org.drover.ui.agents.internal.state;

import java.util.List;
import java.util.Locale;

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
		StringBuilder summary = new StringBuilder(Words.count(agents.size(), "agent"));
		String separator = ": ";
		for (AgentState state : AgentState.values()) {
			long count = agents.stream().filter(row -> row.state() == state).count();
			if (count > 0)
				summary.append(separator).append(Words.number(count)).append(' ').append(state.words().toLowerCase(Locale.ROOT));
			if (count > 0)
				separator = ", ";
		}
		return summary.toString();
	}

	/** What there is to do where there are no agents yet. */
	public String advice() {
		return places.isEmpty()
				? "Add a place for their mailboxes first: a folder, or a server that this machine and all others reach outwards."
				: "Drop names of hosts here, or press Install, to bring agents to them. Those that come another way turn up by themselves.";
	}
}
