package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.agent.protocol.Command;
import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.look.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Has agents leave their servers, after asking. */
public final class UninstallHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		String question = Words.say(Messages.UninstallHandler_question, Ordering.names(agents));
		if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.UninstallHandler_title, question, 0, Messages.UninstallHandler_uninstall,
				Messages.FleetHandler_cancel) == 0)
			Ordering.order(fleet, agents, Messages.UninstallHandler_uninstall, new Command.Uninstall());
	}
}
