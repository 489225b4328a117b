package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Site;

/** The links of a diagram. */
sealed interface Links {

	/** A site reports to another. */
	record Reports(Site site, Site parent) implements Links {
	}

	/** A protected distribution point serves clients of a boundary. */
	record Bounded(DistributionPoint point, Boundary boundary) implements Links {
	}
}
