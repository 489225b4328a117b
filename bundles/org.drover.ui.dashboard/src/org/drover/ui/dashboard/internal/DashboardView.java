package org.drover.ui.dashboard.internal;

import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;

/** Shows how much of the open project has been migrated, and how its jobs go. */
public final class DashboardView extends ViewPart {

	private static final String NO_PROJECT = "No project is open. Open one from the start page.";
	private static final String LOADING = "Loading the figures \u2026";
	private static final String NOT_GATHERED = "Nothing has been gathered yet. Add the legacy topology and gather it to see its figures here.";

	private final CurrentProject.Listener projects = this::projectChanged;
	private final SessionListener news = new SessionListener() {

		@Override
		public void topologiesChanged() {
			refresher.request();
		}

		@Override
		public void jobsChanged() {
			board.show(session.jobs());
			refresher.request();
		}

		@Override
		public void jobProgressed(JobProgress progress) {
			board.show(progress);
			refresher.request();
		}
	};
	private Board board;
	private ProjectSession session;
	private Refresher refresher;

	@Override
	public void createPartControl(Composite parent) {
		board = new Board(parent);
		CurrentProject.get().addListener(projects);
		projectChanged();
		growOld(parent);
	}

	private void growOld(Composite parent) {
		Display display = parent.getDisplay();
		int millis = (int) Board.ageing().toMillis();
		display.timerExec(millis, new Runnable() {
			@Override
			public void run() {
				if (parent.isDisposed())
					return;
				board.age();
				display.timerExec(millis, this);
			}
		});
	}

	private void projectChanged() {
		leave();
		session = CurrentProject.get().session().orElse(null);
		board.show(session == null ? NO_PROJECT : LOADING);
		if (session == null)
			return;
		refresher = new Refresher(session, getSite().getShell().getDisplay(), this::show);
		session.addListener(news);
		board.show(session.jobs());
		refresher.request();
	}

	private void show(Refresher.Outcome outcome) {
		outcome.figures().ifPresent(board::show);
		if (outcome.figures().isEmpty())
			board.show(outcome.problem().map(problem -> "The figures cannot be read: " + problem.getMessage() + ".").orElse(NOT_GATHERED));
	}

	private void leave() {
		if (session == null)
			return;
		session.removeListener(news);
		refresher.end();
		session = null;
	}

	@Override
	public void setFocus() {
		board.setFocus();
	}

	@Override
	public void dispose() {
		CurrentProject.get().removeListener(projects);
		leave();
		super.dispose();
	}
}
