package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** What an administrator chooses for a layer is what the tasks do, with the continuity check over it, and the figures say what that costs. */
class StrategiesTest {

	private static final long SIZE = 10;
	private static final ObjectRef MAIN = ObjectRef.parse("distribution-point:MAIN");
	private static final ObjectRef OFFICE = ObjectRef.parse("distribution-point:OFFICE");
	private static final ObjectRef LOCATOR = ObjectRef.parse("server-locator-point:SLP");

	@Test
	void sharedPointsGiveTheirContentAndNothingIsSent() throws DroverException {
		MigrationPlan plan = plan(Map.of(Layer.DISTRIBUTION_POINT, Strategy.SHARE));
		assertEquals(Set.of(LOCATOR, MAIN, OFFICE), items(plan, Action.SHARE));
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
		LayerFigures points = figures(plan, Layer.DISTRIBUTION_POINT);
		assertEquals(0, points.bytes());
		assertEquals(2, points.shared());
		assertEquals(2, points.open(), "nothing ends it");
		assertEquals(2, points.onLegacy(), "both clients have the local package from the office's point alone, which the legacy topology still runs");
	}

	@Test
	void aTopologyWithItsOwnRestsOnNothingOfTheOldOne() throws DroverException {
		MigrationPlan plan = plan(Map.of(Layer.DISTRIBUTION_POINT, Strategy.DUPLICATE));
		assertEquals(Set.of(LOCATOR), items(plan, Action.SHARE));
		assertEquals(refs("package:LOCAL", "package:WIDE"), items(plan, Action.COPY_CONTENT));
		assertTrue(plan.continuity().holds());
		LayerFigures content = figures(plan, Layer.CONTENT);
		assertEquals(2, content.items());
		assertEquals(2 * SIZE, content.bytes());
		assertEquals(7, content.seconds(3), "rounded up");
		assertEquals(0, content.onLegacy());
		assertEquals(2, content.alone(), "NEW-DP is all they have");
	}

	@Test
	void whatMovesServesWhoStaysGoesOnAndIsTheNewTopologysThen() throws DroverException {
		MigrationPlan plan = plan(Map.of(Layer.DISTRIBUTION_POINT, Strategy.MOVE, Layer.SERVER_LOCATOR_POINT, Strategy.MOVE));
		assertEquals(Set.of(LOCATOR, MAIN, OFFICE), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(LOCATOR, MAIN), sharedBack(plan), "C stays, and uses these; nobody who stays uses the office's");
		assertTrue(plan.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).allMatch(task -> task.wave() > lastMove(plan)));
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
		LayerFigures locators = figures(plan, Layer.SERVER_LOCATOR_POINT);
		assertEquals(1, locators.taken());
		assertEquals(1, locators.open());
		assertEquals(0, locators.onLegacy());
	}

	@Test
	void whatMovesBeforeTheClientsServesThemWhereTheyStillAre() throws DroverException {
		MigrationPlan plan = plan(PlanOptions.DEFAULT.with(TakeOver.BEFORE_CLIENTS).with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.MOVE)),
				SmallEstate.fresh().build());
		assertEquals(Set.of(MAIN, OFFICE), sharedBack(plan));
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
	}

	@Test
	void whatStopsIsRefusedByThoseWhoStillNeedIt() throws DroverException {
		MigrationPlan points = plan(Map.of(Layer.DISTRIBUTION_POINT, Strategy.STOP));
		assertTrue(points.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).allMatch(task -> task.wave() < firstMove(points)));
		assertEquals(Set.of(), sharedBack(points));
		assertEquals(Set.of("content of package:LOCAL version 1", "content of package:WIDE version 1"), broken(points));
		assertEquals(3, figures(points, Layer.DISTRIBUTION_POINT).without(), "C, who stays, among them");

		MigrationPlan locators = plan(Map.of(Layer.SERVER_LOCATOR_POINT, Strategy.STOP));
		assertEquals(Set.of("a server-locator-point"), broken(locators));
		assertEquals(3, figures(locators, Layer.SERVER_LOCATOR_POINT).without());
	}

	@Test
	void aKindThatIsToBeThereTwiceMustBeThere() throws DroverException {
		Map<Layer, Strategy> own = Map.of(Layer.SERVER_LOCATOR_POINT, Strategy.DUPLICATE);
		MigrationPlan lacking = plan(own);
		assertEquals(Set.of("a server-locator-point"), broken(lacking));
		assertEquals("DRV is to have its own", lacking.left().stream().filter(left -> left.ref().equals(LOCATOR)).findFirst().orElseThrow().detail());
		MigrationPlan having = plan(PlanOptions.DEFAULT.with(new Strategies(own)),
				SmallEstate.fresh().add(ObjectKind.SERVER_LOCATOR_POINT, "NEW-SLP", Attributes.OWNER, "DRV").build());
		assertTrue(having.continuity().holds());
		assertFalse(items(having, Action.SHARE).contains(LOCATOR));
	}

	@Test
	void sharingAddsToWhatTheNewTopologyHasIfThatIsSaid() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.SERVER_LOCATOR_POINT, "NEW-SLP", Attributes.OWNER, "DRV").build();
		assertFalse(items(plan(PlanOptions.DEFAULT, target), Action.SHARE).contains(LOCATOR), "by need it is not");
		MigrationPlan both = plan(PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.SERVER_LOCATOR_POINT, Strategy.SHARE)), target);
		assertTrue(items(both, Action.SHARE).contains(LOCATOR));
		assertEquals(0, figures(both, Layer.SERVER_LOCATOR_POINT).alone(), "two stand in for each other");
		assertEquals(0, figures(both, Layer.SERVER_LOCATOR_POINT).onLegacy());
	}

	@Test
	void contentIsSentTwiceOrNotAtAllAsIsSaid() throws DroverException {
		assertEquals(refs("package:LOCAL", "package:WIDE"), items(plan(Map.of(Layer.CONTENT, Strategy.DUPLICATE)), Action.COPY_CONTENT),
				"although the office's point, which has both, is taken over");
		MigrationPlan none = plan(Map.of(Layer.CONTENT, Strategy.STOP, Layer.DISTRIBUTION_POINT, Strategy.DUPLICATE));
		assertEquals(Set.of(), items(none, Action.COPY_CONTENT));
		assertEquals(Set.of("content of package:LOCAL version 1", "content of package:WIDE version 1"), broken(none));
	}

	@Test
	void aServiceOfAnEarlierJobIsTakenOverWithoutBeingRecordedTwice() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:LOCAL=1")
				.build();
		MigrationPlan plan = plan(PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.MOVE)), target);
		PlanTask share = plan.tasks().stream().filter(task -> task.action() == Action.SHARE && task.items().contains(OFFICE)).findFirst().orElseThrow();
		assertEquals(1, share.resolution().before().size(), "what it holds now is told to the record that is there");
		assertTrue(items(plan, Action.TAKE_OVER).contains(OFFICE));
	}

	@Test
	void clientsThatMoveLaterAreServedByWhatTheNewTopologyRunsAlready() throws DroverException {
		Estate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "CAS", Attributes.HOLDS, "package:WIDE=1")
				.add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10").add(ObjectKind.DEPLOYMENT, "D").add(ObjectKind.COLLECTION, "BRANCH")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, "CAS").edge("client:A", DependencyKind.MEMBER_OF, "collection:BRANCH")
				.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D").edge("deployment:D", DependencyKind.DEPLOYS, "package:WIDE").build();
		Estate target = SmallEstate.fresh()
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "CAS", Attributes.HOLDS, "package:WIDE=1").build();
		MigrationPlan plan = plan(source, PlanOptions.DEFAULT, target);
		assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT));
		MigrationPlan again = plan(source, PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.MOVE)), target);
		assertEquals(Set.of(), items(again, Action.TAKE_OVER), "it is the new topology's already");
	}

	@Test
	void whoMayNotUseAServiceDoesNotMissIt() throws DroverException {
		Map<Layer, Strategy> own = Map.of(Layer.SERVER_LOCATOR_POINT, Strategy.DUPLICATE);
		SmallEstate limited = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.SERVER_LOCATOR_POINT, "SLP", Attributes.OWNER, "CAS").add(ObjectKind.COLLECTION, "BRANCH")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, "CAS", Attributes.LIMITED_TO, "software-update-point").edge("client:A", DependencyKind.MEMBER_OF, "collection:BRANCH");
		Estate target = SmallEstate.fresh().build();
		assertTrue(plan(limited.build(), PlanOptions.DEFAULT.with(new Strategies(own)), target).continuity().holds());
		limited.add(ObjectKind.CLIENT, "B", Attributes.SITE, "CAS", Attributes.LIMITED_TO, "server-locator-point").edge("client:B", DependencyKind.MEMBER_OF, "collection:BRANCH");
		MigrationPlan both = plan(limited.build(), PlanOptions.DEFAULT.with(new Strategies(own)), target);
		assertEquals(Set.of("a server-locator-point"), broken(both));
		assertEquals(1, figures(both, Layer.SERVER_LOCATOR_POINT).without(), "B alone may use it");
	}

	@Test
	void aServiceThatDoesNotServeIsNotCountedOn() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.SOFTWARE_UPDATE_POINT, "NEW-SUP", Attributes.OWNER, "DRV", Attributes.HEALTH, "unsynchronized").build();
		SmallEstate source = SmallEstate.office().add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP", Attributes.OWNER, "CAS", Attributes.HEALTH, "warning")
				.edge("site:CAS", DependencyKind.SERVED_BY, "software-update-point:SUP");
		ObjectRef old = ObjectRef.parse("software-update-point:SUP");
		MigrationPlan plan = plan(source.build(), PlanOptions.DEFAULT, target);
		assertTrue(items(plan, Action.SHARE).contains(old), "what the new topology has is not synchronized yet");
		assertTrue(plan.continuity().holds());
		assertEquals(List.of("software-update-point:SUP is not well, says CAS: warning",
				"software-update-point:NEW-SUP is not well, says DRV: unsynchronized; it is not counted on"), plan.warnings());
		assertFalse(plan.tasks().stream().flatMap(task -> task.objects().stream()).anyMatch(written -> !written.object().attribute(Attributes.HEALTH).isEmpty()),
				"how it is today is nothing to write down");
		MigrationPlan own = plan(source.build(), PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.SOFTWARE_UPDATE_POINT, Strategy.DUPLICATE)), target);
		assertEquals(Set.of("a software-update-point"), broken(own), "clients wait until it is");
	}

	@Test
	void layersThatLeaveNoChoiceSayWhatTheyTake() {
		String sentence = assertThrows(IllegalArgumentException.class, () -> Strategies.BY_NEED.with(Layer.MANAGEMENT_POINT, Strategy.MOVE)).getMessage();
		assertEquals("management-point takes duplicate and nothing else, so not move", sentence);
		assertThrows(IllegalArgumentException.class, () -> Strategies.BY_NEED.with(Layer.OBJECTS, Strategy.SHARE));
	}

	@Test
	void nothingChangesHandsOfATopologyThatIsOnlyRead() throws DroverException {
		PlanOptions options = PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.SHARE)).fromPaper();
		Estate target = SmallEstate.fresh().build();
		assertTrue(assertThrows(DroverException.class, () -> plan(options, target)).getMessage().startsWith("distribution-point=share cannot be: CAS is only read"));
	}

	/** Every choice that takes nothing away from anybody keeps continuity; each figure is of a plan that was made. */
	@Test
	void whateverIsSharedSentOrMovedNobodyGoesWithout() throws DroverException {
		Set<Strategy> giving = new TreeSet<>(Set.of(Strategy.BY_NEED, Strategy.SHARE, Strategy.MOVE));
		int plans = 0;
		for (Strategy locators : giving) {
			for (Strategy points : Set.of(Strategy.BY_NEED, Strategy.SHARE, Strategy.MOVE, Strategy.DUPLICATE)) {
				for (Strategy content : Set.of(Strategy.BY_NEED, Strategy.SHARE, Strategy.MOVE, Strategy.DUPLICATE)) {
					MigrationPlan plan = plan(Map.of(Layer.SERVER_LOCATOR_POINT, locators, Layer.DISTRIBUTION_POINT, points, Layer.CONTENT, content));
					assertTrue(plan.continuity().holds(), () -> locators + " " + points + " " + content + ": " + plan.continuity());
					assertTrue(plan.layers().stream().allMatch(layer -> layer.without() == 0));
					plans++;
				}
			}
		}
		assertEquals(48, plans);
	}

	@Test
	void theTradeOffIsMadeOfPlans() throws DroverException {
		MigrationPlan chosen = plan(Map.of());
		Map<String, TradeOff> all = new TreeMap<>();
		for (TradeOff each : TradeOff.of(chosen, Strategies.BY_NEED, strategies -> plan(strategies.chosen())))
			all.put(each.layer().label() + ' ' + each.strategy().label(), each);
		assertEquals(2 + 5 * Strategy.values().length, all.size());
		assertTrue(all.get("distribution-point by-need").chosen());
		assertEquals(2 * SIZE, all.get("distribution-point duplicate").figures().orElseThrow().bytes());
		assertEquals(0, all.get("distribution-point share").figures().orElseThrow().bytes());
		assertEquals(2, all.get("distribution-point share").figures().orElseThrow().onLegacy());
		assertEquals(3, all.get("server-locator-point stop").figures().orElseThrow().without());
	}

	private static MigrationPlan plan(Map<Layer, Strategy> strategies) throws DroverException {
		return plan(PlanOptions.DEFAULT.with(new Strategies(strategies)), SmallEstate.fresh().build());
	}

	private static MigrationPlan plan(PlanOptions options, Estate target) throws DroverException {
		return plan(SmallEstate.office().build(), options, target);
	}

	private static MigrationPlan plan(Estate source, PlanOptions options, Estate target) throws DroverException {
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", options);
	}

	private static LayerFigures figures(MigrationPlan plan, Layer layer) {
		return plan.layers().get(layer.ordinal());
	}

	private static Set<ObjectRef> sharedBack(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).flatMap(task -> task.objects().stream()).map(after -> after.object())
				.filter(after -> after.attribute(Attributes.SHARED_WITH).equals("CAS") && after.attribute(Attributes.OWNER).equals("DRV")).map(after -> after.ref())
				.collect(Collectors.toSet());
	}

	private static Set<String> broken(MigrationPlan plan) {
		return plan.continuity().violations().stream().map(Violation::requirement).collect(Collectors.toSet());
	}

	private static int firstMove(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.MOVE).mapToInt(PlanTask::wave).min().orElseThrow();
	}

	private static int lastMove(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.MOVE).mapToInt(PlanTask::wave).max().orElseThrow();
	}

	private static Set<ObjectRef> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).collect(Collectors.toSet());
	}

	private static Set<ObjectRef> refs(String... texts) {
		return List.of(texts).stream().map(ObjectRef::parse).collect(Collectors.toSet());
	}
}
