package org.drover.ui;

import org.drover.ui.internal.problem.Explanation;
import org.drover.ui.internal.problem.ProblemDialog;
import org.drover.ui.internal.problem.ProblemLog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what went wrong, in words. For the UI thread. */
public final class Problems {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

	private Problems() {
	}

	/** @param title what was being done */
	public static void show(String title, Throwable problem) {
		LOG.warn("{}", title, problem);
		Explanation explanation = Explanation.of(problem);
		ProblemLog.ofConsole().add(title, explanation);
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		ProblemDialog.open(window == null ? null : window.getShell(), title, explanation);
	}

	/** What went wrong, for below a field or in a view. */
	public static String sentence(Throwable problem) {
		return Explanation.of(problem).sentence();
	}
}
