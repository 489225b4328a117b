package org.drover.ui.look;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	/** The language of these texts, as a tag: what is said of numbers is said in the same one. */
	public static String Language;

	public static String Words_ago_days;
	public static String Words_ago_hours;
	public static String Words_ago_minutes;
	public static String Words_ago_now;
	public static String Words_ago_yesterday;
	public static String Words_gathered;
	public static String Words_size_bytes;
	public static String Words_unit_days;
	public static String Words_unit_hours;
	public static String Words_unit_milliseconds;
	public static String Words_unit_minutes;
	public static String Words_unit_seconds;

	static {
		NLS.initializeMessages("org.drover.ui.look.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
