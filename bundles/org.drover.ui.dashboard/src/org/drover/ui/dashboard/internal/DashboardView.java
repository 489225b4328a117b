package org.drover.ui.dashboard.internal;

import java.util.List;

import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.widgets.PublishedSelection;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;

/** Shows how much of the open project has been migrated, and how its jobs go. */
public final class DashboardView extends ViewPart {

	private static final int LOOK_MS = 20_000;
	private static final String NO_PROJECT = Messages.DashboardView_noProject;
	private static final String LOADING = Messages.DashboardView_loading;
	private static final String NOT_GATHERED = Messages.DashboardView_notGathered;

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
	private final PublishedSelection selection = new PublishedSelection();
	private Board board;
	private Links links;
	private ProjectSession session;
	private Refresher refresher;

	@Override
	public void createPartControl(Composite parent) {
		board = new Board(parent);
		getSite().setSelectionProvider(selection);
		createMenu();
		CurrentProject.get().addListener(projects);
		projectChanged();
		lookAgain(parent);
	}

	private void createMenu() {
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> CardMenu.cards(board, shown));
		CardMenu.cards(board, menu); // a view shows the button of its menu only where there is something in it
	}

	/** Agents give signs of life and ages in words change without anybody being told. */
	private void lookAgain(Composite parent) {
		Display display = parent.getDisplay();
		display.timerExec(LOOK_MS, new Runnable() {
			@Override
			public void run() {
				if (parent.isDisposed())
					return;
				if (refresher != null && parent.isVisible())
					refresher.request();
				display.timerExec(LOOK_MS, this);
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
		links = new Links(getSite(), selection, session);
		session.addListener(news);
		board.show(session.jobs());
		refresher.request();
	}

	private void show(Refresher.Outcome outcome) {
		outcome.figures().ifPresent(figures -> board.show(figures, links));
		if (outcome.figures().isEmpty())
			board.show(outcome.problem().map(problem -> Words.say(Messages.DashboardView_problem, problem.getMessage())).orElse(NOT_GATHERED));
	}

	private void leave() {
		if (session == null)
			return;
		session.removeListener(news);
		refresher.end();
		refresher = null;
		links = null;
		selection.publish(List.of());
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
