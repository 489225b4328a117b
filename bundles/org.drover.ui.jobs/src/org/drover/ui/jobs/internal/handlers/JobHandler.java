package org.drover.ui.jobs.internal.handlers;

import java.util.Optional;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something with the selected job. */
abstract class JobHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		Optional<ProjectSession> session = CurrentProject.get().session();
		if (session.isPresent() && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof JobSnapshot job)
			go(MainWindow.shell(event), session.get(), job);
		return null;
	}

	abstract void go(Shell shell, ProjectSession session, JobSnapshot job);
}
