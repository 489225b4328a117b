package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.agents.internal.install.InstallDialog;
import org.eclipse.swt.widgets.Shell;

/** Brings agents to hosts over SSH. */
public final class InstallHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		InstallDialog.open(shell, fleet, List.of());
	}
}
