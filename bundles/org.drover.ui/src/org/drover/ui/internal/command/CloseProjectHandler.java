package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.project.Leaving;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Closes the project, and with that returns to the start page. */
public final class CloseProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (Leaving.mayClose(MainWindow.shell(event)))
			CurrentProject.get().close();
		return null;
	}
}
