package org.drover.ui.diagram.internal.dependencies;

/** Which way a diagram follows dependencies. */
public enum Direction {
	/** What the chosen objects need. */
	NEEDS,
	/** What needs the chosen objects. */
	NEEDED_BY
}
