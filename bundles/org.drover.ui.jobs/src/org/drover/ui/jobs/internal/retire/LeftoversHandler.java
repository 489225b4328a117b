package org.drover.ui.jobs.internal.retire;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the list of what Drover made and nobody needs any more. */
public final class LeftoversHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		CurrentProject.get().session().ifPresent(session -> new LeftoversDialog(MainWindow.shell(event), session).open());
		return null;
	}
}
