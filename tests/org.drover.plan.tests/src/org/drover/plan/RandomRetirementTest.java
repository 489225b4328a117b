package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** What a decommission allows leaves nobody without a service at any moment; what its continuity check refuses does, in some order. */
class RandomRetirementTest {

	private static final int ESTATES = Boolean.getBoolean("drover.all") ? 20_000 : 1_500;
	private static final int ORDERS = 40;

	@Test
	void whatIsAllowedLeavesNobodyWithoutAService() throws DroverException {
		int allowed = 0;
		int handingOver = 0;
		int takenBefore = 0;
		for (long seed = 0; seed < ESTATES; seed++) {
			RandomRetirement world = new RandomRetirement(seed);
			Decommission plan = world.plan(seed % 2 == 0 ? "new program" : "");
			if (!plan.isAllowed())
				continue;
			allowed++;
			handingOver += plan.tasks().stream().anyMatch(task -> task.kind() == DecommissionTask.Kind.UPGRADE) ? 1 : 0;
			takenBefore += plan.tasks().stream().anyMatch(task -> task.kind() == DecommissionTask.Kind.UPGRADE && task.items().stream().anyMatch(world::wasTaken)) ? 1 : 0;
			assertEquals(Optional.empty(), world.act(plan), "seed " + seed);
		}
		assertTrue(allowed > ESTATES / 20 && handingOver > ESTATES / 100, allowed + " allowed, " + handingOver + " of them with an upgrade");
		assertTrue(takenBefore > ESTATES / 100, takenBefore + " upgrade what was taken over before");
	}

	@Test
	void whatTheContinuityCheckRefusesWouldHurtSomebody() throws DroverException {
		int refused = 0;
		for (long seed = 0; seed < ESTATES; seed++) {
			Decommission plan = new RandomRetirement(seed).plan("new program");
			if (!plan.keepers().isEmpty() || plan.continuity().violations().isEmpty())
				continue;
			refused++;
			boolean hurt = false;
			for (int order = 0; order < ORDERS && !hurt; order++) {
				RandomRetirement world = new RandomRetirement(seed);
				world.shuffle(order);
				hurt = world.act(plan).isPresent();
			}
			assertTrue(hurt, () -> "nobody was hurt, but refused: " + plan.continuity().violations());
		}
		assertTrue(refused > ESTATES / 20, refused + " refused");
	}
}
