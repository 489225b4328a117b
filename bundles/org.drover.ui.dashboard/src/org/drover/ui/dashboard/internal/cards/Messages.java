package org.drover.ui.dashboard.internal.cards;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String BarsCard_figures;
	public static String BurnUpCard_day;
	public static String BurnUpCard_done;
	public static String BurnUpCard_empty;
	public static String BurnUpCard_planned;
	public static String BurnUpCard_title;
	public static String BurnUpCard_words;
	public static String BurnUpChart_description;
	public static String BurnUpChart_moment;
	public static String BurnUpChart_tip;
	public static String HeadCard_source;
	public static String HeadCard_title;
	public static String JobCard_title;
	public static String JobCard_words;
	public static String MessageCard_title;
	public static String ServicesCard_shared;
	public static String ServicesCard_title;
	public static String ShareCard_of;
	public static String ShareCard_words;

	static {
		NLS.initializeMessages("org.drover.ui.dashboard.internal.cards.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
