package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;
import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.look.Words;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Ends the demo estate, and says what its clients saw. */
public final class StopDemoHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		DemoEstate.get().stop(seen -> tell(shell, seen));
		return null;
	}

	private static void tell(Shell shell, String seen) {
		String text = Words.say(Messages.StopDemoHandler_ended, seen);
		MessageDialog.openInformation(shell.isDisposed() ? null : shell, Messages.StopDemoHandler_title, text.strip());
	}
}
