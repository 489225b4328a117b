package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.swt.widgets.Shell;

/** Takes an agent for one of the fleet, once a person has compared codes. */
public final class EnrolHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		new EnrolDialog(shell, fleet, agents.getFirst()).open();
	}
}
