package org.drover.ui.diagram.internal.job;

import org.drover.ui.ConsoleIds;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the tasks of the selected job. */
public final class OpenJobHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof JobSnapshot job))
			return null;
		try {
			return HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(JobInput.of(job), ConsoleIds.JOB_EDITOR);
		} catch (PartInitException e) {
			throw new ExecutionException(Words.say(Messages.OpenJobHandler_fails, job.id()), e);
		}
	}
}
