package org.drover.ui.jobs.internal.settings;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String SettingsDialog_gather;
	public static String SettingsDialog_gather_how;
	public static String SettingsDialog_keeping;
	public static String SettingsDialog_lead;
	public static String SettingsDialog_lookingOnly;
	public static String SettingsDialog_rate;
	public static String SettingsDialog_rate_how;
	public static String SettingsDialog_reading;
	public static String SettingsDialog_title;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.settings.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
