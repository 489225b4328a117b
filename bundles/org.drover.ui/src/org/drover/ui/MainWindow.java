package org.drover.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** The workbench window in which a command was begun. */
public final class MainWindow {

	private MainWindow() {
	}

	/**
	 * The parent for a command's dialogs. Unlike {@link HandlerUtil#getActiveShell}, never a notice that happens to be in front: when that goes, its
	 * children go with it.
	 */
	public static Shell shell(ExecutionEvent event) {
		return HandlerUtil.getActiveWorkbenchWindow(event).getShell();
	}
}
