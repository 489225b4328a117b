package org.drover.ui.jobs.internal.queries;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Picks_first;
	public static String Picks_more;
	public static String Picks_nothing;
	public static String Picks_picks;
	public static String QueriesDialog_keep;
	public static String QueriesDialog_keeping;
	public static String QueriesDialog_lead;
	public static String QueriesDialog_looking;
	public static String QueriesDialog_lookingOnly;
	public static String QueriesDialog_name;
	public static String QueriesDialog_name_field;
	public static String QueriesDialog_new;
	public static String QueriesDialog_of;
	public static String QueriesDialog_picks;
	public static String QueriesDialog_query;
	public static String QueriesDialog_query_field;
	public static String QueriesDialog_query_hint;
	public static String QueriesDialog_remove;
	public static String QueriesDialog_removing;
	public static String QueriesDialog_title;
	public static String QueriesDialog_unreadable;
	public static String QueriesDialog_write;
	public static String QueriesHandler_nothing;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.queries.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
