package org.drover.ui.jobs.internal.queries;

import java.util.List;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Opens the queries of the project. */
public final class QueriesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		CurrentProject.get().session().ifPresent(session -> open(shell, session));
		return null;
	}

	private static void open(Shell shell, ProjectSession session) {
		List<TopologySnapshot> gathered = session.topologies().stream().filter(topology -> topology.inventory().isPresent()).toList();
		if (gathered.isEmpty())
			MessageDialog.openInformation(shell, Messages.QueriesDialog_title, Messages.QueriesHandler_nothing);
		else
			new QueriesDialog(shell, session, gathered, "").open();
	}
}
