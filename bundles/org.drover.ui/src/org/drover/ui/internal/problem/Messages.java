package org.drover.ui.internal.problem;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Explanation_look;
	public static String Explanation_unexpected;
	public static String ProblemDialog_copy;
	public static String ProblemLog_behind;
	public static String ProblemsView_clear;
	public static String ProblemsView_copy;
	public static String ProblemsView_none;
	public static String ProblemsView_none_how;
	public static String ProblemsView_problem;
	public static String ProblemsView_tried;
	public static String ProblemsView_when;

	static {
		NLS.initializeMessages("org.drover.ui.internal.problem.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
