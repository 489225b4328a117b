package org.drover.ui.internal.project;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Gathering_gather;
	public static String Leaving_cancel;
	public static String Leaving_close;
	public static String Leaving_demo;
	public static String Leaving_demo_always;
	public static String Leaving_demo_leave;
	public static String Leaving_demo_stop;
	public static String Leaving_demo_what;
	public static String Leaving_job;
	public static String Leaving_job_stop;
	public static String Leaving_job_stops;
	public static String Leaving_job_what;
	public static String Looking_delete;
	public static String Looking_look;
	public static String ProjectCopy_copying;
	public static String ProjectCopy_noFolder;
	public static String ProjectCopy_notCopied;
	public static String ProjectCopy_refused;
	public static String Projects_demo;
	public static String Projects_look;
	public static String Projects_look_how;
	public static String Projects_new;
	public static String Projects_new_how;
	public static String Projects_open;
	public static String Projects_open_how;
	public static String RecentMenu_none;

	static {
		NLS.initializeMessages("org.drover.ui.internal.project.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
