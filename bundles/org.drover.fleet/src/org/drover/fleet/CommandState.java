package org.drover.fleet;

/** How far a command has come. From {@link #DONE} on it has ended, as {@link org.drover.agent.protocol.Response.Outcome} says. */
public enum CommandState {
	/** On its way. */
	ORDERED,
	/** The agent has it. */
	TAKEN, DONE, FAILED, REFUSED, EXPIRED, CANCELLED, INTERRUPTED;

	public boolean ended() {
		return this != ORDERED && this != TAKEN;
	}
}
