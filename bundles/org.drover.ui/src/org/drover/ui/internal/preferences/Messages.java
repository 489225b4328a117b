package org.drover.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AppearancePage_about;
	public static String AppearancePage_theme;
	public static String DemoPage_about;
	public static String DemoPage_ask;
	public static String DemoPage_exit;
	public static String DemoPage_leave;
	public static String DemoPage_stop;
	public static String GatheringPage_about;
	public static String GatheringPage_day;
	public static String GatheringPage_hour;
	public static String GatheringPage_never;
	public static String GatheringPage_open;
	public static String GatheringPage_week;
	public static String NotificationsPage_about;
	public static String NotificationsPage_alerts;
	public static String NotificationsPage_decision;
	public static String NotificationsPage_done;
	public static String NotificationsPage_failed;
	public static String NotificationsPage_interrupted;
	public static String NotificationsPage_warnings;
	public static String OverviewPage_appearance;
	public static String OverviewPage_appearance_what;
	public static String OverviewPage_demo;
	public static String OverviewPage_demo_what;
	public static String OverviewPage_gathering;
	public static String OverviewPage_gathering_what;
	public static String OverviewPage_notifications;
	public static String OverviewPage_notifications_what;

	static {
		NLS.initializeMessages("org.drover.ui.internal.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
