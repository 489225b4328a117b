package org.drover.ui.agents.internal.handlers;

import java.util.List;
import java.util.Optional;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.look.Words;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Has agents run a script, after asking which. */
public final class RunScriptHandler extends FleetHandler {

	@Override
	void go(Shell shell, Fleet fleet, List<Agent> agents) {
		ScriptDialog dialog = new ScriptDialog(shell, Ordering.names(agents));
		if (dialog.open() != Window.OK)
			return;
		ScriptForm form = dialog.accepted();
		Background.run(Words.say(Messages.RunScriptHandler_job, Ordering.names(agents)),
				monitor -> fleet.order(agents.stream().map(Agent::box).toList(), form.command(), Optional.empty()), order -> OpenFleet.get().touched());
	}
}
