package org.drover.ui.jobs.internal.retire;

import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the list of what Drover made and nobody needs any more. */
public final class LeftoversHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		CurrentProject.get().session().ifPresent(session -> new LeftoversDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), session).open());
		return null;
	}
}
