package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.swt.widgets.Shell;

/** Shows the places of mailboxes. */
public final class PlacesHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		new PlacesDialog(shell, fleet).open();
	}
}
