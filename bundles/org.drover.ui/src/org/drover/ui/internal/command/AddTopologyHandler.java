package org.drover.ui.internal.command;

import org.drover.ui.internal.topology.AddTopologyDialog;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Adds a topology to the open project. */
public final class AddTopologyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		CurrentProject.get().session().ifPresent(session -> new AddTopologyDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), session).open());
		return null;
	}
}
