package org.drover.ui.jobs.internal.wizard;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ConflictsPage_asTheJob;
	public static String ConflictsPage_both;
	public static String ConflictsPage_conflicts;
	public static String ConflictsPage_decide;
	public static String ConflictsPage_differs;
	public static String ConflictsPage_done;
	public static String ConflictsPage_field;
	public static String ConflictsPage_in;
	public static String ConflictsPage_lead;
	public static String ConflictsPage_none;
	public static String ConflictsPage_select;
	public static String ConflictsPage_since;
	public static String ConflictsPage_sourceWins;
	public static String ConflictsPage_sourceWins_tip;
	public static String ConflictsPage_title;
	public static String ContinuityPage_lead;
	public static String ContinuityPage_mend;
	public static String ContinuityPage_overruled;
	public static String ContinuityPage_proven;
	public static String ContinuityPage_title;
	public static String ContinuityPage_violations;
	public static String Finish_saves;
	public static String ForecastLine_judged;
	public static String ForecastLine_unknown;
	public static String ForecastLine_work;
	public static String LeftPage_again;
	public static String LeftPage_conflicts;
	public static String LeftPage_lead;
	public static String LeftPage_left;
	public static String LeftPage_left_nothing;
	public static String LeftPage_objects;
	public static String LeftPage_select;
	public static String LeftPage_title;
	public static String LeftPage_why;
	public static String LimitsInput_noNumber;
	public static String LimitsPage_alone;
	public static String LimitsPage_asUsual;
	public static String LimitsPage_bandwidth;
	public static String LimitsPage_bandwidth_tip;
	public static String LimitsPage_bandwidth_usual;
	public static String LimitsPage_clients;
	public static String LimitsPage_connections;
	public static String LimitsPage_contents;
	public static String LimitsPage_contents_tip;
	public static String LimitsPage_does;
	public static String LimitsPage_ends;
	public static String LimitsPage_hours;
	public static String LimitsPage_hours_tip;
	public static String LimitsPage_hours_usual;
	public static String LimitsPage_inventories;
	public static String LimitsPage_inventories_tip;
	public static String LimitsPage_inventories_usual;
	public static String LimitsPage_lead;
	public static String LimitsPage_noLimit;
	public static String LimitsPage_published;
	public static String LimitsPage_set;
	public static String LimitsPage_title;
	public static String LimitsPage_unreadable;
	public static String LimitsPage_wave;
	public static String MoveDialog_again;
	public static String MoveDialog_failed;
	public static String MoveDialog_finish_at;
	public static String MoveDialog_finish_now;
	public static String MoveDialog_finish_save;
	public static String MoveDialog_planning;
	public static String MoveDialog_planning_anew;
	public static String MoveDialog_stop;
	public static String MoveDialog_working;
	public static String MoveModel_noPlan;
	public static String MoveModel_planning;
	public static String MoveRequest_objects;
	public static String MoveRequest_title;
	public static String MoveRequest_way;
	public static String NeedsPage_alone;
	public static String NeedsPage_alone_tip;
	public static String NeedsPage_because;
	public static String NeedsPage_becomes;
	public static String NeedsPage_chosen;
	public static String NeedsPage_circles;
	public static String NeedsPage_lead;
	public static String NeedsPage_leaveOut;
	public static String NeedsPage_missing;
	public static String NeedsPage_objects;
	public static String NeedsPage_obsolete;
	public static String NeedsPage_select;
	public static String NeedsPage_title;
	public static String PlanRun_reads;
	public static String PlanRun_title;
	public static String RunPage_atItsTime;
	public static String RunPage_inItsHours;
	public static String RunPage_inItsTurn;
	public static String RunPage_later;
	public static String RunPage_lead;
	public static String RunPage_notPossible;
	public static String RunPage_note;
	public static String RunPage_now;
	public static String RunPage_title;
	public static String StepRail_steps;
	public static String SummaryPage_lead;
	public static String SummaryPage_title;
	public static String SummaryPage_warnings;
	public static String WavesPage_after;
	public static String WavesPage_before;
	public static String WavesPage_clients;
	public static String WavesPage_does;
	public static String WavesPage_ends;
	public static String WavesPage_inTime;
	public static String WavesPage_items;
	public static String WavesPage_lead;
	public static String WavesPage_ofWhat;
	public static String WavesPage_perTask;
	public static String WavesPage_perTask_tip;
	public static String WavesPage_perWave;
	public static String WavesPage_perWave_tip;
	public static String WavesPage_pilot;
	public static String WavesPage_pilot_tip;
	public static String WavesPage_points;
	public static String WavesPage_starts;
	public static String WavesPage_takes;
	public static String WavesPage_task;
	public static String WavesPage_title;
	public static String WavesPage_wave;
	public static String WavesPage_waves;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.wizard.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
