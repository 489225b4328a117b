package org.drover.ui.jobs.internal.exchange;

import java.nio.file.Path;

import org.drover.ui.MainWindow;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;

/** Asks for an exchange package and opens the dialog that checks it, and adds it as a topology. */
public final class PackageHandler extends AbstractHandler {

	/** Parameter: the file, instead of asking for it. */
	private static final String FILE = "org.drover.ui.jobs.readPackage.file";

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		IHandlerService handlers = HandlerUtil.getActiveWorkbenchWindow(event).getService(IHandlerService.class);
		String given = event.getParameter(FILE);
		String file = given == null ? choose(shell) : given;
		if (file != null)
			CurrentProject.get().session().ifPresent(session -> open(shell, session, file, handlers));
		return null;
	}

	/** Null where the person gives up. */
	private static String choose(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setFilterExtensions(new String[] { PackageDialog.FILES, "*" });
		return dialog.open();
	}

	private static void open(Shell shell, ProjectSession session, String file, IHandlerService handlers) {
		new PackageDialog(shell, session, Path.of(file), handlers).open();
	}
}
