package org.drover.ui.internal.about;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AboutDialog_column_from;
	public static String AboutDialog_column_licence;
	public static String AboutDialog_column_part;
	public static String AboutDialog_column_version;
	public static String AboutDialog_legal;
	public static String AboutDialog_parts;
	public static String AboutDialog_purpose;
	public static String AboutDialog_read;
	public static String AboutDialog_title;
	public static String AboutDialog_version;
	public static String FirstStepsDialog_choose;
	public static String FirstStepsDialog_choose_how;
	public static String FirstStepsDialog_move;
	public static String FirstStepsDialog_move_how;
	public static String FirstStepsDialog_see;
	public static String FirstStepsDialog_see_how;
	public static String FirstStepsDialog_title;
	public static String FirstStepsDialog_try;
	public static String FirstStepsDialog_try_how;
	public static String FirstStepsDialog_undo;
	public static String FirstStepsDialog_undo_how;
	public static String FirstStepsDialog_watch;
	public static String FirstStepsDialog_watch_how;

	static {
		NLS.initializeMessages("org.drover.ui.internal.about.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
