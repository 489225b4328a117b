package org.drover.ui.internal.app;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ConsoleActionBarAdvisor_demo;
	public static String ConsoleActionBarAdvisor_edit;
	public static String ConsoleActionBarAdvisor_file;
	public static String ConsoleActionBarAdvisor_help;
	public static String ConsoleActionBarAdvisor_migration;
	public static String ConsoleActionBarAdvisor_view;
	public static String ConsoleApplication_open;
	public static String ConsoleApplication_open_how;
	public static String Perspectives_title;
	public static String Perspectives_title_looking;
	public static String ThemeChoice_dark;
	public static String ThemeChoice_light;
	public static String ThemeChoice_system;
	public static String TopologyPerspective_empty;

	static {
		NLS.initializeMessages("org.drover.ui.internal.app.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
