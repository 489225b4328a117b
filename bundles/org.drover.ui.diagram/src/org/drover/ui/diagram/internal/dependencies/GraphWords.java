package org.drover.ui.diagram.internal.dependencies;

import org.drover.model.DependencyKind;

/** States of cards and kinds of dependencies in words. */
final class GraphWords {

	private GraphWords() {
	}

	static String state(NodeState state) {
		return switch (state) {
		case NEEDED -> Messages.GraphWords_state_needed;
		case MIGRATED -> Messages.GraphWords_state_migrated;
		case SHARED -> Messages.GraphWords_state_shared;
		case LEFT -> Messages.GraphWords_state_left;
		case OBSOLETE -> Messages.GraphWords_state_obsolete;
		case MISSING -> Messages.GraphWords_state_missing;
		case ON_BOTH_SIDES -> Messages.GraphWords_state_onBothSides;
		case ONLY_LEFT -> Messages.GraphWords_state_onlyLeft;
		case ONLY_RIGHT -> Messages.GraphWords_state_onlyRight;
		};
	}

	/** Read after the object that needs: {@code is stored on}. */
	static String verb(DependencyKind kind) {
		return switch (kind) {
		case ASSIGNED_TO -> Messages.GraphWords_verb_assignedTo;
		case MEMBER_OF -> Messages.GraphWords_verb_memberOf;
		case LOCATED_IN -> Messages.GraphWords_verb_locatedIn;
		case LIMITED_BY -> Messages.GraphWords_verb_limitedBy;
		case INCLUDES -> Messages.GraphWords_verb_includes;
		case EXCLUDES -> Messages.GraphWords_verb_excludes;
		case RECEIVES -> Messages.GraphWords_verb_receives;
		case DEPLOYS -> Messages.GraphWords_verb_deploys;
		case BELONGS_TO -> Messages.GraphWords_verb_belongsTo;
		case REQUIRES -> Messages.GraphWords_verb_requires;
		case BOOTS_FROM -> Messages.GraphWords_verb_bootsFrom;
		case REFERENCES -> Messages.GraphWords_verb_references;
		case CONTAINS -> Messages.GraphWords_verb_contains;
		case STORED_ON -> Messages.GraphWords_verb_storedOn;
		case SERVED_BY -> Messages.GraphWords_verb_servedBy;
		case HOSTED_ON -> Messages.GraphWords_verb_hostedOn;
		case PART_OF -> Messages.GraphWords_verb_partOf;
		case BOUNDED_BY -> Messages.GraphWords_verb_boundedBy;
		case USES -> Messages.GraphWords_verb_uses;
		};
	}
}
