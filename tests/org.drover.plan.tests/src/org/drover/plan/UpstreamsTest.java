package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** A software update point may have its updates from another one: what a plan, and the end of a topology, make of the one, they know of the other. */
class UpstreamsTest {

	private static final ObjectRef LOW = ObjectRef.parse("software-update-point:LOW");
	private static final ObjectRef MID = ObjectRef.parse("software-update-point:MID");
	private static final ObjectRef TOP = ObjectRef.parse("software-update-point:TOP");
	private static final DecommissionOptions CONFIRMED = DecommissionOptions.DEFAULT.confirming();

	@Test
	void whatClientsUseComesWithWhatItRestsOn() throws DroverException {
		MigrationPlan shared = plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.BY_NEED, "BRANCH");
		assertEquals(Set.of(LOW, MID, TOP), updatePoints(shared, Action.SHARE));
		MigrationPlan moved = plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.MOVE, "BRANCH");
		assertEquals(Set.of(LOW, MID, TOP), updatePoints(moved, Action.TAKE_OVER));
		for (MigrationPlan plan : List.of(shared, moved)) {
			assertTrue(plan.continuity().holds(), () -> plan.continuity().toString());
			assertEquals(List.of(), rests(plan));
		}
	}

	@Test
	void whereTheNewTopologyHasItsOwnNoneOfThemComes() throws DroverException {
		SmallEstate target = SmallEstate.fresh().add(ObjectKind.SOFTWARE_UPDATE_POINT, "NEW-SUP", Attributes.OWNER, "DRV");
		MigrationPlan plan = plan(chain(SmallEstate.office()), target, Strategy.BY_NEED, "BRANCH");
		assertEquals(Set.of(), updatePoints(plan, Action.SHARE));
		assertEquals(List.of(), rests(plan));
		assertTrue(detail(plan, TOP).startsWith("no moving client depends on it"), detail(plan, TOP));
	}

	@Test
	void oneThatIsChosenAloneDoesNotHideWhatItRestsOn() throws DroverException {
		MigrationPlan alone = plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.BY_NEED, LOW.toString());
		assertEquals(Set.of(LOW), updatePoints(alone, Action.SHARE), "only what was chosen is shared");
		String way = ", which CAS keeps for itself: choose that, too, or have the former synchronized with another source, before CAS goes";
		assertEquals(List.of(LOW + " has its updates from " + MID + way, MID + " has its updates from " + TOP + way), rests(alone));
		assertEquals("what DRV is given has its updates from it", detail(alone, MID));
		assertEquals(List.of(MID + " has its updates from " + TOP + way),
				rests(plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.MOVE, LOW.toString(), MID.toString())));
		assertEquals(List.of(), rests(plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.BY_NEED, LOW.toString(), MID.toString(), TOP.toString())));
		SmallEstate before = chain(SmallEstate.office()).set(MID.toString(), Attributes.SHARED_WITH, "DRV").set(TOP.toString(), Attributes.SHARED_WITH, "DRV");
		assertEquals(List.of(), rests(plan(before, records(MID, TOP), Strategy.BY_NEED, LOW.toString())), "an earlier job has shared these");
	}

	@Test
	void whatIsTakenAwayMayBeWhatOthersRestOn() throws DroverException {
		MigrationPlan stopped = plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.STOP, TOP.toString());
		assertEquals(List.of(MID + " has its updates from " + TOP + ", which DRV takes over and CAS has no more then"), rests(stopped));
		assertTrue(stopped.continuity().holds(), "they give what they have: " + stopped.continuity());
		assertEquals(List.of(), rests(plan(chain(SmallEstate.office()), SmallEstate.fresh(), Strategy.MOVE, TOP.toString())), "for both");
	}

	/** Two sites that have them from each other are misconfigured, and no reason to go on for ever. */
	@Test
	void aCircleEnds() throws DroverException {
		SmallEstate circle = chain(SmallEstate.office()).edge(TOP.toString(), DependencyKind.USES, LOW.toString());
		assertEquals(2, rests(plan(circle, SmallEstate.fresh(), Strategy.BY_NEED, LOW.toString())).size());
		assertEquals(Set.of(LOW, MID, TOP), updatePoints(plan(circle, SmallEstate.fresh(), Strategy.BY_NEED, "BRANCH"), Action.SHARE));
	}

	/** The topology says of the lower ones, too, that they have nothing to give. */
	@Test
	void clientsDoNotCountOnOneWhoseUpstreamHasNothing() throws DroverException {
		SmallEstate source = chain(SmallEstate.office());
		for (ObjectRef point : List.of(LOW, MID, TOP))
			source.set(point.toString(), Attributes.HEALTH, ServiceHealth.UNSYNCHRONIZED.label());
		source.set(LOW.toString(), Attributes.HEALTH_CAUSE, "has its updates from MID, which is unsynchronized");
		MigrationPlan plan = plan(source, SmallEstate.fresh(), Strategy.BY_NEED, "BRANCH");
		assertEquals(Set.of("a software-update-point"), plan.continuity().violations().stream().map(violation -> violation.requirement()).collect(Collectors.toSet()));
		assertTrue(plan.warnings().contains(LOW + " is not well, says CAS: unsynchronized, as it has its updates from MID, which is unsynchronized; it is not counted on"), plan.warnings()::toString);
	}

	@Test
	void whatAServiceThatIsHandedOverRestsOnKeepsTheTopology() throws DroverException {
		SmallEstate source = chain(gone()).set(LOW.toString(), Attributes.SHARED_WITH, "DRV");
		Decommission refused = decommission(source, records(LOW), CONFIRMED);
		assertEquals(List.of(kept(LOW, MID), kept(MID, TOP)), sentences(refused));
		assertEquals(Set.of(Keeper.Kind.UPDATES), refused.keepers().stream().map(Keeper::kind).collect(Collectors.toSet()));
		source.set(MID.toString(), Attributes.SHARED_WITH, "DRV");
		assertEquals(List.of(kept(MID, TOP)), sentences(decommission(source, records(LOW, MID), CONFIRMED)));
		Decommission left = decommission(source, records(LOW, MID), CONFIRMED.leaving(Set.of(TOP)));
		assertEquals(List.of(), sentences(left), "as somebody says");
		assertEquals(List.of(new Going(TOP, "TOP", Going.Reason.LEFT_OUT, "said to go with this decommission")), left.going());
		assertEquals(Set.of(Keeper.Kind.UNCONFIRMED), decommission(source, records(LOW, MID), DecommissionOptions.DEFAULT.leaving(Set.of(TOP))).keepers().stream().map(Keeper::kind)
				.collect(Collectors.toSet()));
		source.set(TOP.toString(), Attributes.SHARED_WITH, "DRV");
		Decommission together = decommission(source, records(LOW, MID, TOP), CONFIRMED);
		assertTrue(together.isAllowed(), together::toString);
		assertEquals(Set.of(LOW, MID, TOP), together.tasks().stream().filter(task -> task.kind() == DecommissionTask.Kind.HAND_OVER).flatMap(task -> task.items().stream())
				.collect(Collectors.toSet()));
	}

	@Test
	void soDoesWhatOneRestsOnThatWasTakenOverBefore() throws DroverException {
		SmallEstate both = chain(gone()).set(LOW.toString(), Attributes.OWNER, "DRV").set(LOW.toString(), Attributes.SHARED_WITH, "CAS");
		assertEquals(List.of(kept(LOW, MID), kept(MID, TOP)), sentences(decommission(both, records(LOW).set(LOW.toString(), Attributes.OWNER, "DRV"), CONFIRMED)));
		SmallEstate without = gone().add(ObjectKind.SITE_SYSTEM, "top.example.com").add(ObjectKind.SOFTWARE_UPDATE_POINT, "TOP", Attributes.OWNER, "CAS")
				.edge(TOP.toString(), DependencyKind.HOSTED_ON, "site-system:top.example.com");
		SmallEstate target = SmallEstate.fresh().add(ObjectKind.SOFTWARE_UPDATE_POINT, "LOW", Attributes.OWNER, "DRV", Attributes.UPSTREAM, "TOP.example.com")
				.add(ObjectKind.SOFTWARE_UPDATE_POINT, "OWN", Attributes.OWNER, "DRV", Attributes.UPSTREAM, "Microsoft Update");
		assertEquals(List.of(kept(LOW, TOP)), sentences(decommission(without, target, CONFIRMED)), "the new topology's record says so");
	}

	@Test
	void whatCannotBeHandedOverIsNotRecommended() throws DroverException {
		SmallEstate source = chain(gone()).set(LOW.toString(), Attributes.OWNER, "DRV");
		DecommissionFacts facts = DecommissionFacts.none(new OnlyRead());
		Decommission refused = DecommissionPlanner.plan(new Inventory(source.build()), SmallEstate.fresh().build(), "CAS", "DRV", Set.of("CAS"), facts, CONFIRMED);
		assertEquals(LOW + " has its updates from " + MID + ", which would be gone: have the former synchronized with another source, or say --leave " + MID, sentences(refused).getFirst());
	}

	@Test
	void aSiteThatUpdatePointsOfOthersRestOnStays() throws DroverException {
		SmallEstate source = chain(gone().add(ObjectKind.SITE, "P01").add(ObjectKind.SITE, "P02")).set(LOW.toString(), Attributes.SITE, "P01").set(MID.toString(), Attributes.SITE, "P02")
				.set(TOP.toString(), Attributes.SITE, "CAS");
		assertEquals(List.of(kept(LOW, MID)), sentences(DecommissionPlannerTest.plan(source, SmallEstate.fresh(), CONFIRMED, Set.of("P02"))));
		assertEquals(List.of("site:CAS has no other software-update-point than that of P01: give it one of its own first"),
				sentences(DecommissionPlannerTest.plan(source, SmallEstate.fresh(), CONFIRMED, Set.of("P01"))), "clients rest on it, and no update point does");
	}

	@Test
	void whereNoneRemainsNothingIsKept() throws DroverException {
		assertEquals(List.of(), sentences(decommission(chain(gone()), SmallEstate.fresh(), CONFIRMED)));
	}

	private static String kept(ObjectRef point, ObjectRef upstream) {
		return point + " has its updates from " + upstream + ", which would be gone: share that with DRV as well, so that it is handed over, or have the former synchronized with"
				+ " another source, or say --leave " + upstream;
	}

	/** Clients of the site are told of the lowest one alone. */
	private static SmallEstate chain(SmallEstate estate) {
		for (ObjectRef point : List.of(LOW, MID, TOP))
			estate.add(point.kind(), point.key(), Attributes.OWNER, "CAS");
		return estate.edge("site:CAS", DependencyKind.SERVED_BY, LOW.toString()).edge(LOW.toString(), DependencyKind.USES, MID.toString())
				.edge(MID.toString(), DependencyKind.USES, TOP.toString());
	}

	/** A topology whose clients have all gone. */
	private static SmallEstate gone() {
		return new SmallEstate().add(ObjectKind.SITE, "CAS");
	}

	/** A new topology with records of shared services. */
	private static SmallEstate records(ObjectRef... services) {
		SmallEstate estate = SmallEstate.fresh();
		for (ObjectRef service : services)
			estate.add(service.kind(), service.key(), Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		return estate;
	}

	private static MigrationPlan plan(SmallEstate source, SmallEstate target, Strategy strategy, String... selected) throws DroverException {
		Estate estate = source.build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of(selected));
		Map<Layer, Strategy> strategies = strategy == Strategy.BY_NEED ? new TreeMap<>() : new TreeMap<>(Map.of(Layer.SOFTWARE_UPDATE_POINT, strategy));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target.build(), "CAS", "DRV", PlanOptions.DEFAULT.with(new Strategies(strategies)));
	}

	private static Set<ObjectRef> updatePoints(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream())
				.filter(item -> item.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).collect(Collectors.toSet());
	}

	private static List<String> rests(MigrationPlan plan) {
		return plan.warnings().stream().filter(warning -> warning.contains(" has its updates from ") && !warning.contains(" not well")).toList();
	}

	private static String detail(MigrationPlan plan, ObjectRef left) {
		return plan.left().stream().filter(each -> each.ref().equals(left)).map(Left::detail).collect(Collectors.joining());
	}

	private static Decommission decommission(SmallEstate source, SmallEstate target, DecommissionOptions options) throws DroverException {
		return DecommissionPlannerTest.plan(source, target, options, Set.of("CAS"));
	}

	private static List<String> sentences(Decommission plan) {
		return plan.keepers().stream().map(Keeper::sentence).toList();
	}

	/** Refuses all. */
	private record OnlyRead() implements DecommissionFacts.Powers {

		@Override
		public Optional<String> whyNotHandedOver(ManagedObject service) {
			return Optional.of("it is only read");
		}

		@Override
		public Optional<String> whyNotUpgraded(ManagedObject service) {
			return whyNotHandedOver(service);
		}

		@Override
		public Optional<String> whyNotForgotten() {
			return Optional.of("it is only read");
		}
	}
}
