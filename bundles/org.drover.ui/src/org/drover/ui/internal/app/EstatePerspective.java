package org.drover.ui.internal.app;

import org.drover.ui.ConsoleIds;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Topologies at the left, what the selection needs in the middle, figures at the right. */
public final class EstatePerspective implements IPerspectiveFactory {

	private static final float NAVIGATOR = 0.22f;
	private static final float MIDDLE = 0.69f; // of what the navigator leaves, so that the dashboard has 24 % of all
	private static final float DEPENDENCIES = 0.58f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		Layouts.add(layout.createFolder("left", IPageLayout.LEFT, NAVIGATOR, IPageLayout.ID_EDITOR_AREA), ConsoleIds.NAVIGATOR_VIEW);
		Layouts.add(layout.createFolder("right", IPageLayout.RIGHT, MIDDLE, IPageLayout.ID_EDITOR_AREA), ConsoleIds.DASHBOARD_VIEW);
		Layouts.add(layout.createFolder("bottom", IPageLayout.BOTTOM, DEPENDENCIES, IPageLayout.ID_EDITOR_AREA), ConsoleIds.CLIENTS_VIEW,
				ConsoleIds.JOBS_VIEW, ConsoleIds.PROGRESS_VIEW, ConsoleIds.AGENTS_VIEW, IPageLayout.ID_PROP_SHEET);
		Layouts.add(layout.createFolder("middle", IPageLayout.TOP, DEPENDENCIES, IPageLayout.ID_EDITOR_AREA), ConsoleIds.DEPENDENCIES_VIEW);
	}
}
