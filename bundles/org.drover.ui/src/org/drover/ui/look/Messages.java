package org.drover.ui.look;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	/** The language of these texts, as a tag: what is said of numbers is said in the same one. */
	public static String Language;

	public static String DependencyWords_assignedTo;
	public static String DependencyWords_belongsTo;
	public static String DependencyWords_bootsFrom;
	public static String DependencyWords_boundedBy;
	public static String DependencyWords_contains;
	public static String DependencyWords_deploys;
	public static String DependencyWords_excludes;
	public static String DependencyWords_hostedOn;
	public static String DependencyWords_includes;
	public static String DependencyWords_limitedBy;
	public static String DependencyWords_locatedIn;
	public static String DependencyWords_memberOf;
	public static String DependencyWords_partOf;
	public static String DependencyWords_receives;
	public static String DependencyWords_references;
	public static String DependencyWords_requires;
	public static String DependencyWords_servedBy;
	public static String DependencyWords_storedOn;
	public static String DependencyWords_uses;
	public static String HealthWords_critical;
	public static String HealthWords_down;
	public static String HealthWords_unsynchronized;
	public static String HealthWords_warning;
	public static String Words_ago_days;
	public static String Words_ago_hours;
	public static String Words_ago_minutes;
	public static String Words_ago_now;
	public static String Words_ago_yesterday;
	public static String Words_gathered;
	public static String Words_size_bytes;
	public static String Words_unit_days;
	public static String Words_unit_hours;
	public static String Words_unit_milliseconds;
	public static String Words_unit_minutes;
	public static String Words_unit_seconds;

	static {
		NLS.initializeMessages("org.drover.ui.look.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
