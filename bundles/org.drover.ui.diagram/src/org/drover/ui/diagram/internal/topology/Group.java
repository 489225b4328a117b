package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.model.ObjectKind;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;

/** A panel for what belongs to no server: services that other topologies share, boundaries. */
enum Group {
	SHARED(Messages.Group_shared, ObjectKind.DISTRIBUTION_POINT) {
		@Override
		List<? extends Element> members(EstateDraft draft) {
			return draft.getShared();
		}
	},
	BOUNDARIES(Messages.Group_boundaries, ObjectKind.BOUNDARY) {
		@Override
		List<? extends Element> members(EstateDraft draft) {
			return draft.getBoundaries();
		}
	};

	private final String title;
	private final ObjectKind kind;

	Group(String title, ObjectKind kind) {
		this.title = title;
		this.kind = kind;
	}

	abstract List<? extends Element> members(EstateDraft draft);

	String title() {
		return title;
	}

	ObjectKind kind() {
		return kind;
	}
}
