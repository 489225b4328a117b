package org.drover.ui.jobs.internal.handlers;

import java.util.List;
import java.util.Map;

import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.jobs.internal.state.JobDetail;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;
import org.drover.ui.jobs.internal.view.JobsView;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Puts the errors of a job, or of its selected task, on the clipboard. */
public final class CopyErrorsHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		boolean inView = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findView(ConsoleIds.JOBS_VIEW) instanceof JobsView view
				&& copy(shell, view.errors());
		if (!inView)
			Background.run(Words.say(Messages.CopyErrorsHandler_work, job.id()), monitor -> new JobDetail(job.id(),
					TaskLine.of(session.migrations().store().tasks(job.id()), RefWords.plain()), List.of(), List.of(), Map.of(), "").errors(), errors -> tell(shell, errors));
	}

	private static void tell(Shell shell, String errors) {
		if (!copy(shell, errors))
			MessageDialog.openInformation(shell, Messages.CopyErrorsHandler_title, Messages.CopyErrorsHandler_none);
	}

	private static boolean copy(Shell shell, String errors) {
		if (errors.isEmpty())
			return false;
		Clipboard clipboard = new Clipboard(shell.getDisplay());
		clipboard.setContents(new Object[] { errors }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		return true;
	}
}
