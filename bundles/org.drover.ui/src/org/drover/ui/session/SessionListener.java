package org.drover.ui.session;

/** Told in the UI thread what changed in the open project. */
public interface SessionListener {

	/** Topologies were added or gathered anew; {@link ProjectSession#topologies()} has the new snapshots. */
	default void topologiesChanged() {
	}

	/** A topology was gathered now and then, as the project says, and all of it is as it was: its snapshot says when. */
	default void topologyAsItWas() {
	}

	/** A topology was to be gathered now and then, as the project says, and could not be. */
	default void notGathered(String topology, Exception why) {
	}

	/** A job was made, or its state changed; {@link ProjectSession#jobs()} has the new list. */
	default void jobsChanged() {
	}

	/** Somebody was alerted of dependencies, or has dismissed that; {@link ProjectSession#alerts()} has what is left. */
	default void alertsChanged() {
	}

	/** A running job went on; at most some ten times a second. */
	default void jobProgressed(JobProgress progress) {
	}
}
