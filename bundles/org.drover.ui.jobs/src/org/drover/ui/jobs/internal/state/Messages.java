package org.drover.ui.jobs.internal.state;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ForecastWords_agents;
	public static String ForecastWords_asItIs;
	public static String ForecastWords_clientRecords;
	public static String ForecastWords_contents;
	public static String ForecastWords_others;
	public static String ForecastWords_refused;
	public static String ForecastWords_refused_more;
	public static String ForecastWords_since;
	public static String ForecastWords_since_first;
	public static String ForecastWords_since_nothing;
	public static String ForecastWords_unfinished;
	public static String ForecastWords_unknown;
	public static String ForecastWords_unknown_more;
	public static String ForecastWords_would;
	public static String ForecastWords_would_nothing;
	public static String Gauge_words;
	public static String HoldWords_changed;
	public static String HoldWords_job;
	public static String HoldWords_job_more;
	public static String HoldWords_later;
	public static String HoldWords_more;
	public static String HoldWords_needed;
	public static String HoldWords_other;
	public static String HoldWords_others;
	public static String HoldWords_serves;
	public static String HoldWords_violation;
	public static String JobDetail_error;
	public static String JobStatus_cancelled;
	public static String JobStatus_cancelled_means;
	public static String JobStatus_decision;
	public static String JobStatus_decision_means;
	public static String JobStatus_done;
	public static String JobStatus_doneUnwritten;
	public static String JobStatus_doneUnwritten_means;
	public static String JobStatus_done_means;
	public static String JobStatus_failed;
	public static String JobStatus_failed_means;
	public static String JobStatus_interrupted;
	public static String JobStatus_interrupted_means;
	public static String JobStatus_paused;
	public static String JobStatus_paused_means;
	public static String JobStatus_running;
	public static String JobStatus_running_means;
	public static String JobStatus_saved;
	public static String JobStatus_saved_means;
	public static String JobStatus_starting;
	public static String JobStatus_starting_means;
	public static String JobStatus_stopping;
	public static String JobStatus_stopping_means;
	public static String JobStatus_undoInterrupted;
	public static String JobStatus_undoInterrupted_means;
	public static String JobStatus_undoStopped;
	public static String JobStatus_undoStopped_means;
	public static String JobStatus_undoing;
	public static String JobStatus_undoing_means;
	public static String JobStatus_undone;
	public static String JobStatus_undone_means;
	public static String UndoWords_changed;
	public static String UndoWords_copied;
	public static String UndoWords_created;
	public static String UndoWords_moved;
	public static String UndoWords_others;
	public static String UndoWords_shared;
	public static String UndoWords_takenOver;
	public static String WaveState_begun;
	public static String WaveState_done;
	public static String WaveState_failed;
	public static String WaveState_inDoubt;
	public static String WaveState_title;
	public static String WaveState_underWay;
	public static String WaveState_undone;
	public static String WaveState_waiting;
	public static String WhyCells_day;
	public static String WhyCells_in;
	public static String WhyCells_left;
	public static String WhyCells_minutes;
	public static String WhyCells_paragraph;
	public static String WhyCells_paragraph_ends;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.state.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
