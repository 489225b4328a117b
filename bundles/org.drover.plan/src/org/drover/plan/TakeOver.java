package org.drover.plan;

/** When distribution points that only moving clients use change hands. */
public enum TakeOver {
	/** Once their clients have moved: until then they serve both topologies. */
	AFTER_CLIENTS,
	/** Before any client moves: frees the legacy topology sooner, and leaves clients without content unless another point holds it. */
	BEFORE_CLIENTS
}
