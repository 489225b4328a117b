package org.drover.ui.jobs.internal.handlers;

import java.util.List;

import org.drover.ui.Background;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;
import org.drover.ui.jobs.internal.state.UndoWords;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Takes back what a job did, after showing what that would change. */
public final class UndoHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		Background.run(Words.say(Messages.UndoHandler_work, job.id()),
				monitor -> UndoWords.of(TaskLine.of(session.migrations().store().tasks(job.id()), RefWords.plain())),
				effects -> ask(shell, session, job, effects));
	}

	private static void ask(Shell shell, ProjectSession session, JobSnapshot job, List<String> effects) {
		if (new UndoDialog(shell, session, job, effects).open() == Window.OK)
			session.runs().undo(job.id());
	}
}
