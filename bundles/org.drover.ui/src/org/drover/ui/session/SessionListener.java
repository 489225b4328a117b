package org.drover.ui.session;

/** Told in the UI thread what changed in the open project. */
public interface SessionListener {

	/** Topologies were added or gathered anew; {@link ProjectSession#topologies()} has the new snapshots. */
	default void topologiesChanged() {
	}

	/** A job was made, or its state changed; {@link ProjectSession#jobs()} has the new list. */
	default void jobsChanged() {
	}

	/** A running job went on; at most some ten times a second. */
	default void jobProgressed(JobProgress progress) {
	}
}
