package org.drover.ui.diagram.internal.dependencies;

import org.drover.model.DependencyKind;

/** States of cards and kinds of dependencies in words. */
final class GraphWords {

	static final String CIRCLE = "in a circle";

	private GraphWords() {
	}

	static String state(NodeState state) {
		return switch (state) {
		case NEEDED -> "needed";
		case MIGRATED -> "migrated";
		case SHARED -> "shared by both topologies";
		case LEFT -> "stays where it is";
		case OBSOLETE -> "obsolete";
		case MISSING -> "missing, dangling";
		case ON_BOTH_SIDES -> "on both sides";
		case ONLY_LEFT -> "only on the left";
		case ONLY_RIGHT -> "only on the right";
		};
	}

	/** Read after the object that needs: {@code is stored on}. */
	static String verb(DependencyKind kind) {
		return switch (kind) {
		case ASSIGNED_TO -> "is assigned to";
		case MEMBER_OF -> "is a member of";
		case LOCATED_IN -> "lies in";
		case LIMITED_BY -> "is limited by";
		case BELONGS_TO -> "belongs to";
		case BOOTS_FROM -> "boots from";
		case STORED_ON -> "is stored on";
		case SERVED_BY -> "is served by";
		case HOSTED_ON -> "is hosted on";
		case PART_OF -> "is part of";
		case BOUNDED_BY -> "is bounded by";
		default -> kind.label();
		};
	}
}
