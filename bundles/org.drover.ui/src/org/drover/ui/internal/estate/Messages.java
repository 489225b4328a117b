package org.drover.ui.internal.estate;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String MoveMenu_move;
	public static String Moves_move;

	static {
		NLS.initializeMessages("org.drover.ui.internal.estate.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
