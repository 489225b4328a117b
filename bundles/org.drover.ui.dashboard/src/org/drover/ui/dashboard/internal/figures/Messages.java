package org.drover.ui.dashboard.internal.figures;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Blocker_standstill;
	public static String Blocker_violations;
	public static String Blocker_violations_advice;

	static {
		NLS.initializeMessages("org.drover.ui.dashboard.internal.figures.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
