package org.drover.ui.agents.internal.widgets;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Form_choose;
	public static String Form_chooseWhat;
	public static String Form_tip;

	static {
		NLS.initializeMessages("org.drover.ui.agents.internal.widgets.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
