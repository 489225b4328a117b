package org.drover.ui.jobs.internal.handlers;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String CopyErrorsHandler_none;
	public static String CopyErrorsHandler_title;
	public static String CopyErrorsHandler_work;
	public static String Deed_redo;
	public static String Deed_redo_job;
	public static String Deed_redo_title;
	public static String Deed_run;
	public static String Deed_run_job;
	public static String Deed_run_title;
	public static String Deed_schedule;
	public static String Deed_schedule_job;
	public static String Deed_schedule_title;
	public static String MoveHandler_already;
	public static String MoveHandler_noTopology;
	public static String MoveHandler_open;
	public static String MoveHandler_title;
	public static String MoveHandler_which;
	public static String MoveHandler_work;
	public static String OverruleDialog_lead;
	public static String UndoDialog_asks;
	public static String UndoDialog_becomes;
	public static String UndoDialog_left;
	public static String UndoDialog_looking;
	public static String UndoDialog_looking_at;
	public static String UndoDialog_nothing;
	public static String UndoDialog_now;
	public static String UndoDialog_order;
	public static String UndoDialog_since;
	public static String UndoDialog_stop;
	public static String UndoDialog_stopped;
	public static String UndoDialog_title;
	public static String UndoDialog_undo;
	public static String UndoDialog_unknown;
	public static String UndoHandler_work;
	public static String UndoLook_work;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.handlers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
