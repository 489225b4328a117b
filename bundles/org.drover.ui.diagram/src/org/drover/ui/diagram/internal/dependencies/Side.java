package org.drover.ui.diagram.internal.dependencies;

/** Which topology's part of a diagram is drawn. */
public enum Side {
	/** All of it: there is one topology only, or none is meant. */
	ALONE,
	LEFT,
	RIGHT
}
