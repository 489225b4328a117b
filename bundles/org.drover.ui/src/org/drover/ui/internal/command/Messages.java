package org.drover.ui.internal.command;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String StopDemoHandler_ended;
	public static String StopDemoHandler_title;

	static {
		NLS.initializeMessages("org.drover.ui.internal.command.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
