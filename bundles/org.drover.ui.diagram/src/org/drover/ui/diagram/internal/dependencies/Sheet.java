package org.drover.ui.diagram.internal.dependencies;

/**
 * What a diagram is laid out for, in points.
 *
 * @param cardWidth  of each card
 * @param cardHeight of each card
 * @param viewWidth  of the place where the diagram is shown
 * @param viewHeight of the place where the diagram is shown
 */
record Sheet(int cardWidth, int cardHeight, int viewWidth, int viewHeight) {

	/** How large a diagram of some size can be shown, at most 1. */
	double scale(double width, double height) {
		return Math.min(1, Math.min(viewWidth / width, viewHeight / height));
	}
}
