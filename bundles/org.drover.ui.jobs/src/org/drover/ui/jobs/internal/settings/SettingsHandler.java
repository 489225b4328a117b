package org.drover.ui.jobs.internal.settings;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

/** Opens what the project is set to. */
public final class SettingsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		CurrentProject.get().session().ifPresent(session -> new SettingsDialog(shell, session).open());
		return null;
	}
}
