package org.drover.ui.dashboard.internal.layout;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Direction_down;
	public static String Direction_left;
	public static String Direction_right;
	public static String Direction_up;

	static {
		NLS.initializeMessages("org.drover.ui.dashboard.internal.layout.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
