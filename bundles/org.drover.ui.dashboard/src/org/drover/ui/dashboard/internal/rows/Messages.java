package org.drover.ui.dashboard.internal.rows;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String EstateRows_capacity;
	public static String EstateRows_clients;
	public static String EstateRows_clientsOfNoSite;
	public static String EstateRows_dangling;
	public static String EstateRows_evidence;
	public static String EstateRows_health;
	public static String EstateRows_how;
	public static String EstateRows_migrated;
	public static String EstateRows_missing;
	public static String EstateRows_needing;
	public static String EstateRows_needingObsolete;
	public static String EstateRows_needsObsolete;
	public static String EstateRows_noServices;
	public static String EstateRows_objects;
	public static String EstateRows_obsoleteClients;
	public static String EstateRows_obsoleteObjects;
	public static String EstateRows_ofKind;
	public static String EstateRows_service;
	public static String EstateRows_services;
	public static String EstateRows_sharedWith;
	public static String EstateRows_site;
	public static String JobRows_advice;
	public static String JobRows_blockers;
	public static String JobRows_clients;
	public static String JobRows_clientsMigrated;
	public static String JobRows_content;
	public static String JobRows_copied;
	public static String JobRows_explanation;
	public static String JobRows_items;
	public static String JobRows_left;
	public static String JobRows_missed;
	public static String JobRows_needed;
	public static String JobRows_noBlockers;
	public static String JobRows_noJob;
	public static String JobRows_noViolations;
	public static String JobRows_number;
	public static String JobRows_objectsMigrated;
	public static String JobRows_of;
	public static String JobRows_saved;
	public static String JobRows_sent;
	public static String JobRows_violations;
	public static String JobRows_wave;
	public static String JobRows_waves;
	public static String JobRows_what;
	public static String JobRows_who;
	public static String JobRows_why;
	public static String Preflight_detail;
	public static String Preflight_none;
	public static String Preflight_passed;
	public static String Preflight_subject;
	public static String Preflight_title;
	public static String RowsDialog_copied;
	public static String RowsDialog_copy;
	public static String RowsDialog_copy_tooMany;
	public static String RowsDialog_dependencies;
	public static String RowsDialog_dependencies_none;
	public static String RowsDialog_export;
	public static String RowsDialog_export_job;
	public static String RowsDialog_exported;
	public static String RowsDialog_filter;
	public static String RowsDialog_filter_name;
	public static String RowsDialog_first;
	public static String RowsDialog_moment;
	public static String RowsDialog_rows;
	public static String RowsDialog_some;
	public static String Rows_id;
	public static String Rows_job;
	public static String Rows_key;
	public static String Rows_kind;
	public static String Rows_name;
	public static String Rows_no;
	public static String Rows_none;
	public static String Rows_topology;
	public static String Rows_yes;

	static {
		NLS.initializeMessages("org.drover.ui.dashboard.internal.rows.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
