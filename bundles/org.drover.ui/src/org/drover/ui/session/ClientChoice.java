package org.drover.ui.session;

/**
 * Which clients of a place somebody wants to see: the input of a {@code ShowInContext} for the clients view, whose selection is the place, a
 * collection, a site or a topology.
 */
public enum ClientChoice {
	ALL,
	/** Those that have moved to another topology. */
	MOVED
}
