package org.drover.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Shows which tool items are checked. The platform's style sheets give every item one background, checked or not, and the
 * desktop's own mark cannot be seen upon dark grounds: so checked items get the colour of a selection, and others none.
 */
final class ToolItems {

	private final Display display;
	private boolean pending;

	private ToolItems(Display display) {
		this.display = display;
	}

	static void mark(IWorkbench workbench) {
		ToolItems items = new ToolItems(workbench.getDisplay());
		items.display.addFilter(SWT.Selection, event -> items.soon(event.widget instanceof ToolItem));
		items.display.addListener(SWT.Skin, event -> items.soon(event.widget instanceof ToolItem));
		items.follow(workbench);
		items.soon(true);
	}

	private void follow(IWorkbench workbench) {
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows())
			follow(window);
		workbench.addWindowListener(new IWindowListener() {
			@Override
			public void windowOpened(IWorkbenchWindow window) {
				follow(window);
			}

			@Override
			public void windowActivated(IWorkbenchWindow window) {
				soon(true);
			}

			@Override
			public void windowDeactivated(IWorkbenchWindow window) {
				soon(true);
			}

			@Override
			public void windowClosed(IWorkbenchWindow window) {
				soon(true);
			}
		});
	}

	private void follow(IWorkbenchWindow window) {
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				soon(true);
			}
		});
	}

	/** Once for a run of events, and after the style sheets have done their part. */
	void soon(boolean needed) {
		if (!needed || pending)
			return;
		pending = true;
		display.asyncExec(() -> {
			pending = false;
			for (Shell shell : display.getShells())
				markBelow(shell);
		});
	}

	private static void markBelow(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof ToolBar bar)
				mark(bar);
			else if (child instanceof Composite composite)
				markBelow(composite);
		}
	}

	private static void mark(ToolBar bar) {
		for (ToolItem item : bar.getItems()) {
			boolean checked = (item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0 && item.getSelection();
			Color wanted = checked ? Look.color(Tint.SELECTION) : null;
			item.setBackground(wanted);
		}
	}
}
