package org.drover.ui.internal.app;

import org.drover.ui.ConsoleIds;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The start page and nothing else. */
public final class StartPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.setFixed(true);
		layout.addStandaloneView(ConsoleIds.START_VIEW, false, IPageLayout.LEFT, 1f, IPageLayout.ID_EDITOR_AREA);
	}
}
