package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a project. */
public final class NewProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.create(HandlerUtil.getActiveWorkbenchWindow(event).getShell());
		return null;
	}
}
