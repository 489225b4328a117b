package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a project. */
public final class OpenProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.choose(HandlerUtil.getActiveWorkbenchWindow(event).getShell());
		return null;
	}
}
