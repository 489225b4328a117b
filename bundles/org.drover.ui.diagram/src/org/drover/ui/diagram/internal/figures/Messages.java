package org.drover.ui.diagram.internal.figures;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String DiagramSurface_fit;
	public static String DiagramSurface_zoomIn;
	public static String DiagramSurface_zoomOut;
	public static String Overview_name;

	static {
		NLS.initializeMessages("org.drover.ui.diagram.internal.figures.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
