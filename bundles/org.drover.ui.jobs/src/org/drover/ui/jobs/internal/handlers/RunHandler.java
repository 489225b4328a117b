package org.drover.ui.jobs.internal.handlers;

import org.drover.ui.jobs.internal.retire.Consent;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.swt.widgets.Shell;

/** Runs a job, goes on with one that stopped, or tries again what failed: all of them run what is left. */
public final class RunHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		Permission.ask(shell, session, job, Deed.RUN, request -> Consent.ask(shell, session, job, request));
	}
}
