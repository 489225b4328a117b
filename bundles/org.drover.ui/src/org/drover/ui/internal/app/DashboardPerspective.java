package org.drover.ui.internal.app;

import org.drover.ui.ConsoleIds;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Figures over the whole width, and below them the rows behind a figure. */
public final class DashboardPerspective implements IPerspectiveFactory {

	private static final float FIGURES = 0.7f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		Layouts.add(layout.createFolder("bottom", IPageLayout.BOTTOM, FIGURES, IPageLayout.ID_EDITOR_AREA), ConsoleIds.CLIENTS_VIEW,
				ConsoleIds.JOBS_VIEW);
		Layouts.add(layout.createFolder("top", IPageLayout.TOP, FIGURES, IPageLayout.ID_EDITOR_AREA), ConsoleIds.DASHBOARD_VIEW);
	}
}
