package org.drover.ui.jobs.internal.widgets;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ContinuityPanel_after;
	public static String ContinuityPanel_before;
	public static String ContinuityPanel_breaks;
	public static String ContinuityPanel_breaks_group;
	public static String ContinuityPanel_checkedAgain;
	public static String ContinuityPanel_lookedAt;
	public static String ContinuityPanel_need;
	public static String ContinuityPanel_overrule;
	public static String ContinuityPanel_overrule_group;
	public static String ContinuityPanel_overruled;
	public static String ContinuityPanel_reason;
	public static String ContinuityPanel_reason_hint;
	public static String ContinuityPanel_violation;
	public static String FacetTable_count;
	public static String FacetTable_filter;
	public static String FacetTable_filter_name;
	public static String FacetTable_first;
	public static String FacetTable_key;
	public static String FacetTable_kind;
	public static String FacetTable_name;
	public static String FacetTable_objects;
	public static String FacetTable_show;
	public static String FacetTable_what;
	public static String LookDialog_stop;
	public static String LookDialog_stopped;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.widgets.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
