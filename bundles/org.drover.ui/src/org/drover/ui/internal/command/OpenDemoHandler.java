package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Projects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Starts the demo estate, and opens its project. */
public final class OpenDemoHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Projects.openDemo();
		return null;
	}
}
