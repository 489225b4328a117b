package org.drover.ui.internal.app;

import java.util.List;

import org.drover.ui.ConsoleIds;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** A topology's diagram in the middle, and what is selected in it below. */
public final class TopologyPerspective implements IPerspectiveFactory {

	private static final float NAVIGATOR = 0.2f;
	private static final float EDITOR = 0.72f;
	private static final float DIAGRAM = 0.68f;
	/** What fills the middle, each with its keys, which are shown while it is empty. */
	private static final List<String> OPENERS = List.of("org.drover.ui.openTopology", "org.drover.ui.addTopology", "org.eclipse.ui.window.quickAccess");

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		layout.setEditorOnboardingText(Messages.TopologyPerspective_empty);
		OPENERS.forEach(layout::addEditorOnboardingCommandId);
		Layouts.add(layout.createFolder("left", IPageLayout.LEFT, NAVIGATOR, IPageLayout.ID_EDITOR_AREA), ConsoleIds.NAVIGATOR_VIEW);
		Layouts.add(layout.createFolder("right", IPageLayout.RIGHT, EDITOR, IPageLayout.ID_EDITOR_AREA), IPageLayout.ID_OUTLINE,
				ConsoleIds.DASHBOARD_VIEW);
		Layouts.add(layout.createFolder("bottom", IPageLayout.BOTTOM, DIAGRAM, IPageLayout.ID_EDITOR_AREA), IPageLayout.ID_PROP_SHEET);
	}
}
