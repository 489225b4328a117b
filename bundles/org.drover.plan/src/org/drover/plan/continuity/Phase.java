package org.drover.plan.continuity;

/** Where a client's move stands, and the side its needs must be met on: both of them while it is on its way. */
public enum Phase {
	/** Its move has not started; for a client that stays, always. */
	BEFORE(Side.LEGACY),
	DURING_IN_LEGACY(Side.LEGACY),
	DURING_IN_TARGET(Side.TARGET),
	/** Its move has ended. */
	AFTER(Side.TARGET);

	private final Side side;

	Phase(Side side) {
		this.side = side;
	}

	public Side side() {
		return side;
	}
}
