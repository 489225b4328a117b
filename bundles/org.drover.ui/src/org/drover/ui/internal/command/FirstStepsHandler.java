package org.drover.ui.internal.command;

import org.drover.ui.internal.about.FirstStepsDialog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows how to get on. */
public final class FirstStepsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new FirstStepsDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell()).open();
		return null;
	}
}
