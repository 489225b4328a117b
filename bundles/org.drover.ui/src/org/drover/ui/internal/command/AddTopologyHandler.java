package org.drover.ui.internal.command;

import org.drover.ui.ConsoleIds;
import org.drover.ui.MainWindow;
import org.drover.ui.internal.topology.AddTopologyDialog;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Adds a topology to the open project: at the address that a parameter names, or one that the user types. */
public final class AddTopologyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		CurrentProject.get().session().ifPresent(session -> new AddTopologyDialog(MainWindow.shell(event), session, event.getParameter(ConsoleIds.ADDRESS)).open());
		return null;
	}
}
