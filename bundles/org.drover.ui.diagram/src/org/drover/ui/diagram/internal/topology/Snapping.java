package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;

/** What is dragged in a diagram snaps to its neighbours, to the dots of the ground, or to neither. */
final class Snapping {

	/** The role of the policy that shows what is snapped to. */
	static final String GUIDES = "snap guides"; //$NON-NLS-1$

	private Snapping() {
	}

	/** Null where nothing snaps. @param container of what is dragged */
	static SnapToHelper of(GraphicalEditPart container) {
		List<SnapToHelper> helpers = new ArrayList<>();
		if (isOn(container.getViewer(), SnapToGeometry.PROPERTY_SNAP_ENABLED))
			helpers.add(new SnapToGeometry(container));
		if (isOn(container.getViewer(), SnapToGrid.PROPERTY_GRID_ENABLED))
			helpers.add(new SnapToGrid(container));
		return helpers.isEmpty() ? null : new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new));
	}

	private static boolean isOn(EditPartViewer viewer, String property) {
		return Boolean.TRUE.equals(viewer.getProperty(property));
	}
}
