package org.drover.ui.dashboard.internal.reports;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String AddScheduleDialog_add;
	public static String AddScheduleDialog_atTip;
	public static String AddScheduleDialog_browse;
	public static String AddScheduleDialog_browseTitle;
	public static String AddScheduleDialog_first;
	public static String AddScheduleDialog_folder;
	public static String AddScheduleDialog_formats;
	public static String AddScheduleDialog_keep;
	public static String AddScheduleDialog_keepTip;
	public static String AddScheduleDialog_kinds;
	public static String AddScheduleDialog_lead;
	public static String AddScheduleDialog_name;
	public static String AddScheduleDialog_title;
	public static String AddScheduleDialog_when;
	public static String AddScheduleDialog_zoneTip;
	public static String NewSchedule_folderTaken;
	public static String NewSchedule_nameTaken;
	public static String NewSchedule_noFolder;
	public static String NewSchedule_noFormat;
	public static String NewSchedule_noKind;
	public static String NewSchedule_noName;
	public static String NewSchedule_noPath;
	public static String NewSchedule_noZone;
	public static String NewSchedule_wholePath;
	public static String ScheduleWords_at;
	public static String ScheduleWords_atWork;
	public static String ScheduleWords_days;
	public static String ScheduleWords_from;
	public static String ScheduleWords_hours;
	public static String ScheduleWords_last;
	public static String ScheduleWords_never;
	public static String ScheduleWords_reports;
	public static String ScheduledReportsDialog_add;
	public static String ScheduledReportsDialog_count;
	public static String ScheduledReportsDialog_last;
	public static String ScheduledReportsDialog_lead;
	public static String ScheduledReportsDialog_lookingOnly;
	public static String ScheduledReportsDialog_name;
	public static String ScheduledReportsDialog_next;
	public static String ScheduledReportsDialog_none;
	public static String ScheduledReportsDialog_none_how;
	public static String ScheduledReportsDialog_remove;
	public static String ScheduledReportsDialog_remove_asks;
	public static String ScheduledReportsDialog_reports;
	public static String ScheduledReportsDialog_run;
	public static String ScheduledReportsDialog_title;
	public static String ScheduledReportsDialog_when;
	public static String ScheduledReportsHandler_noProject;

	static {
		NLS.initializeMessages("org.drover.ui.dashboard.internal.reports.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
