package org.drover.ui.diagram.internal.figures;

/** How a link is painted at the moment. */
public enum LinkStyle {
	USUAL,
	/** On the path that is shown, or selected. */
	HIGHLIGHTED,
	/** Behind the others. */
	DIMMED,
	/** To something that is not there. */
	MISSING
}
