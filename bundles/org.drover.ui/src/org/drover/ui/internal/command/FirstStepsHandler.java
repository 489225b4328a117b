package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.about.FirstStepsDialog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows how to get on. */
public final class FirstStepsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new FirstStepsDialog(MainWindow.shell(event)).open();
		return null;
	}
}
