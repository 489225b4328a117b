package org.drover.ui.look;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	/** The language of these texts, as a tag: what is said of numbers is said in the same one. */
	static String Language;

	static String Words_ago_days;
	static String Words_ago_hours;
	static String Words_ago_minutes;
	static String Words_ago_now;
	static String Words_ago_yesterday;
	static String Words_gathered;
	static String Words_size_bytes;
	static String Words_unit_days;
	static String Words_unit_hours;
	static String Words_unit_milliseconds;
	static String Words_unit_minutes;
	static String Words_unit_seconds;

	static {
		NLS.initializeMessages("org.drover.ui.look.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
