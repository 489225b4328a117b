package org.drover.ui.internal.status;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String StatusControl_closed;
	public static String StatusControl_failed;
	public static String StatusControl_fine;
	public static String StatusControl_looking;
	public static String StatusControl_looking_why;
	public static String StatusControl_running;
	public static String StatusControl_starting;
	public static String StatusControl_stopping;
	public static String StatusControl_switch;

	static {
		NLS.initializeMessages("org.drover.ui.internal.status.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
