package org.drover.cli.agents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.model.DroverException;

/** Finds agents by what a person calls them: the name of the host, the agent's own, or how that begins. */
final class AgentChoice {

	/** Digits that are enough to be meant as the beginning of an agent's name. */
	private static final int ENOUGH = 6;

	private AgentChoice() {
	}

	/** Each once, in that order. */
	static List<Agent> of(Fleet fleet, List<String> names) throws DroverException {
		List<Agent> known = fleet.agents();
		List<Agent> chosen = new ArrayList<>();
		for (String name : names) {
			Agent agent = one(known, name);
			if (!chosen.contains(agent))
				chosen.add(agent);
		}
		return chosen;
	}

	static Agent one(Fleet fleet, String name) throws DroverException {
		return one(fleet.agents(), name);
	}

	/** Of several on one host, the one that has not been uninstalled. */
	static Agent one(List<Agent> known, String name) throws DroverException {
		List<Agent> called = known.stream().filter(agent -> isCalled(agent, name)).toList();
		List<Agent> there = called.stream().filter(agent -> agent.leftAt().isEmpty()).toList();
		List<Agent> found = there.isEmpty() ? called : there;
		if (found.isEmpty())
			throw new DroverException("the project knows no agent " + name + ": 'agent list' shows them");
		if (found.size() > 1)
			throw new DroverException(name + " names " + found.size() + " agents: write more of the name of one, such as " + found.getFirst().box().brief());
		return found.getFirst();
	}

	private static boolean isCalled(Agent agent, String name) {
		return agent.host().equalsIgnoreCase(name) || name.length() >= ENOUGH && agent.box().text().startsWith(name.toLowerCase(Locale.ROOT));
	}
}
