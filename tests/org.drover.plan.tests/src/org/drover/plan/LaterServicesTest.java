package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Services follow as jobs of their own, once some clients have moved: each is shared or changes hands as its strategy says, also where it is shared already. */
class LaterServicesTest {

	private static final ObjectRef MAIN = ObjectRef.parse("distribution-point:MAIN");
	private static final ObjectRef OFFICE = ObjectRef.parse("distribution-point:OFFICE");
	private static final ObjectRef LOCATOR = ObjectRef.parse("server-locator-point:SLP");
	private static final Map<Layer, Strategy> MOVE = Map.of(Layer.DISTRIBUTION_POINT, Strategy.MOVE, Layer.SERVER_LOCATOR_POINT, Strategy.MOVE);

	@Test
	void whatMovesIsTakenOverThoughNoClientMovesAndServesThoseThatStay() throws DroverException {
		MigrationPlan plan = plan(source(), SmallEstate.fresh().build(), MOVE, "server-locator-point:SLP", "distribution-point:MAIN");
		assertEquals(Set.of(LOCATOR, MAIN), items(plan, Action.SHARE));
		assertEquals(Set.of(LOCATOR, MAIN), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(LOCATOR, MAIN), sharedBack(plan));
		assertEquals(Set.of(), items(plan, Action.MOVE));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
	}

	/** Though nobody stays who uses it; and though clients move that need it. */
	@Test
	void whatIsChosenAndOnlyToBeSharedIsSharedOnce() throws DroverException {
		MigrationPlan plan = plan(source(), SmallEstate.fresh().build(), Map.of(Layer.DISTRIBUTION_POINT, Strategy.SHARE), "distribution-point:OFFICE", "BRANCH");
		assertEquals(1, plan.tasks().stream().filter(task -> task.action() == Action.SHARE && task.items().contains(OFFICE)).count());
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
	}

	@Test
	void onlyWhatWasChosenChangesHands() throws DroverException {
		MigrationPlan plan = plan(source(), SmallEstate.fresh().build(), MOVE, "distribution-point:MAIN");
		assertEquals(Set.of(MAIN), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(MAIN), items(plan, Action.SHARE));
	}

	@Test
	void whatAnEarlierJobSharedIsTakenOverByItsStrategy() throws DroverException {
		MigrationPlan plan = plan(shared(), fresh(), MOVE, "server-locator-point:SLP", "distribution-point:MAIN");
		assertEquals(Set.of(), items(plan, Action.SHARE), "they are shared already");
		assertEquals(Set.of(LOCATOR, MAIN), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(LOCATOR, MAIN), sharedBack(plan));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
	}

	@Test
	void aSharedPointThatNobodyWhoStaysUsesIsTakenOverByNeed() throws DroverException {
		MigrationPlan plan = plan(shared(), fresh(), Map.of(), "distribution-point:OFFICE");
		assertEquals(Set.of(OFFICE), items(plan, Action.TAKE_OVER), "A and B, who alone use it, have moved");
		assertEquals(Set.of(), items(plan, Action.SHARE));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
	}

	@Test
	void aSharedServiceThatOthersUseStaysByNeedAndTheRefusalSaysHowItGoes() {
		String why = assertThrows(DroverException.class, () -> plan(shared(), fresh(), Map.of(), "distribution-point:MAIN")).getMessage();
		assertTrue(why.startsWith("nothing to do: everything that MAIN needs is in DRV already; distribution-point:MAIN serves both and stays with CAS"), why);
		assertTrue(why.endsWith("the strategy move of its layer (distribution-point) hands it over, for both"), why);
		String core = assertThrows(DroverException.class, () -> plan(shared(), fresh(), Map.of(), "server-locator-point:SLP")).getMessage();
		assertTrue(core.endsWith("the strategy move of its layer (server-locator-point) hands it over, for both"), core);
	}

	@Test
	void whatTheNewTopologyHasUnderThatNameAlreadyIsItsOwn() throws DroverException {
		Estate own = SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "DRV").add(ObjectKind.SERVER_LOCATOR_POINT, "SLP", Attributes.OWNER, "DRV").build();
		for (String service : List.of("distribution-point:MAIN", "server-locator-point:SLP")) {
			String why = assertThrows(DroverException.class, () -> plan(source(), own, MOVE, service)).getMessage();
			assertTrue(why.endsWith("is in DRV already"), why);
		}
	}

	@Test
	void whatStopsWhileSomebodyNeedsItIsRefusedByThem() throws DroverException {
		MigrationPlan plan = plan(shared(), fresh(), Map.of(Layer.SERVER_LOCATOR_POINT, Strategy.STOP), "server-locator-point:SLP");
		assertEquals(Set.of(LOCATOR), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of("a server-locator-point"), plan.continuity().violations().stream().map(Violation::requirement).collect(Collectors.toSet()), "C stays, and has no other one");
	}

	/** The office's clients have moved; C stays. */
	private static SmallEstate moved() {
		return SmallEstate.office().set("client:A", Attributes.SITE, "DRV").set("client:B", Attributes.SITE, "DRV");
	}

	private static Estate source() throws DroverException {
		return moved().build();
	}

	private static Estate shared() throws DroverException {
		SmallEstate estate = moved();
		for (ObjectRef service : List.of(LOCATOR, MAIN, OFFICE))
			estate.set(service.toString(), Attributes.SHARED_WITH, "DRV");
		return estate.build();
	}

	/** Knows what an earlier job has shared with it. */
	private static Estate fresh() throws DroverException {
		return SmallEstate.fresh().add(ObjectKind.SERVER_LOCATOR_POINT, "SLP", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=1")
				.add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.PROTECTED, "true", Attributes.HOLDS,
						"package:LOCAL=1,package:WIDE=1").add(ObjectKind.BOUNDARY, "10.1.0.0").edge("distribution-point:OFFICE", DependencyKind.BOUNDED_BY, "boundary:10.1.0.0").build();
	}

	private static MigrationPlan plan(Estate source, Estate target, Map<Layer, Strategy> strategies, String... services) throws DroverException {
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of(services));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", PlanOptions.DEFAULT.with(new Strategies(strategies)));
	}

	private static Set<ObjectRef> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<ObjectRef> sharedBack(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).flatMap(task -> task.objects().stream())
				.filter(after -> after.object().attribute(Attributes.SHARED_WITH).equals("CAS")).map(after -> after.object().ref()).collect(Collectors.toCollection(TreeSet::new));
	}
}
