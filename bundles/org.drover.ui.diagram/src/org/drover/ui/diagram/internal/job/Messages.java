package org.drover.ui.diagram.internal.job;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String FindRow_find;
	public static String FindRow_findTip;
	public static String FindRow_states;
	public static String JobEditor_all;
	public static String JobEditor_fast;
	public static String JobEditor_fitting;
	public static String JobEditor_gone;
	public static String JobEditor_gone_why;
	public static String JobEditor_moment;
	public static String JobEditor_noProject;
	public static String JobEditor_onlyAt;
	public static String JobEditor_open;
	public static String JobEditor_ordered;
	public static String JobEditor_rate;
	public static String JobEditor_runsOn;
	public static String JobEditor_runsSoon;
	public static String JobEditor_stands;
	public static String JobEditor_standsFailed;
	public static String JobEditor_state_cancelled;
	public static String JobEditor_state_decision;
	public static String JobEditor_state_done;
	public static String JobEditor_state_failed;
	public static String JobEditor_state_interrupted;
	public static String JobEditor_state_paused;
	public static String JobEditor_state_running;
	public static String JobEditor_state_scheduled;
	public static String JobEditor_state_undoing;
	public static String JobEditor_state_undone;
	public static String JobEditor_title;
	public static String JobEditor_tooMany;
	public static String JobEditor_unordered;
	public static String JobEditor_unreadable;
	public static String JobEditor_whileRunning;
	public static String JobInput_name;
	public static String JobInput_tip;
	public static String JobReader_read;
	public static String OpenJobHandler_fails;
	public static String TaskCanvas_name;
	public static String TaskCards_admit;
	public static String TaskCards_change;
	public static String TaskCards_check;
	public static String TaskCards_copyContent;
	public static String TaskCards_create;
	public static String TaskCards_folded;
	public static String TaskCards_items;
	public static String TaskCards_move;
	public static String TaskCards_share;
	public static String TaskCards_state_done;
	public static String TaskCards_state_failed;
	public static String TaskCards_state_inDoubt;
	public static String TaskCards_state_running;
	public static String TaskCards_state_undoing;
	public static String TaskCards_state_undone;
	public static String TaskCards_state_waiting;
	public static String TaskCards_takeOver;
	public static String TaskCards_tasks;
	public static String TaskCards_unshare;
	public static String TaskCards_waves;
	public static String TaskFilter_all;
	public static String TaskFilter_atWork;
	public static String TaskFilter_done;
	public static String TaskFilter_failed;
	public static String TaskFilter_undone;
	public static String TaskFilter_waiting;
	public static String TaskGraph_titled;
	public static String TaskGraph_wave;
	public static String TaskGraph_waves;
	public static String TaskPanel_after;
	public static String TaskPanel_afterDone;
	public static String TaskPanel_afterMore;
	public static String TaskPanel_before;
	public static String TaskPanel_details;
	public static String TaskPanel_error;
	public static String TaskPanel_event;
	public static String TaskPanel_group;
	public static String TaskPanel_groupItems;
	public static String TaskPanel_journal;
	public static String TaskPanel_journalTip;
	public static String TaskPanel_moves;
	public static String TaskPanel_next;
	public static String TaskPanel_number;
	public static String TaskPanel_select;
	public static String TaskPanel_selectWhy;
	public static String TaskPanel_started;
	public static String TaskPanel_state;
	public static String TaskPanel_task;
	public static String TaskPanel_tasks;
	public static String TaskPanel_tasksTip;
	public static String TaskPanel_took;
	public static String TaskPanel_tries;
	public static String TaskPanel_what;
	public static String TaskPanel_when;

	static {
		NLS.initializeMessages("org.drover.ui.diagram.internal.job.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
