package org.drover.ui.jobs.internal.points;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String GuardDialog_another;
	public static String GuardDialog_clients;
	public static String GuardDialog_does;
	public static String GuardDialog_harmless;
	public static String GuardDialog_harms;
	public static String GuardDialog_lead;
	public static String GuardDialog_looking;
	public static String GuardDialog_losses;
	public static String GuardDialog_order;
	public static String GuardDialog_point;
	public static String GuardDialog_step;
	public static String GuardDialog_then;
	public static String GuardDialog_title;
	public static String GuardDialog_update;
	public static String GuardDialog_version;
	public static String GuardDialog_version_hint;
	public static String GuardDialog_where;
	public static String GuardDialog_who;
	public static String GuardDialog_without;
	public static String GuardHandler_alone;
	public static String GuardHandler_one;
	public static String GuardHandler_title;
	public static String GuardHandler_which;
	public static String PointSetDialog_asks;
	public static String PointSetDialog_lead;
	public static String PointSetDialog_nothing;
	public static String PointSetDialog_onlyRead;
	public static String PointSetDialog_preview;
	public static String PointSetDialog_run;
	public static String PointSetDialog_saves;
	public static String PointSetDialog_title;
	public static String PointSetDialog_unchanged;
	public static String PointSetHandler_one;
	public static String PointSetHandler_title;
	public static String PointSettings_becomes;
	public static String PointSettings_no;
	public static String PointSettings_none;
	public static String PointWords_bits;
	public static String PointWords_bitsWindow;
	public static String PointWords_bitsWindow_hint;
	public static String PointWords_branch;
	public static String PointWords_capacity;
	public static String PointWords_capacity_hint;
	public static String PointWords_contentLimit;
	public static String PointWords_contentLimit_hint;
	public static String PointWords_fqdn;
	public static String PointWords_fqdn_hint;
	public static String PointWords_internet;
	public static String PointWords_mobile;
	public static String PointWords_multicast;
	public static String PointWords_onServer;
	public static String PointWords_onShare;
	public static String PointWords_placement;
	public static String PointWords_protected;
	public static String PointWords_share;
	public static String PointWords_share_hint;
	public static String PointWords_streaming;
	public static String PointWords_yes;
	public static String PointsDialog_atOnce;
	public static String PointsDialog_atOnce_tip;
	public static String PointsDialog_does;
	public static String PointsDialog_lead;
	public static String PointsDialog_looking;
	public static String PointsDialog_note;
	public static String PointsDialog_reassign;
	public static String PointsDialog_run;
	public static String PointsDialog_save;
	public static String PointsDialog_saves;
	public static String PointsDialog_share;
	public static String PointsDialog_shareBack;
	public static String PointsDialog_title;
	public static String PointsDialog_unshare;
	public static String PointsDialog_wave;
	public static String PointsHandler_homes;
	public static String PointsHandler_noOther;
	public static String PointsHandler_title;
	public static String PointsHandler_which;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.points.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
