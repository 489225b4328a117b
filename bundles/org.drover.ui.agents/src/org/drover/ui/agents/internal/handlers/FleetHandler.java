package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.ui.MainWindow;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something with the open fleet, and maybe with the selected agents. */
abstract class FleetHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		OpenFleet.get().fleet().ifPresent(fleet -> go(MainWindow.shell(event), fleet, selected(event)));
		return null;
	}

	/** @param agents that are selected; where a command needs some, it is enabled for nothing else */
	abstract void go(Shell shell, Fleet fleet, List<Agent> agents);

	private static List<Agent> selected(ExecutionEvent event) {
		if (!(HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection))
			return List.of();
		return List.<Object>copyOf(selection.toList()).stream().filter(Agent.class::isInstance).map(Agent.class::cast).toList();
	}
}
