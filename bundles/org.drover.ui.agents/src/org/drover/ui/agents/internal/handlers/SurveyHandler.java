package org.drover.ui.agents.internal.handlers;

import java.util.List;
import java.util.Set;

import org.drover.agent.protocol.Command;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.swt.widgets.Shell;

/** Has agents survey their servers now. */
public final class SurveyHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		Ordering.order(fleet, agents, Messages.SurveyHandler_title, new Command.TakeSurvey(Set.of()));
	}
}
