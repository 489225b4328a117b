package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionTask.Kind;
import org.drover.plan.continuity.Violation;
import org.junit.jupiter.api.Test;

/** What a decommission does with services, and whom it would leave without one. */
class DecommissionPlannerTest {

	private static final DecommissionOptions CONFIRMED = DecommissionOptions.DEFAULT.confirming();
	private static final String PROGRAM = "new program";

	@Test
	void aServiceThatAloneHoldsSomethingIsHandedOverAndNotUpgraded() throws DroverException {
		Decommission refused = plan(moved(), taken("package:WIDE=1"), CONFIRMED.withProgram(PROGRAM));
		assertEquals(List.of(), refused.keepers());
		assertFalse(refused.isAllowed());
		Violation violation = refused.continuity().violations().getFirst();
		assertEquals("content of package:LOCAL version 1", violation.requirement());
		String explanation = refused.refusal().orElseThrow();
		assertTrue(explanation.contains("stop: upgrade the program of distribution-point:OFFICE to new program"), explanation);

		Decommission kept = plan(moved(), taken(""), CONFIRMED);
		assertTrue(kept.isAllowed(), kept::toString);
		assertEquals(Set.of("distribution-point:OFFICE"), items(kept, Kind.HAND_OVER));
		Decommission copied = plan(moved(), taken("package:WIDE=1,package:LOCAL=1"), CONFIRMED.withProgram(PROGRAM));
		assertTrue(copied.isAllowed(), copied::toString);
		assertEquals(Set.of("distribution-point:OFFICE"), items(copied, Kind.UPGRADE));
	}

	@Test
	void servicesThatStandInForEachOtherAreUpgradedOneAfterTheOther() throws DroverException {
		SmallEstate source = moved().add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP1", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV")
				.add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		SmallEstate target = taken("package:WIDE=1,package:LOCAL=1").add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP1", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV")
				.add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		Decommission plan = plan(source, target, CONFIRMED.withProgram(PROGRAM));
		assertTrue(plan.isAllowed(), plan::toString);
		assertEquals(3, plan.tasks().stream().filter(task -> task.kind() == Kind.UPGRADE).map(DecommissionTask::wave).distinct().count());
	}

	@Test
	void multicastAndStreamingAreNamedAndServersSortedOut() throws DroverException {
		SmallEstate source = moved().add(ObjectKind.SITE_SYSTEM, "SRV1").add(ObjectKind.SITE_SYSTEM, "SRV2")
				.add(ObjectKind.DISTRIBUTION_POINT, "APPV", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.MULTICAST, "true", Attributes.STREAMING, "true")
				.edge("distribution-point:APPV", DependencyKind.HOSTED_ON, "site-system:SRV1").edge("management-point:MP", DependencyKind.HOSTED_ON, "site-system:SRV2");
		Decommission plan = plan(source, taken("package:WIDE=1,package:LOCAL=1"), CONFIRMED.withProgram(PROGRAM));
		assertTrue(plan.tasks().stream().anyMatch(task -> task.title()
				.equals("Upgrade the program of distribution-point:APPV to new program, with its multicast of images and streaming of applications")), plan.tasks()::toString);
		assertEquals(List.of("keep 1 server: site-system:SRV1, where services run that DRV owns then", "switch off 1 server: site-system:SRV2, once the job is done"), plan.byHand());
	}

	@Test
	void whatCannotBeHandedOverIsNotShared() throws DroverException {
		SmallEstate source = moved().add(ObjectKind.MANAGEMENT_POINT, "MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		SmallEstate target = taken("package:WIDE=1,package:LOCAL=1").add(ObjectKind.MANAGEMENT_POINT, "MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		Decommission plan = plan(source, target, CONFIRMED);
		assertEquals(Set.of("management-point:MP2"), items(plan, Kind.END_SHARING));
		assertTrue(plan.isAllowed(), "the new topology has a management point of its own");
	}

	@Test
	void theLastServiceOfAKindIsNotTakenAway() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.MANAGEMENT_POINT, "MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV");
		SmallEstate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV")
				.add(ObjectKind.MANAGEMENT_POINT, "MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV");
		Decommission plan = plan(source, target, CONFIRMED);
		assertFalse(plan.isAllowed());
		assertEquals("a management-point", plan.continuity().violations().getFirst().requirement());
	}

	@Test
	void aSiteThatOthersRestOnStays() throws DroverException {
		SmallEstate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.SITE, "P01").add(ObjectKind.SITE, "S01").edge("site:P01", DependencyKind.PART_OF, "site:CAS")
				.edge("site:S01", DependencyKind.PART_OF, "site:P01").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS", Attributes.SITE, "P01")
				.edge("site:S01", DependencyKind.SERVED_BY, "management-point:MP").add(ObjectKind.CLIENT, "A", Attributes.SITE, "S01");
		Decommission plan = plan(source, SmallEstate.fresh(), CONFIRMED, Set.of("P01"));
		assertEquals(Set.of("site:S01 is below site:P01: retire it along with that, or attach it elsewhere first",
				"site:S01 has no other management-point than that of P01: give it one of its own first"), plan.keepers().stream().map(Keeper::sentence).collect(Collectors.toSet()));
		assertEquals("a management-point", plan.continuity().violations().getFirst().requirement(), "the client of S01 would have none");
		assertEquals(List.of("1 client: client:A assigned to S01: migrate them, or remove those that are no longer there"),
				plan(source, SmallEstate.fresh(), CONFIRMED, Set.of("S01")).keepers().stream().map(Keeper::sentence).toList());
	}

	@Test
	void contentOfASiteThatIsOnNoOtherPointStays() throws DroverException {
		SmallEstate source = SmallEstate.office().add(ObjectKind.SITE, "S01").add(ObjectKind.DISTRIBUTION_POINT, "FAR", Attributes.OWNER, "CAS", Attributes.SITE, "S01", Attributes.HOLDS,
				"package:WIDE=1,package:FAR=1").add(ObjectKind.PACKAGE, "FAR", Attributes.CONTENT_SIZE, "1").edge("deployment:D-WIDE", DependencyKind.DEPLOYS, "package:FAR");
		Decommission plan = plan(source, SmallEstate.fresh(), CONFIRMED, Set.of("S01"));
		assertEquals(List.of(Keeper.Kind.CONTENT), plan.keepers().stream().map(Keeper::kind).toList());
		assertEquals(List.of(ObjectRef.parse("package:FAR")), plan.keepers().getFirst().objects());
	}

	/** As by the strategy move: the point is the new topology's already, on its old server, with its old program. */
	@Test
	void whatWasTakenOverBeforeGetsItsProgramInTheEnd() throws DroverException {
		Decommission plan = planTaken("package:WIDE=1,package:LOCAL=1", "", PROGRAM);
		assertTrue(plan.isAllowed(), plan::toString);
		assertEquals(Set.of("distribution-point:OFFICE"), items(plan, Kind.UPGRADE));
		assertEquals(Set.of(), items(plan, Kind.HAND_OVER));
		assertTrue(plan.byHand().contains("keep 1 server: site-system:SRV1, where services run that DRV owns then"), plan.byHand()::toString);

		assertEquals(Set.of(), items(planTaken("package:WIDE=1,package:LOCAL=1", PROGRAM, PROGRAM), Kind.UPGRADE), "it has it already");
		Decommission kept = planTaken("package:WIDE=1,package:LOCAL=1", "", "");
		assertEquals(Set.of(), items(kept, Kind.UPGRADE));
		assertEquals(1, kept.byHand().size(), "of programs nothing is said: " + kept.byHand());
	}

	/** Nothing else happens to it, so that it does not keep the topology either. */
	@Test
	void whatWasTakenOverBeforeAndCannotBeMissedIsLeftToPeople() throws DroverException {
		Decommission plan = planTaken("", "", PROGRAM);
		assertTrue(plan.isAllowed(), plan::toString);
		assertEquals(Set.of(), items(plan, Kind.UPGRADE));
		assertTrue(plan.byHand().contains("give distribution-point:OFFICE the program of DRV on its server: it has no other to stand in for it meanwhile"), plan.byHand()::toString);
	}

	private static Decommission planTaken(String ownPointHolds, String program, String wanted) throws DroverException {
		SmallEstate source = software(new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.SITE_SYSTEM, "SRV1").edge("distribution-point:OFFICE", DependencyKind.HOSTED_ON, "site-system:SRV1"));
		SmallEstate target = fresh(ownPointHolds);
		for (SmallEstate estate : List.of(source, target))
			estate.add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "DRV", Attributes.PROGRAM, program, Attributes.HOLDS, "package:LOCAL=1,package:WIDE=1");
		DecommissionFacts facts = new DecommissionFacts(Map.of(), Set.of(), Map.of(), Set.of(ObjectRef.parse("distribution-point:OFFICE")), List.of(), new Able());
		return DecommissionPlanner.plan(new Inventory(source.build()), target.build(), "CAS", "DRV", Set.of("CAS"), facts, CONFIRMED.withProgram(wanted));
	}

	@Test
	void thereMustBeSuchASite() {
		assertThrows(DroverException.class, () -> plan(moved(), taken(""), CONFIRMED, Set.of("XYZ")));
	}

	/** The office, all of whose clients have moved; they share its protected point. */
	private static SmallEstate moved() {
		SmallEstate estate = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:LOCAL=1,package:WIDE=1");
		return software(estate);
	}

	private static SmallEstate software(SmallEstate estate) {
		estate.add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10").add(ObjectKind.PACKAGE, "LOCAL", Attributes.CONTENT_SIZE, "10")
				.add(ObjectKind.DEPLOYMENT, "D-LOCAL").add(ObjectKind.COLLECTION, "BRANCH").add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV")
				.edge("client:A", DependencyKind.MEMBER_OF, "collection:BRANCH").edge("client:A", DependencyKind.LOCATED_IN, "boundary:10.1.0.0")
				.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-LOCAL").edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "package:LOCAL")
				.edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "package:WIDE");
		return estate;
	}

	/** The new topology with the office's client in it. */
	private static SmallEstate taken(String ownPointHolds) {
		return fresh(ownPointHolds).add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS,
				"package:LOCAL=1,package:WIDE=1");
	}

	/** The same with services of its own alone. */
	private static SmallEstate fresh(String ownPointHolds) {
		return software(new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV", Attributes.HOLDS, ownPointHolds));
	}

	private static Decommission plan(SmallEstate source, SmallEstate target, DecommissionOptions options) throws DroverException {
		return plan(source, target, options, DecommissionPlanner.sites(new Inventory(source.build())));
	}

	static Decommission plan(SmallEstate source, SmallEstate target, DecommissionOptions options, Set<String> sites) throws DroverException {
		return DecommissionPlanner.plan(new Inventory(source.build()), target.build(), "CAS", "DRV", sites, DecommissionFacts.none(new Able()), options);
	}

	/** All but management points. */
	private record Able() implements DecommissionFacts.Powers {

		@Override
		public Optional<String> whyNotHandedOver(ManagedObject service) {
			return service.kind() == ObjectKind.MANAGEMENT_POINT ? Optional.of("it is its site's") : Optional.empty();
		}

		@Override
		public Optional<String> whyNotUpgraded(ManagedObject service) {
			return Optional.empty();
		}

		@Override
		public Optional<String> whyNotForgotten() {
			return Optional.empty();
		}
	}

	private static Set<String> items(Decommission plan, Kind kind) {
		return plan.tasks().stream().filter(task -> task.kind() == kind).flatMap(task -> task.items().stream()).map(ObjectRef::toString).collect(Collectors.toSet());
	}
}
