package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a project for looking only. */
public final class LookAtProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.chooseToLook(HandlerUtil.getActiveShell(event));
		return null;
	}
}
