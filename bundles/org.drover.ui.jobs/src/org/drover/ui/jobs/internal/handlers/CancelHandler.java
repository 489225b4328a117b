package org.drover.ui.jobs.internal.handlers;

import org.drover.ui.jobs.internal.view.StopRequests;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.swt.widgets.Shell;

/** Stops a job after the tasks that are under way. */
public final class CancelHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		StopRequests.stop(session, job.id());
	}
}
