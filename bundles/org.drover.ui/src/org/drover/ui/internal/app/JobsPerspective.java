package org.drover.ui.internal.app;

import org.drover.ui.ConsoleIds;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Jobs over the whole width, and below them what works for them: agents, the background, what went wrong. */
public final class JobsPerspective implements IPerspectiveFactory {

	private static final float JOBS = 0.66f;
	/** Beside the editor of a job, where one is open. */
	private static final float TABLE = 0.3f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		Layouts.add(layout.createFolder("bottom", IPageLayout.BOTTOM, JOBS, IPageLayout.ID_EDITOR_AREA), ConsoleIds.AGENTS_VIEW,
				ConsoleIds.PROGRESS_VIEW, ConsoleIds.PROBLEMS_VIEW);
		Layouts.add(layout.createFolder("top", IPageLayout.TOP, TABLE, IPageLayout.ID_EDITOR_AREA), ConsoleIds.JOBS_VIEW);
	}
}
