package org.drover.ui.diagram.internal.dependencies;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String Cards_folded;
	public static String Cards_notHere;
	public static String Cards_start;
	public static String DependenciesView_addTopology;
	public static String DependenciesView_findWhy;
	public static String DependenciesView_layOut;
	public static String DependenciesView_nothingToCompare;
	public static String DependenciesView_stayFolded;
	public static String DependenciesView_tooMany;
	public static String DiagramPage_close;
	public static String DiagramPage_failed;
	public static String DiagramPage_filter;
	public static String DiagramPage_filterName;
	public static String DiagramPage_filterTip;
	public static String DiagramPage_filtering;
	public static String DiagramPage_following;
	public static String DiagramPage_loading;
	public static String DiagramPage_noProject;
	public static String DiagramPage_openProject;
	public static String DiagramPage_select;
	public static String DiagramPage_selectWhere;
	public static String DiagramPage_showAll;
	public static String DiagramPage_unexpected;
	public static String DiagramPart_name;
	public static String Division_none;
	public static String Division_site;
	public static String Division_sites;
	public static String Filter_matches;
	public static String Filter_nothing;
	public static String FittingLine_more;
	public static String GraphWords_circle;
	public static String GraphWords_state_left;
	public static String GraphWords_state_migrated;
	public static String GraphWords_state_missing;
	public static String GraphWords_state_needed;
	public static String GraphWords_state_obsolete;
	public static String GraphWords_state_onBothSides;
	public static String GraphWords_state_onlyLeft;
	public static String GraphWords_state_onlyRight;
	public static String GraphWords_state_shared;
	public static String GraphWords_verb_assignedTo;
	public static String GraphWords_verb_belongsTo;
	public static String GraphWords_verb_bootsFrom;
	public static String GraphWords_verb_boundedBy;
	public static String GraphWords_verb_contains;
	public static String GraphWords_verb_deploys;
	public static String GraphWords_verb_excludes;
	public static String GraphWords_verb_hostedOn;
	public static String GraphWords_verb_includes;
	public static String GraphWords_verb_limitedBy;
	public static String GraphWords_verb_locatedIn;
	public static String GraphWords_verb_memberOf;
	public static String GraphWords_verb_partOf;
	public static String GraphWords_verb_receives;
	public static String GraphWords_verb_references;
	public static String GraphWords_verb_requires;
	public static String GraphWords_verb_servedBy;
	public static String GraphWords_verb_storedOn;
	public static String GraphWords_verb_uses;
	public static String Headline_compareNeededBy;
	public static String Headline_compareNeeds;
	public static String Headline_missing;
	public static String Headline_more;
	public static String Headline_neededBy;
	public static String Headline_needs;
	public static String Headline_onBoth;
	public static String Headline_onlyIn;
	public static String Headline_two;
	public static String Headline_withClients;
	public static String Legend_circle;
	public static String Legend_shared;
	public static String Legend_stays;
	public static String ShowDependenciesHandler_fails;
	public static String Strip_close;
	public static String Tips_circle;
	public static String Tips_dangles;
	public static String Tips_dependencies;
	public static String Tips_folded;
	public static String Tips_members;
	public static String Tips_more;
	public static String Tips_version;
	public static String Tips_whyIt;
	public static String Tips_whyThey;
	public static String ViewActions_compare;
	public static String ViewActions_file;
	public static String ViewActions_fold;
	public static String ViewActions_foldAll;
	public static String ViewActions_follow;
	public static String ViewActions_neededBy;
	public static String ViewActions_needs;
	public static String ViewActions_reveal;
	public static String ViewActions_showNeededBy;
	public static String ViewActions_showNeeds;
	public static String ViewActions_unfold;
	public static String ViewActions_unfoldAll;
	public static String ViewActions_whyNeeded;
	public static String ViewActions_whyNeeds;
	public static String ViewActions_written;
	public static String Why_chosen;
	public static String Why_firstStep;
	public static String Why_member;
	public static String Why_more;
	public static String Why_needed;
	public static String Why_needs;
	public static String Why_start;
	public static String Why_step;

	static {
		NLS.initializeMessages("org.drover.ui.diagram.internal.dependencies.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
