package org.drover.ui.jobs.internal.plan;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ContinuityCase_evidence;
	public static String ContinuityCase_harms;
	public static String ContinuityCase_notProven;
	public static String ContinuityCase_proven;
	public static String ContinuityCase_proven_noClients;
	public static String Fates_copied;
	public static String Fates_created;
	public static String Fates_created_copied;
	public static String Fates_moves;
	public static String Fates_shared;
	public static String Fates_takenOver;
	public static String LeftFacets_all;
	public static String LeftFacets_conflict;
	public static String LeftFacets_conflict_means;
	public static String LeftFacets_conflict_shortly;
	public static String LeftFacets_dangling;
	public static String LeftFacets_dangling_means;
	public static String LeftFacets_dangling_shortly;
	public static String LeftFacets_excluded;
	public static String LeftFacets_excluded_means;
	public static String LeftFacets_excluded_shortly;
	public static String LeftFacets_obsolete;
	public static String LeftFacets_obsolete_means;
	public static String LeftFacets_obsolete_shortly;
	public static String LeftFacets_onlyForObsolete;
	public static String LeftFacets_onlyForObsolete_means;
	public static String LeftFacets_onlyForObsolete_shortly;
	public static String LeftFacets_present;
	public static String LeftFacets_present_means;
	public static String LeftFacets_present_shortly;
	public static String LeftFacets_stays;
	public static String LeftFacets_stays_means;
	public static String LeftFacets_stays_shortly;
	public static String NeedFacets_all;
	public static String NeedFacets_circle;
	public static String NeedFacets_circles;
	public static String NeedFacets_circles_means;
	public static String NeedFacets_missing;
	public static String NeedFacets_missing_means;
	public static String NeedFacets_neededBy;
	public static String NeedFacets_obsolete;
	public static String NeedFacets_obsolete_means;
	public static String NeedFacets_stays;
	public static String Overrules_open;
	public static String Overrules_open_some;
	public static String Overrules_silent;
	public static String PlanWords_copies;
	public static String PlanWords_copies_more;
	public static String PlanWords_creates;
	public static String PlanWords_leaves;
	public static String PlanWords_moves;
	public static String PlanWords_needs;
	public static String PlanWords_shares;
	public static String PlanWords_takesOver;
	public static String PlanWords_takesOver_more;
	public static String PlanWords_waves;
	public static String PlanWords_waves_pilot;
	public static String Proof_from;
	public static String Proof_more;
	public static String Proof_nobody;
	public static String Proof_until;
	public static String RunStory_first;
	public static String RunStory_harms;
	public static String RunStory_lost;
	public static String RunStory_mightHarm;
	public static String RunStory_notDone;
	public static String RunStory_notProven;
	public static String RunStory_notProven_why;
	public static String RunStory_unsupplied;
	public static String RunStory_wave;
	public static String RunStory_waves;
	public static String ViolationGroup_after;
	public static String ViolationGroup_before;
	public static String ViolationGroup_extent;
	public static String ViolationGroup_inLegacy;
	public static String ViolationGroup_inTarget;
	public static String WaveLine_contents;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.plan.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
