package org.drover.ui.diagram.internal.topology;

/** Shows what a change elsewhere in the draft may alter: whether its element differs from its row, or has a problem. */
interface MarkedPart {

	void refreshMark();
}
