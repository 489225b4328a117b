package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens a project. */
public final class OpenProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.choose(MainWindow.shell(event));
		return null;
	}
}
