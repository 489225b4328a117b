package org.drover.ui.session;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String CurrentProject_close;
	public static String CurrentProject_close_open;
	public static String CurrentProject_open;
	public static String JobOrders_look;
	public static String JobOrders_order;
	public static String JobOrders_withdraw;
	public static String JobRuns_cancel;
	public static String JobRuns_gather;
	public static String JobRuns_goOn;
	public static String JobRuns_pause;
	public static String JobRuns_redo;
	public static String JobRuns_run;
	public static String JobRuns_undo;
	public static String MoveCheck_already;
	public static String MoveCheck_mixed;
	public static String MoveCheck_nothing;
	public static String MoveCheck_objects;
	public static String MoveCheck_others;
	public static String MoveCheck_retired;
	public static String MoveCheck_stay;
	public static String PointCheck_already;
	public static String PointCheck_mixed;
	public static String PointCheck_nothing;
	public static String PointCheck_only;
	public static String ProjectSession_looking;
	public static String TaskLine_done;
	public static String TaskLine_failed;
	public static String TaskLine_inDoubt;
	public static String TaskLine_retry;
	public static String TaskLine_running;
	public static String TaskLine_undoInDoubt;
	public static String TaskLine_undoing;
	public static String TaskLine_undone;
	public static String TaskLine_waiting;

	static {
		NLS.initializeMessages("org.drover.ui.session.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
