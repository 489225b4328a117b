package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.plan.TakeOver;
import org.drover.ui.jobs.internal.plan.Clash;
import org.drover.ui.jobs.internal.plan.Policies;
import org.junit.jupiter.api.Test;

final class WishesTest {

	private final Wishes wishes = new Wishes(Clash.SELECTION);

	@Test
	void thePolicyOfTheJobAndOfAnObjectAreAskedForTogether() {
		ConflictRules rules = Policies.with(ConflictRules.of(ConflictPolicy.MERGE), List.of(Clash.PACKAGE), ConflictPolicy.RENAME);
		assertTrue(wishes.use(wishes.options().with(rules)));
		assertFalse(wishes.use(wishes.options().with(rules)), "nothing to plan anew");
		assertTrue(wishes.use(wishes.options().with(TakeOver.BEFORE_CLIENTS)));
		assertEquals(rules, wishes.options().conflicts(), "a page of its own may change the rest");
	}

	@Test
	void goesBackToWhatTheLastPlanWasMadeOf() {
		wishes.exclude(List.of(Clash.PROGRAM));
		PlanOptions options = wishes.options().with(ConflictRules.of(ConflictPolicy.OVERWRITE));
		Selection selection = wishes.selection();
		wishes.use(options.with(Policies.with(options.conflicts(), List.of(Clash.PACKAGE), ConflictPolicy.SKIP)));
		wishes.exclude(List.of(Clash.PACKAGE));
		wishes.include(List.of(Clash.PROGRAM));

		wishes.goBack(selection, options);

		assertEquals(options, wishes.options());
		assertEquals(selection, wishes.selection());
		assertTrue(wishes.isExcluded(Clash.PROGRAM));
		assertFalse(wishes.isExcluded(Clash.PACKAGE));
	}

	@Test
	void whatIsNeededMovesAlongOrNotAsTheLastPlanHadIt() {
		Selection with = wishes.selection();
		assertFalse(wishes.alone(false), "nothing to plan anew");
		assertTrue(wishes.alone(true));
		assertFalse(wishes.selection().related());
		wishes.goBack(with, wishes.options());
		assertFalse(wishes.isAlone());
		assertEquals(with, wishes.selection());
	}

	@Test
	void whatWasChosenItselfCannotBeTakenOut() {
		assertTrue(wishes.canExclude(Clash.PACKAGE));
		assertFalse(wishes.canExclude(ObjectRef.parse("collection:C1")));
	}
}
