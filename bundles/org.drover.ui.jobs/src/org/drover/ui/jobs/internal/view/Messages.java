package org.drover.ui.jobs.internal.view;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String JobDetails_details;
	public static String JobDetails_does;
	public static String JobDetails_ends;
	public static String JobDetails_error;
	public static String JobDetails_happened;
	public static String JobDetails_heading;
	public static String JobDetails_items;
	public static String JobDetails_journal;
	public static String JobDetails_of;
	public static String JobDetails_progress;
	public static String JobDetails_queue;
	public static String JobDetails_select;
	public static String JobDetails_state;
	public static String JobDetails_task;
	public static String JobDetails_tasks;
	public static String JobDetails_title;
	public static String JobDetails_took;
	public static String JobDetails_wave;
	public static String JobDetails_waves;
	public static String JobDetails_when;
	public static String JobDrop_job;
	public static String JobDrop_table;
	public static String JobTable_ends;
	public static String JobTable_failed;
	public static String JobTable_id;
	public static String JobTable_items;
	public static String JobTable_job;
	public static String JobTable_now;
	public static String JobTable_progress;
	public static String JobTable_started;
	public static String JobTable_started_pattern;
	public static String JobTable_state;
	public static String JobTable_took;
	public static String JobTable_waitsFor;
	public static String JobsView_noJobs;
	public static String JobsView_noProject;
	public static String JobsView_opens;
	public static String JobsView_reads;
	public static String JobsView_shows;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.view.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
