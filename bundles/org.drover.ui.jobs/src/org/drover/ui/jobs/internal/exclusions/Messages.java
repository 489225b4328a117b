package org.drover.ui.jobs.internal.exclusions;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ExclusionsDialog_add;
	public static String ExclusionsDialog_adding;
	public static String ExclusionsDialog_count;
	public static String ExclusionsDialog_how;
	public static String ExclusionsDialog_kind;
	public static String ExclusionsDialog_lead;
	public static String ExclusionsDialog_looking;
	public static String ExclusionsDialog_lookingOnly;
	public static String ExclusionsDialog_nothing;
	public static String ExclusionsDialog_object;
	public static String ExclusionsDialog_objects;
	public static String ExclusionsDialog_remove;
	public static String ExclusionsDialog_removing;
	public static String ExclusionsDialog_selected;
	public static String ExclusionsDialog_since;
	public static String ExclusionsDialog_title;
	public static String ExclusionsDialog_why;
	public static String ExclusionsHandler_mixed;
	public static String ExclusionsHandler_nothing;
	public static String ExclusionsHandler_title;
	public static String ExclusionsHandler_which;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.exclusions.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
