package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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

	private static Asked.Found found(Asked asked, Set<ObjectRef> modified) {
		return new Asked.Found(asked.selection(), asked.options(), modified);
	}

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
		wishes.use(options);
		wishes.query(Optional.of("servers"));
		Asked planned = wishes.all();
		Selection selection = planned.selection();
		wishes.use(options.with(Policies.with(options.conflicts(), List.of(Clash.PACKAGE), ConflictPolicy.SKIP)));
		wishes.exclude(List.of(Clash.PACKAGE));
		wishes.include(List.of(Clash.PROGRAM));
		wishes.query(Optional.empty());
		wishes.modified(true);

		wishes.goBack(planned, found(planned, Set.of()));

		assertEquals(options, wishes.options());
		assertEquals(selection, wishes.selection());
		assertTrue(wishes.isExcluded(Clash.PROGRAM));
		assertFalse(wishes.isExcluded(Clash.PACKAGE));
		assertEquals(planned, wishes.all());
	}

	@Test
	void whatHasChangedIsMergedAsLongAsItIsChosenForThat() {
		wishes.use(wishes.options().with(Policies.with(wishes.options().conflicts(), List.of(Clash.PROGRAM), ConflictPolicy.RENAME)));
		ConflictRules before = wishes.options().conflicts();
		assertTrue(wishes.modified(true));
		Asked asked = wishes.all();
		PlanOptions merging = asked.options().with(Policies.with(before, List.of(Clash.PACKAGE), ConflictPolicy.MERGE));
		wishes.found(new Asked.Found(asked.selection(), merging, Set.of(Clash.PACKAGE, Clash.PROGRAM)));
		assertEquals(ConflictPolicy.MERGE, wishes.options().conflicts().objects().get(Clash.PACKAGE.toString()));
		assertFalse(wishes.modified(true), "nothing to plan anew");
		assertTrue(wishes.modified(false));
		assertEquals(before, wishes.options().conflicts(), "what somebody has said himself stays");
	}

	@Test
	void somethingIsChosenByAQueryOrForHavingChangedAlone() {
		Wishes open = new Wishes(new Selection(List.of()));
		assertTrue(open.isNothing());
		assertTrue(open.query(Optional.of("servers")));
		assertFalse(open.query(Optional.of("servers")), "nothing to plan anew");
		assertFalse(open.isNothing());
		open.query(Optional.empty());
		open.modified(true);
		assertFalse(open.isNothing());
		assertFalse(wishes.isNothing());
	}

	@Test
	void servicesAreChosenBesidesAndByThemselves() {
		ObjectRef point = ObjectRef.parse("distribution-point:DP1");
		Wishes open = new Wishes(new Selection(List.of()));
		assertTrue(open.services(Set.of(point)));
		assertFalse(open.services(Set.of(point)), "nothing to plan anew");
		assertFalse(open.isNothing());
		assertEquals(List.of(point), open.selection().chosen());

		Asked before = wishes.all();
		wishes.services(Set.of(point));
		Asked with = wishes.all();
		assertTrue(with.selection().chosen().containsAll(before.selection().chosen()) && with.selection().chosen().contains(point));
		wishes.goBack(before, found(before, Set.of()));
		assertEquals(Set.of(), wishes.services());
		assertEquals(before, wishes.all());
		wishes.goBack(with, found(with, Set.of()));
		assertEquals(Set.of(point), wishes.services());
		assertEquals(with, wishes.all());
	}

	@Test
	void whatIsNeededMovesAlongOrNotAsTheLastPlanHadIt() {
		Asked with = wishes.all();
		assertFalse(wishes.alone(false), "nothing to plan anew");
		assertTrue(wishes.alone(true));
		assertFalse(wishes.selection().related());
		wishes.goBack(with, found(with, Set.of()));
		assertFalse(wishes.isAlone());
		assertEquals(with, wishes.all());
	}

	@Test
	void whatWasChosenItselfCannotBeTakenOut() {
		assertTrue(wishes.canExclude(Clash.PACKAGE));
		assertFalse(wishes.canExclude(ObjectRef.parse("collection:C1")));
	}
}
