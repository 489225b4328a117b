package org.drover.ui.internal.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Puts right what the platform leaves undone when it shows a perspective, or its window comes back to the front. */
final class ShownPerspective extends PerspectiveAdapter {

	private static final int SETTLED_MILLIS = 300;

	private ShownPerspective() {
	}

	static void follow(IWorkbenchWindow window) {
		window.addPerspectiveListener(new ShownPerspective());
		Shell shell = window.getShell();
		shell.addListener(SWT.Activate, event -> shell.getDisplay().timerExec(SETTLED_MILLIS, () -> focusWhereNone(window.getActivePage(), shell)));
	}

	@Override
	public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
		Shell window = page.getWorkbenchWindow().getShell();
		window.getDisplay().timerExec(SETTLED_MILLIS, () -> settle(page, window));
	}

	private static void settle(IWorkbenchPage page, Shell window) {
		if (window.isDisposed())
			return;
		placeToolBars(window);
		focusWhereNone(page, window);
	}

	/**
	 * Those of a new perspective are made before its folders have a size: with no room there beside the tabs, they are left below, upon
	 * the view.
	 */
	private static void placeToolBars(Control control) {
		if (control instanceof CTabFolder folder)
			folder.notifyListeners(SWT.Resize, new Event());
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren())
				placeToolBars(child);
		}
	}

	/** What had the focus may have gone with the perspective before, or while a dialog was open; as long as nothing has it, no key does anything. */
	private static void focusWhereNone(IWorkbenchPage page, Shell window) {
		if (page == null || window.isDisposed() || window.getDisplay().getActiveShell() != window || window.getDisplay().getFocusControl() != null)
			return;
		IWorkbenchPart part = page.getActivePart();
		if (part != null)
			part.setFocus();
		if (window.getDisplay().getFocusControl() == null)
			window.traverse(SWT.TRAVERSE_TAB_NEXT);
	}
}
