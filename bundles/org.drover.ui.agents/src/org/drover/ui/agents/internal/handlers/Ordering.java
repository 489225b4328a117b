package org.drover.ui.agents.internal.handlers;

import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.look.Words;

/** Tells agents to do something; what comes of it is seen in their histories. */
final class Ordering {

	private static final int NAMED = 5;

	private Ordering() {
	}

	/** @param what is done, as a title */
	static void order(Fleet fleet, List<Agent> agents, String what, Command command) {
		Background.run(Words.say(Messages.Ordering_job, what, names(agents)),
				monitor -> fleet.order(agents.stream().map(Agent::box).toList(), command, Optional.empty()), order -> OpenFleet.get().touched());
	}

	/** {@code web1, web2 and 7 others}. */
	static String names(List<Agent> agents) {
		String first = String.join(", ", agents.stream().limit(NAMED).map(agent -> agent.host().isEmpty() ? agent.box().brief() : agent.host()).toList());
		return agents.size() > NAMED ? Words.say(Messages.Ordering_others, first, agents.size() - NAMED) : first;
	}
}
