package org.drover.ui.look;

import org.drover.model.DependencyKind;

/** How one object needs another, as people read it. */
public final class DependencyWords {

	private DependencyWords() {
	}

	/** Inside a sentence: {@code limited by}. */
	public static String of(DependencyKind kind) {
		return switch (kind) {
		case ASSIGNED_TO -> Messages.DependencyWords_assignedTo;
		case MEMBER_OF -> Messages.DependencyWords_memberOf;
		case LOCATED_IN -> Messages.DependencyWords_locatedIn;
		case LIMITED_BY -> Messages.DependencyWords_limitedBy;
		case INCLUDES -> Messages.DependencyWords_includes;
		case EXCLUDES -> Messages.DependencyWords_excludes;
		case RECEIVES -> Messages.DependencyWords_receives;
		case DEPLOYS -> Messages.DependencyWords_deploys;
		case BELONGS_TO -> Messages.DependencyWords_belongsTo;
		case REQUIRES -> Messages.DependencyWords_requires;
		case BOOTS_FROM -> Messages.DependencyWords_bootsFrom;
		case REFERENCES -> Messages.DependencyWords_references;
		case CONTAINS -> Messages.DependencyWords_contains;
		case STORED_ON -> Messages.DependencyWords_storedOn;
		case SERVED_BY -> Messages.DependencyWords_servedBy;
		case HOSTED_ON -> Messages.DependencyWords_hostedOn;
		case PART_OF -> Messages.DependencyWords_partOf;
		case BOUNDED_BY -> Messages.DependencyWords_boundedBy;
		case USES -> Messages.DependencyWords_uses;
		};
	}
}
