package org.drover.ui.internal.help;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String HelpWindow_back;
	public static String HelpWindow_read;
	public static String HelpWindow_search;
	public static String HelpWindow_title;

	static {
		NLS.initializeMessages("org.drover.ui.internal.help.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
