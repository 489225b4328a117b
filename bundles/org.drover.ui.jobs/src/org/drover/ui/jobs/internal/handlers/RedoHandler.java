package org.drover.ui.jobs.internal.handlers;

import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.swt.widgets.Shell;

/** Runs a job that was undone again. */
public final class RedoHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		Permission.ask(shell, session, job, Deed.REDO, request -> session.runs().redo(job.id(), request));
	}
}
