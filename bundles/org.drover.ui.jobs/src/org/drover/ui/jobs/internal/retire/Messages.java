package org.drover.ui.jobs.internal.retire;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ConsentDialog_agree;
	public static String ConsentDialog_asks;
	public static String ConsentDialog_heading;
	public static String ConsentDialog_more;
	public static String ConsentDialog_title;
	public static String Consent_later;
	public static String Consent_leave;
	public static String Consent_work;
	public static String LeftoverList_agent;
	public static String LeftoverList_byHand;
	public static String LeftoverList_client;
	public static String LeftoverList_content;
	public static String LeftoverList_edit;
	public static String LeftoverList_forGood;
	public static String LeftoverList_object;
	public static String LeftoverList_project;
	public static String LeftoverList_record;
	public static String LeftoverList_removed;
	public static String LeftoverList_sharing;
	public static String LeftoversDialog_found;
	public static String LeftoversDialog_how;
	public static String LeftoversDialog_kind;
	public static String LeftoversDialog_lead;
	public static String LeftoversDialog_looking;
	public static String LeftoversDialog_nothing;
	public static String LeftoversDialog_remove;
	public static String LeftoversDialog_removing;
	public static String LeftoversDialog_selectAll;
	public static String LeftoversDialog_title;
	public static String LeftoversDialog_topology;
	public static String LeftoversDialog_what;
	public static String RetireChoice_program;
	public static String RetireDialog_confirm;
	public static String RetireDialog_continuity;
	public static String RetireDialog_count;
	public static String RetireDialog_first;
	public static String RetireDialog_free;
	public static String RetireDialog_goes;
	public static String RetireDialog_keep;
	public static String RetireDialog_keeps;
	public static String RetireDialog_kept;
	public static String RetireDialog_lead;
	public static String RetireDialog_letGo;
	public static String RetireDialog_looking;
	public static String RetireDialog_program;
	public static String RetireDialog_reason;
	public static String RetireDialog_records;
	public static String RetireDialog_run;
	public static String RetireDialog_save;
	public static String RetireDialog_saves;
	public static String RetireDialog_steps;
	public static String RetireDialog_title;
	public static String RetireDialog_why;
	public static String RetireFacets_all;
	public static String RetireFacets_changed;
	public static String RetireFacets_clients;
	public static String RetireFacets_content;
	public static String RetireFacets_jobs;
	public static String RetireFacets_leftOut;
	public static String RetireFacets_more;
	public static String RetireFacets_objects;
	public static String RetireFacets_obsolete;
	public static String RetireFacets_services;
	public static String RetireFacets_unconfirmed;
	public static String RetireFacets_unused;
	public static String RetireFacets_updates;
	public static String RetireHandler_already;
	public static String RetireHandler_noOther;
	public static String RetireHandler_nothing;
	public static String RetireHandler_title;
	public static String RetireHandler_which;
	public static String RetireRequest_sites;
	public static String RetireSteps_back;
	public static String RetireSteps_byHand;
	public static String RetireSteps_does;
	public static String RetireSteps_never;
	public static String RetireSteps_undo;
	public static String RetireSteps_wave;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.retire.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
