package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.look.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Forgets agents with their histories, after asking. */
public final class ForgetHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		String question = Words.say(Messages.ForgetHandler_question, Ordering.names(agents));
		if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.ForgetHandler_title, question, 0, Messages.ForgetHandler_forget,
				Messages.FleetHandler_cancel) == 0)
			Background.run(Words.say(Messages.ForgetHandler_job, Ordering.names(agents)), monitor -> {
				for (Agent agent : agents)
					fleet.forget(agent.box());
				return agents;
			}, forgotten -> OpenFleet.get().touched());
	}
}
