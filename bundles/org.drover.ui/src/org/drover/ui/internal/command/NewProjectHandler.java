package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Makes a project. */
public final class NewProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.create(MainWindow.shell(event));
		return null;
	}
}
