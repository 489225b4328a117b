package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.agent.protocol.Command;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.swt.widgets.Shell;

/** Asks agents whether they are there. */
public final class PingHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		Ordering.order(fleet, agents, Messages.PingHandler_title, new Command.Ping());
	}
}
