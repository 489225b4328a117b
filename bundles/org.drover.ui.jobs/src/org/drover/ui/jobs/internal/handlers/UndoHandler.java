package org.drover.ui.jobs.internal.handlers;

import java.util.List;

import org.drover.ui.Background;
import org.drover.ui.jobs.internal.state.TaskLine;
import org.drover.ui.jobs.internal.state.UndoWords;
import org.drover.ui.jobs.internal.words.RefWords;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Takes back what a job did, after asking. */
public final class UndoHandler extends JobHandler {

	@Override
	void go(Shell shell, ProjectSession session, JobSnapshot job) {
		Background.run("Undo job " + job.id(), monitor -> UndoWords.of(TaskLine.of(session.migrations().store().tasks(job.id()), RefWords.plain())),
				effects -> ask(shell, session, job, effects));
	}

	private static void ask(Shell shell, ProjectSession session, JobSnapshot job, List<String> effects) {
		String what = effects.isEmpty() ? "Nothing of it has been done so far; the job is marked as undone." : "\u2022  " + String.join("\n\u2022  ", effects);
		String question = "Take back \"" + job.job().name() + "\"?\n\n" + what + "\n\nEverything is taken back in reverse order, the last step first.";
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Undo job " + job.id(), question, 0, "&Undo", "&Cancel");
		if (answer == 0)
			session.runs().undo(job.id());
	}
}
