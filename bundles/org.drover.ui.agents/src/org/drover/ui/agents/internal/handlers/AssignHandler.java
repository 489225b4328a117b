package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Assigns servers to another site, after asking which. */
public final class AssignHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		AssignDialog dialog = new AssignDialog(shell, Ordering.names(agents));
		if (dialog.open() == Window.OK)
			Ordering.order(fleet, agents, Messages.AssignHandler_title, dialog.accepted().command());
	}
}
