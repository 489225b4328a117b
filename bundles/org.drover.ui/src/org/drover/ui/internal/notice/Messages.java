package org.drover.ui.internal.notice;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AlertedDependencies_text;
	public static String AlertedDependencies_title;
	public static String DependencyNotices_dismiss;
	public static String DependencyNotices_dismisses;
	public static String DependencyNotices_show;
	public static String EndedJob_decision;
	public static String EndedJob_decision_danger;
	public static String EndedJob_done;
	public static String EndedJob_done_text;
	public static String EndedJob_stopped;
	public static String EndedJob_stopped_danger;
	public static String EndedJob_stopped_text;
	public static String EndedJob_undone;
	public static String EndedJob_undone_text;
	public static String GatherNotices_show;
	public static String GatherNotices_title;
	public static String GatherNotices_tried;
	public static String GatherWarningLog_more;
	public static String InterruptedJob_text;
	public static String InterruptedJob_text_undo;
	public static String InterruptedJob_title;
	public static String InterruptedJob_title_undo;
	public static String JobNotices_read;
	public static String JobNotices_resume;
	public static String JobNotices_resumeUndo;
	public static String JobNotices_runRest;
	public static String JobNotices_show;
	public static String JobNotices_show_job;
	public static String JobNotices_undo;
	public static String Notice_close;

	static {
		NLS.initializeMessages("org.drover.ui.internal.notice.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
