package org.drover.ui.internal.start;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String BusyStrip_cancel;
	public static String RecentRow_open;
	public static String RecentRow_opened;
	public static String StartPage_demo;
	public static String StartPage_demo_what;
	public static String StartPage_new;
	public static String StartPage_new_what;
	public static String StartPage_open;
	public static String StartPage_open_what;
	public static String StartPage_opening;
	public static String StartPage_purpose;
	public static String StartPage_recent;
	public static String StartPage_recent_none;

	static {
		NLS.initializeMessages("org.drover.ui.internal.start.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
