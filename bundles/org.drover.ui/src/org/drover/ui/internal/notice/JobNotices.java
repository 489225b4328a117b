package org.drover.ui.internal.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.ui.Background;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Offers what can be done about jobs that did not come to their end: interrupted by the end of a console, or failed. For the UI thread. */
public final class JobNotices {

	private final Shell window;
	private final List<Notice> open = new ArrayList<>();

	public JobNotices(Shell window) {
		this.window = window;
	}

	/** From now on, for each project that is opened. */
	public void follow() {
		CurrentProject.get().addListener(this::projectChanged);
	}

	private void projectChanged() {
		open.forEach(Notice::close);
		open.clear();
		CurrentProject.get().session().filter(session -> !session.lookingOnly()).ifPresent(session -> {
			if (Settings.store().getBoolean(Settings.TELL_INTERRUPTED))
				session.jobs().stream().filter(InterruptedJob::is).forEach(job -> offer(session, job));
			session.runs().onEnd(job -> ended(session, job));
		});
	}

	private void offer(ProjectSession session, JobSnapshot job) {
		InterruptedJob interrupted = new InterruptedJob(job.job());
		List<Notice.Choice> choices = new ArrayList<>();
		if (interrupted.undoing()) {
			choices.add(new Notice.Choice("Resume the undo", () -> session.runs().undo(job.id())));
		} else {
			choices.add(new Notice.Choice("Resume", () -> session.runs().run(job.id(), RunRequest.PLAIN)));
			choices.add(new Notice.Choice("Undo", () -> session.runs().undo(job.id())));
		}
		show(interrupted.title(), interrupted.sentence(), MessageDialog.QUESTION, choices);
	}

	private void ended(ProjectSession session, Job job) {
		if (job.state() == JobState.DONE && Settings.store().getBoolean(Settings.TELL_DONE))
			show("Job " + job.id() + " is done", job.name() + ": all " + Words.count(job.items(), "item") + " are done.", MessageDialog.INFORMATION, List.of());
		if (job.state() == JobState.FAILED && Settings.store().getBoolean(Settings.TELL_FAILED))
			failed(session, job);
	}

	private void failed(ProjectSession session, Job job) {
		Background.run("Read why job " + job.id() + " stopped", monitor -> firstError(session, job.id()), reason -> {
			String text = job.done() + " of " + job.items() + " items are done, and stay so; " + job.failed() + " failed."
					+ reason.map(first -> " " + first).orElse("");
			show("Job " + job.id() + " stopped", text, MessageDialog.WARNING,
					List.of(new Notice.Choice("Run the rest", () -> session.runs().run(job.id(), RunRequest.PLAIN)),
							new Notice.Choice("Undo", () -> session.runs().undo(job.id()))));
		});
	}

	private static Optional<String> firstError(ProjectSession session, String id) throws DroverException {
		for (Task task : session.migrations().store().tasks(id)) {
			if (task.error().isPresent())
				return Optional.of(task.spec().title() + ": " + task.error().get());
		}
		return Optional.empty();
	}

	private void show(String title, String text, int kind, List<Notice.Choice> choices) {
		List<Notice.Choice> all = new ArrayList<>(choices);
		all.add(new Notice.Choice(choices.isEmpty() ? "OK" : "Later", null));
		Notice notice = new Notice(window, title, text, kind, all);
		open.add(notice);
		notice.open();
	}
}
