package org.drover.ui.jobs.internal.handlers;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobState;
import org.drover.ui.jobs.internal.run.RunChoice;
import org.drover.ui.jobs.internal.run.ScheduleDialog;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Has a job run at another time, within hours, or in another way; or no longer by itself. */
public final class ScheduleHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		Permission.ask(shell, session, job, Deed.SCHEDULE, request -> choose(shell, session, job, request.overrules()));
	}

	private static void choose(Shell shell, ProjectSession session, JobSnapshot job, Map<String, String> overrules) {
		ZoneId zone = ZoneId.systemDefault();
		Optional<JobOrder> before = session.orders().find(job.id()).map(ordered -> ordered.order());
		RunChoice offered = before.map(order -> RunChoice.of(order, LocalDateTime.now(), zone))
				.orElseGet(() -> RunChoice.now(LocalDateTime.now()).with(RunChoice.When.AT));
		ScheduleDialog dialog = new ScheduleDialog(shell, job.job().name(), before.isPresent(), offered);
		int answer = dialog.open();
		if (answer == ScheduleDialog.WITHDRAW)
			session.orders().withdraw(job.id());
		if (answer == Window.OK)
			start(session, job, dialog.choice(), overrules, zone);
	}

	private static void start(ProjectSession session, JobSnapshot job, RunChoice choice, Map<String, String> overrules, ZoneId zone) {
		boolean undone = job.job().state() == JobState.UNDONE;
		if (choice.waits())
			session.orders().order(job.id(), choice.order(undone ? Action.REDO : Action.RUN, zone), overrules);
		else if (undone)
			session.runs().redo(job.id(), choice.request(overrules));
		else
			session.runs().run(job.id(), choice.request(overrules));
	}
}
