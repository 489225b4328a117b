package org.drover.ui.internal.command;

import java.nio.file.Path;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.project.Looking;
import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens a project for looking only: the one whose folder a parameter names, or one that the user chooses. */
public final class LookAtProjectHandler extends AbstractHandler {

	private static final String FOLDER = "org.drover.ui.lookAtProject.folder";

	@Override
	public Object execute(ExecutionEvent event) {
		String folder = event.getParameter(FOLDER);
		if (folder == null)
			Projects.chooseToLook(MainWindow.shell(event));
		else
			Looking.at(Path.of(folder));
		return null;
	}
}
