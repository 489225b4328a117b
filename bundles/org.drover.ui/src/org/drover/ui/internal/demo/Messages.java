package org.drover.ui.internal.demo;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String CommandLine_noLauncher;
	public static String CommandLine_nowhere;
	public static String Configuration_incomplete;
	public static String Configuration_notWritten;
	public static String DemoEstate_gathering;
	public static String DemoEstate_open;
	public static String DemoEstate_starting;
	public static String DemoEstate_starting_clients;
	public static String DemoEstate_stop;
	public static String DemoEstate_stopping;
	public static String DemoEstate_watch;
	public static String DemoFolder_marker;
	public static String DemoFolder_notDeleted;
	public static String DemoFolder_taken;
	public static String DemoFolder_unusable;
	public static String DemoLaboratory_ended;
	public static String DemoLaboratory_ended_silently;
	public static String DemoLaboratory_notForgotten;
	public static String DemoLaboratory_notStarted;
	public static String KnownProcess_notWritten;

	static {
		NLS.initializeMessages("org.drover.ui.internal.demo.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
