package org.drover.plan.continuity;

import java.util.List;

/**
 * Clients with the same assignment, requirements and place in the order. Names are unique in a plan, and those of its requirements
 * in a class: a violation is known by them.
 *
 * @param clients how many
 * @param moveStart the step from which they may be on either side; {@link #STAYS} for clients that do not move
 * @param moveEnd the step from which they are on the target side; comes after {@code moveStart}, or is the same
 */
public record ClientClass(String name, long clients, int moveStart, int moveEnd, List<Requirement> requirements) {

	public static final int STAYS = -1;

	public ClientClass {
		requirements = List.copyOf(requirements);
		if (moveStart < 0 != moveEnd < 0)
			throw new IllegalArgumentException("the move of " + name + " has only one of start and end");
	}

	public static ClientClass staying(String name, long clients, List<Requirement> requirements) {
		return new ClientClass(name, clients, STAYS, STAYS, requirements);
	}

	public boolean stays() {
		return moveStart < 0;
	}

	/** The same clients in the undone plan, which move back from target to legacy. */
	public ClientClass reversed() {
		return new ClientClass(name, clients, moveEnd, moveStart,
				requirements.stream().map(requirement -> requirement.reversed(stays())).toList());
	}
}
