package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Forgets agents with their histories, after asking. */
public final class ForgetHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		String question = "Forget " + Ordering.names(agents)
				+ "?\n\nThe history and the mailbox with all that is in it are removed for good. An agent that still runs turns up again, as a stranger.";
		if (MessageDialog.open(MessageDialog.QUESTION, shell, "Forget agents", question, 0, "Forget", "Cancel") == 0)
			Background.run("Forget " + Ordering.names(agents), monitor -> {
				for (Agent agent : agents)
					fleet.forget(agent.box());
				return agents;
			}, forgotten -> OpenFleet.get().touched());
	}
}
