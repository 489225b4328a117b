package org.drover.ui.internal.help;

import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What a person looks at, by a name that {@link HelpTopic} knows. */
final class InFront {

	private InFront() {
	}

	/** Empty where it has none. */
	static String name() {
		Shell shell = Display.getCurrent().getActiveShell();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		if (shell != null && shell != window.getShell() && shell.getData() != null)
			return dialog(shell.getData());
		IWorkbenchPart part = window.getPartService().getActivePart();
		return part == null ? "" : part.getSite().getId();
	}

	/** A window of the platform's toolkit has its own object as the shell's data. */
	private static String dialog(Object dialog) {
		if (dialog instanceof IWizardContainer container && container.getCurrentPage() != null)
			return container.getCurrentPage().getWizard().getClass().getName();
		return dialog.getClass().getName();
	}
}
