package org.drover.ui.jobs.internal.run;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String RunChoice_at;
	public static String RunChoice_atOnce;
	public static String RunChoice_backOut;
	public static String RunChoice_continue;
	public static String RunChoice_decide;
	public static String RunChoice_failing_backOut;
	public static String RunChoice_failing_continue;
	public static String RunChoice_failing_decide;
	public static String RunChoice_fast;
	public static String RunChoice_kept;
	public static String RunChoice_moment;
	public static String RunChoice_passed;
	public static String RunChoice_queueName;
	public static String RunChoice_rate;
	public static String RunChoice_soon;
	public static String RunChoice_tellOnly;
	public static String RunChoice_turn;
	public static String RunChoice_within;
	public static String RunForm_at;
	public static String RunForm_atOnce;
	public static String RunForm_atOnce_note;
	public static String RunForm_atOnce_tip;
	public static String RunForm_date_tip;
	public static String RunForm_failing;
	public static String RunForm_failing_tip;
	public static String RunForm_hours;
	public static String RunForm_hours_example;
	public static String RunForm_hours_tip;
	public static String RunForm_now;
	public static String RunForm_queue;
	public static String RunForm_queue_note;
	public static String RunForm_queue_tip;
	public static String RunForm_rate;
	public static String RunForm_rate_note;
	public static String RunForm_rate_tip;
	public static String RunForm_save;
	public static String RunForm_tellOnly;
	public static String RunForm_time_tip;
	public static String RunForm_tries;
	public static String RunForm_tries_note;
	public static String RunForm_tries_tip;
	public static String RunForm_when;
	public static String ScheduleDialog_asks;
	public static String ScheduleDialog_lead;
	public static String ScheduleDialog_run;
	public static String ScheduleDialog_schedule;
	public static String ScheduleDialog_title;
	public static String ScheduleDialog_withdraw;
	public static String WaveWords_bytes;
	public static String WaveWords_date;
	public static String WaveWords_day;
	public static String WaveWords_minutes;
	public static String WaveWords_seconds;
	public static String WaveWords_underASecond;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.run.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
