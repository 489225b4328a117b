package org.drover.plan.continuity;

import java.util.List;

/**
 * What a client needs: at least one supply of the side it is on must be up. An empty list is never met: what a client need not
 * have on a side is left out of its requirements altogether.
 *
 * @param legacy the supplies of the side the client is on before it moves, or stays on
 * @param target the supplies of the side it moves to; not looked at for clients that stay
 */
public record Requirement(String name, List<Supply> legacy, List<Supply> target) {

	public Requirement {
		legacy = List.copyOf(legacy);
		target = List.copyOf(target);
	}

	public List<Supply> on(Side side) {
		return side == Side.LEGACY ? legacy : target;
	}

	Requirement reversed(boolean stays) {
		List<Supply> undoneLegacy = legacy.stream().map(Supply::reversed).toList();
		List<Supply> undoneTarget = target.stream().map(Supply::reversed).toList();
		return stays ? new Requirement(name, undoneLegacy, undoneTarget) : new Requirement(name, undoneTarget, undoneLegacy);
	}
}
