package org.drover.ui.dashboard.internal.reports;

import java.util.Optional;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Shows the reports of the open project that are written by themselves. */
public final class ScheduledReportsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		Optional<ProjectSession> session = CurrentProject.get().session();
		if (session.isEmpty())
			MessageDialog.openInformation(shell, Messages.ScheduledReportsDialog_title, Messages.ScheduledReportsHandler_noProject);
		else
			new ScheduledReportsDialog(shell, session.get()).open();
		return null;
	}
}
