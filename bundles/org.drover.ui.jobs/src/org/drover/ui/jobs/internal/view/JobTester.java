package org.drover.ui.jobs.internal.view;

import java.util.Optional;

import org.drover.ui.jobs.internal.state.JobAction;
import org.drover.ui.jobs.internal.state.JobStatus;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.expressions.PropertyTester;

/** Whether a job allows what a command does, for the expressions in {@code plugin.xml}. */
public final class JobTester extends PropertyTester {

	static final String ALLOWS = "org.drover.ui.jobs.allows";

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		Optional<ProjectSession> session = CurrentProject.get().session();
		return session.isPresent() && receiver instanceof JobSnapshot job && status(session.get(), job).allows(JobAction.valueOf(expected.toString()));
	}

	/** How a job stands at this moment. */
	public static JobStatus status(ProjectSession session, JobSnapshot job) {
		return JobStatus.of(job.job(), session.runs().isRunning(job.id()), StopRequests.isStopping(session, job.id()));
	}
}
