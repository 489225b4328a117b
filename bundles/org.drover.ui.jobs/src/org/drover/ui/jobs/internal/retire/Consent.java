package org.drover.ui.jobs.internal.retire;

import java.util.List;

import org.drover.migration.DecommissionDescription;
import org.drover.migration.Decommissions;
import org.drover.migration.JobKind;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.task.JobState;
import org.drover.ui.Background;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Shell;

/** Runs a job, and sees to it that nobody does what nothing can take back without having typed the name of what it is done to. */
public final class Consent {

	/** @param steps what cannot be taken back; none where there is nothing to ask */
	private record Asked(String name, List<String> steps) {
	}

	private static final Asked NOTHING = new Asked("", List.of());

	private Consent() {
	}

	/** Runs it at once where there is nothing to ask; else as the answer says, and not where the person gives up. */
	public static void ask(Shell shell, ProjectSession session, JobSnapshot job, RunRequest request) {
		Background.run(Words.say(Messages.Consent_work, job.id()), monitor -> look(session, job), asked -> {
			if (asked.steps().isEmpty())
				session.runs().run(job.id(), request);
			else
				ask(shell, session, job, request, asked);
		});
	}

	private static Asked look(ProjectSession session, JobSnapshot job) throws DroverException {
		Decommissions decommissions = session.migrations().decommissions();
		if (JobKind.of(job.job()) != JobKind.DECOMMISSION || decommissions.isAgreed(job.id()))
			return NOTHING;
		DecommissionDescription description = decommissions.description(job.id());
		return new Asked(description.whole() ? description.plan().sourceName() : String.join(", ", description.sites()), description.irreversible());
	}

	/** A job that waits for this answer can be left at what it has done; another one does the rest first, and asks again then. */
	private static void ask(Shell shell, ProjectSession session, JobSnapshot job, RunRequest request, Asked asked) {
		boolean waits = job.job().state() == JobState.DECISION;
		int answer = new ConsentDialog(shell, asked.name(), asked.steps(), waits ? Messages.Consent_leave : Messages.Consent_later).open();
		if (answer == IDialogConstants.OK_ID)
			session.runs().run(job.id(), request.withWhatIsIrreversible(true));
		if (answer == IDialogConstants.CLIENT_ID && waits)
			session.runs().goOn(job.id());
		else if (answer == IDialogConstants.CLIENT_ID)
			session.runs().run(job.id(), request);
	}
}
