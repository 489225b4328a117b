package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.agents.internal.install.InstallDialog;
import org.eclipse.swt.widgets.Shell;

/** Installs anew where agents are, over SSH: a newer program takes the place of the older, which comes back where that fails. */
public final class UpgradeHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		InstallDialog.open(shell, fleet, agents.stream().map(Agent::host).filter(host -> !host.isEmpty()).distinct().toList());
	}
}
