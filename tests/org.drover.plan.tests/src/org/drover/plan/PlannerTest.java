package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

class PlannerTest {

	@Test
	void carriesWhatTheClientsNeedAndLeavesTheRestWithReasons() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertEquals(refs("boundary:10.1.0.0", "collection:ALL", "collection:BRANCH", "deployment:D-LOCAL", "deployment:D-WIDE", "package:LOCAL",
				"package:WIDE"), items(plan, Action.CREATE));
		assertEquals(refs("client:A", "client:B"), items(plan, Action.MOVE));
		assertEquals(Left.Reason.OBSOLETE, reason(plan, "deployment:D-OLD"));
		assertEquals(Left.Reason.ONLY_FOR_OBSOLETE, reason(plan, "package:OLD"));
		assertEquals(Left.Reason.STAYS, reason(plan, "distribution-point:MAIN"));
	}

	@Test
	void sharesWhatTheNewTopologyLacksAndTakesOverWhatOnlyMovingClientsUse() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertEquals(refs("server-locator-point:SLP", "distribution-point:OFFICE"), items(plan, Action.SHARE));
		assertEquals(refs("distribution-point:OFFICE"), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT), "all their content is on the point that is taken over");
	}

	@Test
	void aPointThatOthersUseTooIsSharedAndItsContentCopied() throws DroverException {
		SmallEstate estate = SmallEstate.office().edge("client:C", DependencyKind.LOCATED_IN, "boundary:10.1.0.0");
		MigrationPlan plan = plan(estate.build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertEquals(refs("server-locator-point:SLP", "distribution-point:OFFICE"), items(plan, Action.SHARE));
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER));
		assertEquals(refs("package:LOCAL", "package:WIDE"), items(plan, Action.COPY_CONTENT));
	}

	@Test
	void whoLosesASharedPointByAnOverwrittenPackageIsToldWithTheSafeOrder() throws DroverException {
		SmallEstate target = SmallEstate.fresh().version(ObjectKind.PACKAGE, "WIDE", "7", Attributes.CONTENT_SIZE, "10")
				.add(ObjectKind.DISTRIBUTION_POINT, "LENT", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=7")
				.add(ObjectKind.DEPLOYMENT, "D").add(ObjectKind.COLLECTION, "MOVED").add(ObjectKind.CLIENT, "M", Attributes.SITE, "DRV")
				.edge("client:M", DependencyKind.MEMBER_OF, "collection:MOVED").edge("collection:MOVED", DependencyKind.RECEIVES, "deployment:D")
				.edge("deployment:D", DependencyKind.DEPLOYS, "package:WIDE");
		SmallEstate source = SmallEstate.office().add(ObjectKind.DISTRIBUTION_POINT, "LENT", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS,
				"package:WIDE=7");
		MigrationPlan plan = plan(source.build(), target.build(), PlanOptions.DEFAULT.with(ConflictRules.of(ConflictPolicy.OVERWRITE)));
		List<String> warnings = plan.warnings();
		assertTrue(warnings.stream().anyMatch(warning -> warning.startsWith("updating package:WIDE from version 7 to 1 in DRV takes distribution-point:LENT from 1 client, "
				+ "some of which are then without the content. The safe order: copy the content of package:WIDE in version 7 to distribution-point:NEW-DP")), warnings::toString);
		assertEquals(List.of("content of package:WIDE version 7"), plan.continuity().violations().stream().map(Violation::requirement).toList());
		assertEquals(List.of(), plan(source.build(), target.build(), PlanOptions.DEFAULT).warnings(), "what is left as it is takes nothing away");
	}

	/** They ask for the version of the object, and the topology's own points give both. */
	@Test
	void whoHasMovedKeepsContentOfWhichAnotherVersionComes() throws DroverException {
		SmallEstate target = SmallEstate.fresh().version(ObjectKind.PACKAGE, "WIDE", "7", Attributes.CONTENT_SIZE, "10").set("distribution-point:NEW-DP", Attributes.HOLDS, "package:WIDE=7")
				.add(ObjectKind.DEPLOYMENT, "D").add(ObjectKind.COLLECTION, "MOVED").add(ObjectKind.CLIENT, "M", Attributes.SITE, "DRV")
				.edge("client:M", DependencyKind.MEMBER_OF, "collection:MOVED").edge("collection:MOVED", DependencyKind.RECEIVES, "deployment:D")
				.edge("deployment:D", DependencyKind.DEPLOYS, "package:WIDE");
		PlanOptions overwriting = PlanOptions.DEFAULT.with(ConflictRules.of(ConflictPolicy.OVERWRITE));
		MigrationPlan plan = plan(SmallEstate.office().build(), target.build(), overwriting);
		assertEquals(List.of(), plan.continuity().violations());
		assertTrue(wave(plan, Action.COPY_CONTENT, "package:WIDE") < wave(plan, Action.CHANGE, "package:WIDE"));
		MigrationPlan limited = plan(SmallEstate.office().build(), target.set("distribution-point:NEW-DP", Attributes.CONTENT_LIMIT, "15").build(), overwriting);
		assertTrue(limited.continuity().violations().stream().anyMatch(violation -> violation.requirement().equals("content of package:WIDE version 7")), "where there is room");
	}

	private static int wave(MigrationPlan plan, Action action, String ref) {
		return plan.tasks().stream().filter(task -> task.action() == action && task.items().contains(ObjectRef.parse(ref))).findFirst().orElseThrow().wave();
	}

	@Test
	void aBranchThatTakesOnlySoMuchIsNotCountedOn() throws DroverException {
		SmallEstate estate = SmallEstate.office().edge("client:C", DependencyKind.LOCATED_IN, "boundary:10.1.0.0");
		SmallEstate branch = new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV", Attributes.PLACEMENT, "branch", Attributes.CONTENT_LIMIT, "15");
		MigrationPlan plan = plan(estate.build(), branch.build(), PlanOptions.DEFAULT);
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT));
		assertTrue(plan.continuity().holds(), "the shared point of the office holds all they need");
	}

	@Test
	void aProtectedStateMigrationPointIsForThoseItTakes() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.STATE_MIGRATION_POINT, "SMP", Attributes.OWNER, "CAS", Attributes.PROTECTED, "true")
				.edge("state-migration-point:SMP", DependencyKind.BOUNDED_BY, "boundary:10.1.0.0").edge("site:CAS", DependencyKind.SERVED_BY, "state-migration-point:SMP");
		MigrationPlan plan = plan(estate.build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		PlanTask share = plan.tasks().stream().filter(task -> task.action() == Action.SHARE && task.items().getFirst().key().equals("SMP")).findFirst().orElseThrow();
		assertEquals(1, share.objects().getFirst().dependencies().size(), "its boundary goes along");
		assertTrue(share.wave() > wave(plan, "boundary:10.1.0.0"), "which must be there first");
		assertTrue(plan.continuity().holds(), () -> "C is in no boundary of it and has never had it: " + plan.continuity());
		assertEquals(2, plan.model().classes().stream().filter(found -> found.needs().stream().map(plan.model().needs()::get)
				.anyMatch(need -> need.name().equals("a state-migration-point"))).mapToLong(ContinuityModel.ClassModel::clients).sum());
	}

	@Test
	void dependenciesComeBeforeWhatNeedsThem() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertTrue(wave(plan, "package:LOCAL") < wave(plan, "deployment:D-LOCAL"));
		assertTrue(wave(plan, "deployment:D-LOCAL") < wave(plan, "collection:BRANCH"));
		assertTrue(wave(plan, "collection:ALL") < wave(plan, "collection:BRANCH"));
		assertTrue(wave(plan, "collection:BRANCH") < wave(plan, "client:A"));
	}

	@Test
	void aCircleMovesAsOne() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.APPLICATION, "X").add(ObjectKind.APPLICATION, "Y")
				.edge("application:X", DependencyKind.REQUIRES, "application:Y").edge("application:Y", DependencyKind.REQUIRES, "application:X")
				.edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "application:X");
		PlanOptions single = new PlanOptions(WaveLimits.DEFAULT.pilot(1).clientsPerWave(1), 1, 1, TakeOver.AFTER_CLIENTS, 1000);
		MigrationPlan plan = plan(estate.build(), SmallEstate.fresh().build(), single);
		assertEquals(1, plan.cycles().size());
		PlanTask circle = plan.tasks().stream().filter(task -> task.items().contains(ObjectRef.parse("application:X"))).findFirst().orElseThrow();
		assertTrue(circle.items().contains(ObjectRef.parse("application:Y")), "one transaction creates both");
	}

	@Test
	void continuityHoldsWhenPointsAreTakenOverAfterTheirClients() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertEquals(List.of(), plan.continuity().violations());
		assertTrue(plan.continuity().requirements() > 0);
	}

	@Test
	void takingAPointOverBeforeItsClientsHaveMovedIsRefusedByTheContentItAloneHolds() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(),
				PlanOptions.DEFAULT.with(TakeOver.BEFORE_CLIENTS));
		assertFalse(plan.continuity().holds());
		int takeOver = plan.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).findFirst().orElseThrow().wave();
		int first = Integer.MAX_VALUE;
		for (Violation violation : plan.continuity().violations()) {
			assertTrue(violation.requirement().contains("package:LOCAL"), violation.requirement());
			assertTrue(plan.model().explain(violation).contains("OFFICE"), plan.model().explain(violation));
			first = Math.min(first, plan.model().failingWave(violation));
		}
		assertEquals(takeOver, first, "clients lose it when the point is taken over");
	}

	@Test
	void aProviderThatIsFoundMissingShowsInTheNextCheck() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		int newMp = -1;
		for (int supply = 0; supply < plan.model().supplies().size(); supply++) {
			ContinuityModel.SupplyModel model = plan.model().supplies().get(supply);
			if (model.side() == Side.TARGET && model.provider().equals(ObjectRef.parse("management-point:NEW-MP")))
				newMp = supply;
		}
		int lastWave = plan.waves().size();
		assertTrue(plan.model().check(1, Set.of()).holds());
		assertFalse(plan.model().check(lastWave, Set.of(newMp)).holds(), "moved clients have no management point any more");
	}

	@Test
	void whatTheNewTopologyHasAlreadyIsNotCreatedAgainAndADifferentOneIsKept() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10")
				.add(ObjectKind.COLLECTION, "ALL", "comment", "somebody's own").build();
		MigrationPlan plan = plan(SmallEstate.office().build(), target, PlanOptions.DEFAULT);
		assertFalse(items(plan, Action.CREATE).contains(ObjectRef.parse("package:WIDE")));
		assertFalse(items(plan, Action.CREATE).contains(ObjectRef.parse("collection:ALL")));
		assertEquals(Left.Reason.CONFLICT, reason(plan, "collection:ALL"));
		assertEquals(List.of(), plan.continuity().violations());
	}

	@Test
	void clientsThatMovedBeforeAreLeftAlone() throws DroverException {
		Estate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.COLLECTION, "BRANCH")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV").edge("client:A", DependencyKind.MEMBER_OF, "collection:BRANCH").build();
		Estate target = SmallEstate.fresh().add(ObjectKind.COLLECTION, "BRANCH").add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV").build();
		assertThrows(DroverException.class, () -> plan(source, target, PlanOptions.DEFAULT));
	}

	@Test
	void serversThatClientsDependOnMoveFirst() throws DroverException {
		Estate source = new SmallEstate().add(ObjectKind.COLLECTION, "WEB").add(ObjectKind.CLIENT, "vm").add(ObjectKind.CLIENT, "host")
				.edge("client:vm", DependencyKind.MEMBER_OF, "collection:WEB").edge("client:vm", DependencyKind.HOSTED_ON, "client:host").build();
		MigrationPlan plan = plan(source, SmallEstate.fresh().build(), PlanOptions.DEFAULT, "WEB");
		assertTrue(wave(plan, "client:host") < wave(plan, "client:vm"));
	}

	@Test
	void needsAreTheWholeClosureAndCountObsoleteMembersOut() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), PlanOptions.DEFAULT);
		assertEquals(2, plan.needs().get(ObjectKind.CLIENT));
		assertEquals(3, plan.needs().get(ObjectKind.PACKAGE));
		assertEquals(1, plan.obsolete());
	}

	@Test
	void portableObjectsKeepNothingOfTheirPlace() {
		ManagedObject client = ManagedObject.of(ObjectKind.CLIENT, "A", "A", "", java.util.Map.of(Attributes.SITE, "CAS", "model", "T14"));
		assertEquals(java.util.Map.of("model", "T14"), Fields.portable(client).attributes());
	}

	private static MigrationPlan plan(Estate source, Estate target, PlanOptions options) throws DroverException {
		return plan(source, target, options, "BRANCH");
	}

	private static MigrationPlan plan(Estate source, Estate target, PlanOptions options, String collection) throws DroverException {
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of(collection));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", options);
	}

	private static Set<ObjectRef> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).collect(Collectors.toSet());
	}

	private static int wave(MigrationPlan plan, String item) {
		return plan.tasks().stream().filter(task -> task.items().contains(ObjectRef.parse(item))).findFirst().orElseThrow().wave();
	}

	private static Left.Reason reason(MigrationPlan plan, String ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ObjectRef.parse(ref))).findFirst().orElseThrow().reason();
	}

	private static Set<ObjectRef> refs(String... texts) {
		return List.of(texts).stream().map(ObjectRef::parse).collect(Collectors.toSet());
	}
}
