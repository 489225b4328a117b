package org.drover.plan;

/** What becomes of chosen distribution points of the legacy topology, while no client moves. */
public enum PointChange {
	/** They serve the new topology too; one that it records already is recorded anew, with what it holds now. */
	SHARE,
	/** They serve the new topology no longer. */
	UNSHARE,
	/** The new topology runs them, with all that is on them. */
	REASSIGN,
	/** The same, and clients of the legacy topology go on using them. */
	REASSIGN_AND_SHARE_BACK;

	boolean reassigns() {
		return this == REASSIGN || this == REASSIGN_AND_SHARE_BACK;
	}
}
