package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.about.AboutDialog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Says which version this is, and what it is made of. */
public final class AboutHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new AboutDialog(MainWindow.shell(event)).open();
		return null;
	}
}
