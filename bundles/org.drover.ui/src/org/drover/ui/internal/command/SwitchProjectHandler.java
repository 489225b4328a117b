package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.project.ProjectMenu;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Offers the projects of last time, and others. */
public final class SwitchProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ProjectMenu.show(MainWindow.shell(event));
		return null;
	}
}
