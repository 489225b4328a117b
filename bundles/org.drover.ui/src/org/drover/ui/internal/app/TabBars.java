package org.drover.ui.internal.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Puts the tool bars of views beside their tabs. The platform makes those of a new perspective before its folders have a size, finds no
 * room beside the tabs, and leaves them below, upon the view.
 */
final class TabBars extends PerspectiveAdapter {

	private static final int SETTLED_MILLIS = 300;

	private TabBars() {
	}

	static void follow(IWorkbenchWindow window) {
		window.addPerspectiveListener(new TabBars());
	}

	@Override
	public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
		Composite window = page.getWorkbenchWindow().getShell();
		window.getDisplay().timerExec(SETTLED_MILLIS, () -> layOut(window));
	}

	private static void layOut(Control control) {
		if (control.isDisposed())
			return;
		if (control instanceof CTabFolder folder)
			folder.notifyListeners(SWT.Resize, new Event());
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren())
				layOut(child);
		}
	}
}
