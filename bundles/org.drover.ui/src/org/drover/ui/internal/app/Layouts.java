package org.drover.ui.internal.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.PlatformUI;

/** Lays out views that may not be installed: those only keep their place. */
final class Layouts {

	private Layouts() {
	}

	static void add(IPageLayout layout, String view, int side, float ratio, String beside) {
		if (known(view))
			layout.addView(view, side, ratio, beside);
		else
			layout.addPlaceholder(view, side, ratio, beside);
	}

	static void add(IFolderLayout folder, String... views) {
		for (String view : views) {
			if (known(view))
				folder.addView(view);
			else
				((IPlaceholderFolderLayout) folder).addPlaceholder(view);
		}
	}

	private static boolean known(String view) {
		return PlatformUI.getWorkbench().getViewRegistry().find(view) != null;
	}
}
