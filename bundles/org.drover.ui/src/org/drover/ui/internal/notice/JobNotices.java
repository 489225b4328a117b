package org.drover.ui.internal.notice;

import java.util.ArrayList;
import java.util.List;

import org.drover.migration.RunRequest;
import org.drover.task.Job;
import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.notice.Notice.Choice;
import org.drover.ui.internal.notice.Notice.News;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.internal.problem.Explanation;
import org.drover.ui.internal.problem.ProblemLog;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

/**
 * Tells of jobs that ended while a person looks elsewhere, that need one, or that were interrupted by the end of a console; and offers what can be done
 * about them. For the UI thread.
 */
public final class JobNotices {

	private final Notices notices;
	private final Shell window;

	public JobNotices(Notices notices) {
		this.notices = notices;
		this.window = notices.window();
	}

	/** From now on, for each project that is opened. */
	public void follow() {
		CurrentProject.get().addListener(this::projectChanged);
	}

	private void projectChanged() {
		notices.closeAll();
		CurrentProject.get().session().filter(session -> !session.lookingOnly()).ifPresent(session -> {
			if (Settings.store().getBoolean(Settings.TELL_INTERRUPTED))
				session.jobs().stream().filter(InterruptedJob::is).forEach(job -> offer(session, job));
			session.runs().onEnd(job -> ended(session, job));
		});
	}

	private void offer(ProjectSession session, JobSnapshot job) {
		InterruptedJob interrupted = new InterruptedJob(job.job());
		List<Choice> choices = new ArrayList<>();
		if (interrupted.undoing()) {
			choices.add(new Choice(Messages.JobNotices_resumeUndo, () -> session.runs().undo(job.id())));
		} else {
			choices.add(new Choice(Messages.JobNotices_undo, () -> session.runs().undo(job.id())));
			choices.add(new Choice(Messages.JobNotices_resume, () -> session.runs().run(job.id(), RunRequest.PLAIN)));
		}
		choices.add(0, new Choice(Messages.JobNotices_show, () -> reveal(session, job.id())));
		notices.ask(new News(interrupted.title(), interrupted.sentence(), "warning", choices));
	}

	private void ended(ProjectSession session, Job job) {
		if (!EndedJob.isNews(job))
			return;
		boolean told = EndedJob.isTrouble(job) && session.runs().isAttended(job.id());
		Background.run(Words.say(Messages.JobNotices_read, job.id()), monitor -> new EndedJob(job, EndedJob.firstFailed(session.migrations().store().tasks(job.id()))),
				ended -> tell(session, ended, told));
	}

	/** @param told whether somebody else tells the person, who only wants to find it again */
	private void tell(ProjectSession session, EndedJob ended, boolean told) {
		Job job = ended.job();
		boolean trouble = EndedJob.isTrouble(job);
		if (trouble)
			ProblemLog.ofConsole().add(ended.title(), new Explanation(ended.sentence(), ""));
		if (told || !Settings.store().getBoolean(EndedJob.setting(job)) || watched())
			return;
		List<Choice> choices = new ArrayList<>();
		if (trouble) {
			choices.add(new Choice(Messages.JobNotices_undo, () -> session.runs().undo(job.id())));
			choices.add(new Choice(Messages.JobNotices_runRest, () -> session.runs().run(job.id(), RunRequest.PLAIN)));
		}
		choices.add(0, new Choice(Messages.JobNotices_show, () -> reveal(session, job.id())));
		if (trouble)
			notices.ask(new News(ended.title(), ended.sentence(), "error", choices));
		else
			notices.inform(new News(ended.title(), ended.sentence(), "ok", choices));
	}

	/** Whether a person looks at the jobs anyway. */
	private boolean watched() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
				: PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IWorkbenchPart part = page == null ? null : page.getActivePart();
		String id = part == null ? "" : part.getSite().getId();
		return window.getDisplay().getActiveShell() == window && (id.equals(ConsoleIds.JOBS_VIEW) || id.equals(ConsoleIds.JOB_EDITOR));
	}

	private void reveal(ProjectSession session, String id) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		try {
			window.forceActive();
			IViewPart view = page.showView(ConsoleIds.JOBS_VIEW);
			Object[] job = session.jobs().stream().filter(each -> each.id().equals(id)).toArray();
			if (view instanceof IShowInTarget target)
				target.show(new ShowInContext(null, new StructuredSelection(job)));
		} catch (PartInitException e) {
			Problems.show(Words.say(Messages.JobNotices_show_job, id), e);
		}
	}
}
