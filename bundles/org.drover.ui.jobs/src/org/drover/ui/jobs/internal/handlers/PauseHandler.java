package org.drover.ui.jobs.internal.handlers;

import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.swt.widgets.Shell;

/** Has a job start no other task. */
public final class PauseHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		session.runs().pause(job.id());
	}
}
