package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.agent.protocol.Command;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Has agents leave their servers, after asking. */
public final class UninstallHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		String question = "Uninstall the agents of " + Ordering.names(agents)
				+ "?\n\nThey leave their servers with everything of theirs, and cannot be told to come back: only a new installation brings them back."
				+ " Their history stays.";
		if (MessageDialog.open(MessageDialog.QUESTION, shell, "Uninstall agents", question, 0, "Uninstall", "Cancel") == 0)
			Ordering.order(fleet, agents, "Uninstall", new Command.Uninstall());
	}
}
