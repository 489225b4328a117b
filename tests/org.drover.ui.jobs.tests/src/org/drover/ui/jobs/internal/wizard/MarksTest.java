package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.Planning.Planned;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.Layer;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.drover.ui.jobs.internal.plan.Clash;
import org.drover.ui.jobs.internal.plan.ConflictCase;
import org.drover.ui.jobs.internal.wizard.Page.Mark;
import org.drover.ui.look.Tint;
import org.junit.jupiter.api.Test;

/** What the rail says of conflicts. */
final class MarksTest {

	private static PlanResult result(Planned planned) {
		return result(planned, PlanOptions.DEFAULT);
	}

	private static PlanResult result(Planned planned, PlanOptions options) {
		return new PlanResult(new Asked(Clash.SELECTION, Optional.empty(), false, options), new Asked.Found(Clash.SELECTION, options, Set.of()), planned, List.of(),
				ConflictCase.of(planned.plan()), List.of(), List.of(), List.of(), null, List.of(), null);
	}

	@Test
	void theConflictsPageCountsThemAllAndTheNextOneWhatStaysForIt() throws DroverException {
		assertMarks("2 conflicts", "2 stay in conflict", ConflictRules.SKIP);
		assertMarks("2 conflicts", "1 stays in conflict", ConflictRules.SKIP.with(Clash.PACKAGE, ConflictPolicy.OVERWRITE));
	}

	private static void assertMarks(String conflicts, String left, ConflictRules rules) throws DroverException {
		PlanResult result = result(Clash.planned(rules));
		assertEquals(new Mark(conflicts, Tint.WARNING), new ConflictsPage(null).mark(result));
		assertEquals(new Mark(left, Tint.WARNING), new LeftPage(null).mark(result));
	}

	@Test
	void whereAllIsSettledNothingStays() throws DroverException {
		PlanResult result = result(Clash.planned(ConflictRules.of(ConflictPolicy.OVERWRITE)));
		assertEquals(new Mark("2 conflicts", Tint.WARNING), new ConflictsPage(null).mark(result));
		assertEquals(Tint.MUTED_TEXT, new LeftPage(null).mark(result).tint());
	}

	@Test
	void clientsThatAreNotTakenAreCounted() throws DroverException {
		Planned planned = Clash.without();
		MigrationPlan plan = planned.plan();
		List<Left> left = List.of(new Left(new ObjectRef(ObjectKind.CLIENT, "W"), "W", Left.Reason.NOT_TAKEN, "runs Windows"),
				new Left(new ObjectRef(ObjectKind.SITE, "CAS"), "CAS", Left.Reason.STAYS, "has its own"));
		MigrationPlan leaving = new MigrationPlan(plan.source(), plan.target(), plan.selection(), plan.needs(), plan.obsolete(), plan.dangling(), plan.cycles(), plan.waves(),
				plan.tasks(), left, plan.contentNeeded(), plan.clients(), plan.model(), plan.continuity(), plan.warnings());
		assertEquals(new Mark("1 client stays", Tint.WARNING), new LeftPage(null).mark(result(new Planned(leaving, planned.scope(), planned.description()))));
	}

	@Test
	void theStrategiesPageSaysHowManyWereChosen() throws DroverException {
		assertEquals(new Mark("by need", Tint.MUTED_TEXT), new StrategiesPage(null).mark(result(Clash.without())));
		PlanResult chosen = result(Clash.without(), PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.SHARE)));
		assertEquals(new Mark("1 chosen", Tint.MUTED_TEXT), new StrategiesPage(null).mark(chosen));
	}

	@Test
	void noConflictIsNothingToLookAt() throws DroverException {
		assertEquals(new Mark("none", Tint.MUTED_TEXT), new ConflictsPage(null).mark(result(Clash.without())));
	}
}
