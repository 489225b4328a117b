package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.SiteSystem;

/** Sizes of what a topology diagram shows, in points at 100 %. Figures and the first layout agree on them. */
final class Metrics {

	/** Around a figure's visible frame, for shadow and halo. */
	static final int MARGIN = 5;
	static final int PAD = 12;
	static final int GAP = 16;
	/** How far a copy lies from its original, to the right and down. */
	static final int STEP = 24;

	static final int SITE_HEAD = 52;
	static final int SITE_LEAST_WIDTH = 300;
	static final int SITE_LEAST_HEIGHT = 170;

	static final int SYSTEM_WIDTH = 244;
	static final int SYSTEM_HEAD = 44;
	static final int NO_ROLES = 34;

	static final int ROLE = 30;
	static final int BADGES = 20;

	private Metrics() {
	}

	/** Whether the role has a line of badges. */
	static boolean hasBadges(ServiceRole role) {
		return role instanceof DistributionPoint point
				&& (point.getPointPlacement() != PointPlacement.SERVER || Elements.FLAGS.stream().anyMatch(flag -> flag.isSet(point)))
				|| !role.getSharedWith().isEmpty();
	}

	static int height(ServiceRole role) {
		return ROLE + (hasBadges(role) ? BADGES : 0);
	}

	/** With the margin. */
	static int height(SiteSystem system) {
		int roles = system.getRoles().stream().mapToInt(Metrics::height).sum();
		return 2 * MARGIN + SYSTEM_HEAD + Math.max(roles, NO_ROLES) + PAD / 2;
	}

	/** With the margin. */
	static int width() {
		return SYSTEM_WIDTH + 2 * MARGIN;
	}
}
