package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Plans of objects that are neither collections with their members nor clients, and of what was chosen alone. */
class ChosenObjectsTest {

	private static final ObjectRef WIDE = ObjectRef.parse("package:WIDE");
	private static final ObjectRef LOCAL = ObjectRef.parse("package:LOCAL");
	private static final ObjectRef BRANCH = ObjectRef.parse("collection:BRANCH");
	private static final ObjectRef OFFICE = ObjectRef.parse("distribution-point:OFFICE");

	@Test
	void aPackageMovesWithItsContentAndNothingElse() throws DroverException {
		MigrationPlan plan = plan("package:WIDE");
		assertEquals(Set.of(WIDE), items(plan, Action.CREATE));
		assertEquals(Set.of(WIDE), items(plan, Action.COPY_CONTENT));
		assertEquals(Set.of(Action.CREATE, Action.COPY_CONTENT), actions(plan), "no service is shared, as no client moves");
		assertEquals(0, plan.clients());
		assertEquals(1, plan.contentNeeded());
		assertEquals(List.of(), plan.continuity().violations());
	}

	@Test
	void contentThatIsThereIsNotCopied() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "DP2", Attributes.OWNER, "DRV", Attributes.HOLDS, "package:WIDE=1").build();
		assertEquals(Set.of(Action.CREATE), actions(plan(SmallEstate.office().build(), target, selection("package:WIDE"))));
	}

	@Test
	void aDeploymentTakesAlongWhatItDeploys() throws DroverException {
		MigrationPlan plan = plan("deployment:D-LOCAL");
		assertEquals(Set.of(ObjectRef.parse("deployment:D-LOCAL"), LOCAL), items(plan, Action.CREATE));
		assertEquals(Set.of(LOCAL), items(plan, Action.COPY_CONTENT));
	}

	@Test
	void withoutRelatedObjectsItGoesAloneAndThePlanSaysWhatItMisses() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection("collection:BRANCH").alone());
		ObjectRef deployment = ObjectRef.parse("deployment:D-LOCAL");
		assertEquals(Set.of(BRANCH), items(plan, Action.CREATE));
		assertEquals(Set.of(), items(plan, Action.COPY_CONTENT));
		assertEquals(new Left(deployment, "D-LOCAL", Left.Reason.EXCLUDED, "not chosen itself, and nothing else is to move: 1 object that moves needs it"), left(plan, deployment));
	}

	@Test
	void whatIsNothingAloneIsRefusedBeforeAnyJobIs() throws DroverException {
		DroverException alone = assertThrows(DroverException.class,
				() -> plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection("deployment:D-LOCAL").alone()));
		assertEquals("deployment:D-LOCAL was chosen and cannot move: it needs package:LOCAL, which is not chosen itself, and nothing else is to move: have both move or neither",
				alone.getMessage());
		DroverException excluded = assertThrows(DroverException.class,
				() -> plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection("deployment:D-LOCAL", "deployment:D-WIDE").remembering(Map.of(LOCAL, "", WIDE, "licence ends"))));
		assertEquals("deployment:D-LOCAL was chosen and cannot move: it needs package:LOCAL, which is on the project's list of exclusions; of what was chosen, 1 more cannot either: "
				+ "have both move or neither", excluded.getMessage());
	}

	@Test
	void whatIsNothingWithoutTheObsoleteIsLeftWithTheReason() throws DroverException {
		Estate source = SmallEstate.office().add(ObjectKind.DEPLOYMENT, "D-DEAD").add(ObjectKind.PACKAGE, "DEAD", Attributes.OBSOLETE, "nobody ran it", Attributes.CONTENT_SIZE, "1")
				.edge("deployment:D-DEAD", DependencyKind.DEPLOYS, "package:DEAD").edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-DEAD").build();
		DroverException alone = assertThrows(DroverException.class, () -> plan(source, SmallEstate.fresh().build(), chosen(source, "deployment:D-DEAD")));
		assertEquals("nothing to do: deployment:D-DEAD cannot move: it needs package:DEAD, which is obsolete (nobody ran it)", alone.getMessage());
		MigrationPlan both = plan(source, SmallEstate.fresh().build(), chosen(source, "deployment:D-DEAD", "package:DEAD"));
		assertEquals(Set.of(ObjectRef.parse("deployment:D-DEAD"), ObjectRef.parse("package:DEAD")), items(both, Action.CREATE));
		MigrationPlan around = plan(source, SmallEstate.fresh().build(), chosen(source, "BRANCH"));
		ObjectRef deployment = ObjectRef.parse("deployment:D-DEAD");
		assertFalse(items(around, Action.CREATE).contains(deployment));
		assertEquals(new Left(deployment, "D-DEAD", Left.Reason.OBSOLETE, "needs package:DEAD, which is obsolete (nobody ran it)"), left(around, deployment));
		Estate there = SmallEstate.fresh().add(ObjectKind.PACKAGE, "DEAD", Attributes.CONTENT_SIZE, "1").build();
		MigrationPlan again = plan(source, there, chosen(source, "deployment:D-DEAD"));
		assertEquals(List.of("package:DEAD"), again.tasks().stream().flatMap(task -> task.objects().stream()).flatMap(object -> object.dependencies().stream()).map(need -> need.to().toString()).toList(),
				"what the new topology has is deployed, obsolete or not");
	}

	@Test
	void whatIsNothingWithoutTheMissingIsLeftWithTheReason() throws DroverException {
		Estate source = SmallEstate.office().add(ObjectKind.DEPLOYMENT, "D-LOST").add(ObjectKind.DEPLOYMENT, "D-EMPTY").edge("deployment:D-LOST", DependencyKind.DEPLOYS, "package:LOST").build();
		MigrationPlan plan = plan(source, SmallEstate.fresh().build(), chosen(source, "deployment:D-LOST", "deployment:D-EMPTY", "package:WIDE"));
		assertEquals(Set.of(WIDE), items(plan, Action.CREATE));
		ObjectRef lost = ObjectRef.parse("deployment:D-LOST");
		assertEquals(new Left(lost, "D-LOST", Left.Reason.STAYS, "needs package:LOST, which does not exist in CAS"), left(plan, lost));
		ObjectRef empty = ObjectRef.parse("deployment:D-EMPTY");
		assertEquals(new Left(empty, "D-EMPTY", Left.Reason.STAYS, "does not say what it deploys"), left(plan, empty));
		DroverException alone = assertThrows(DroverException.class, () -> plan(source, SmallEstate.fresh().build(), chosen(source, "deployment:D-LOST")));
		assertEquals("nothing to do: deployment:D-LOST cannot move: it needs package:LOST, which does not exist in CAS", alone.getMessage());
	}

	@Test
	void whatIsNothingWithoutAKindThatIsNotHeldIsLeftWithTheReason() throws DroverException {
		Estate target = new SmallEstate().add(ObjectKind.SITE, "DRV", Attributes.TAKES_NO, "package").build();
		ObjectRef deployment = ObjectRef.parse("deployment:D-LOCAL");
		MigrationPlan plan = plan(SmallEstate.office().build(), target, selection("collection:BRANCH"));
		assertEquals(new Left(deployment, "D-LOCAL", Left.Reason.STAYS, "needs package:LOCAL, which DRV cannot hold"), left(plan, deployment));
		assertEquals(new Left(LOCAL, "LOCAL", Left.Reason.STAYS, "DRV cannot hold objects of the kind package"), left(plan, LOCAL));
		assertFalse(items(plan, Action.CREATE).contains(deployment));
	}

	@Test
	void whatTheNewTopologyHasAlreadyIsNotMissed() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.PACKAGE, "LOCAL", Attributes.CONTENT_SIZE, "10").build();
		MigrationPlan plan = plan(SmallEstate.office().build(), target, selection("deployment:D-LOCAL").alone());
		assertTrue(plan.left().stream().noneMatch(left -> left.ref().equals(LOCAL)), plan.left()::toString);
		assertEquals(List.of("package:LOCAL"), plan.tasks().stream().flatMap(task -> task.objects().stream()).flatMap(object -> object.dependencies().stream()).map(need -> need.to().toString()).toList());
	}

	@Test
	void clientsThatMoveAloneAreAViolationThatIsOverruledByName() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection("BRANCH").alone());
		assertEquals(Set.of(ObjectRef.parse("client:A"), ObjectRef.parse("client:B")), items(plan, Action.MOVE));
		assertEquals(Set.of(BRANCH, ObjectRef.parse("boundary:10.1.0.0")), items(plan, Action.CREATE), "the point that only they use comes with its boundary");
		assertTrue(plan.continuity().violations().stream().anyMatch(found -> found.requirement().contains("package:WIDE")), plan.continuity()::toString);
	}

	@Test
	void aCollectionThatIsAnObjectMovesNobody() throws DroverException {
		MigrationPlan plan = plan("collection:BRANCH");
		assertEquals(Set.of(), items(plan, Action.MOVE));
		assertTrue(items(plan, Action.CREATE).contains(BRANCH));
		assertTrue(items(plan, Action.CREATE).contains(LOCAL), "what is deployed to it is related");
		assertEquals(Set.of(), items(plan, Action.SHARE));
	}

	@Test
	void aSingleClientMovesWithAllItNeeds() throws DroverException {
		MigrationPlan plan = plan("client:A");
		assertEquals(Set.of(ObjectRef.parse("client:A")), items(plan, Action.MOVE));
		assertTrue(items(plan, Action.CREATE).containsAll(Set.of(BRANCH, LOCAL, WIDE)));
		assertTrue(items(plan, Action.SHARE).contains(OFFICE), "the point is shared, as another client of its office stays");
		assertEquals(List.of(), plan.continuity().violations());
	}

	@Test
	void aClientThatReturnsIsMovedThoughItIsKnown() throws DroverException {
		Estate sent = SmallEstate.fresh().add(ObjectKind.CLIENT, "A", Attributes.SITE, "CAS").build();
		assertEquals(Set.of(ObjectRef.parse("client:A")), items(plan(SmallEstate.office().build(), sent, selection("client:A")), Action.MOVE));
		Estate there = SmallEstate.fresh().add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV").build();
		assertEquals(Set.of(), items(plan(SmallEstate.office().build(), there, selection("client:A")), Action.MOVE), "it has moved since the legacy topology was gathered");
	}

	@Test
	void aFurtherServiceFollowsAfterTheClients() throws DroverException {
		Estate source = office("DRV").add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP", Attributes.OWNER, "CAS").build();
		MigrationPlan plan = plan(source, SmallEstate.fresh().build(), selection("software-update-point:SUP", "distribution-point:OFFICE"));
		assertEquals(Set.of(ObjectRef.parse("software-update-point:SUP"), OFFICE), items(plan, Action.SHARE));
		assertEquals(Set.of(OFFICE), items(plan, Action.TAKE_OVER), "nobody who stays uses it");
		assertEquals(Set.of(), items(plan, Action.MOVE));
		assertTrue(items(plan, Action.CREATE).contains(ObjectRef.parse("boundary:10.1.0.0")), "a protected point is nothing without where it may be used from");
		assertEquals(List.of(), plan.continuity().violations());
	}

	@Test
	void aPointThatSomebodyUsesStillIsSharedOnly() throws DroverException {
		MigrationPlan plan = plan("distribution-point:OFFICE");
		assertEquals(Set.of(OFFICE), items(plan, Action.SHARE));
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER));
	}

	@Test
	void aServiceThatIsThereAlreadyIsNothingToDo() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "DRV").build();
		DroverException refused = assertThrows(DroverException.class, () -> plan(SmallEstate.office().build(), target, selection("distribution-point:OFFICE").alone()));
		assertTrue(refused.getMessage().startsWith("nothing to do: everything that OFFICE chooses is in DRV already"), refused::getMessage);
	}

	@Test
	void aServiceThatIsLentNoLongerIsSharedAgain() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV").build();
		MigrationPlan plan = plan(SmallEstate.office().build(), target, selection("distribution-point:OFFICE").alone());
		assertEquals(Set.of(ObjectRef.parse("distribution-point:OFFICE")), items(plan, Action.SHARE), "its own topology does not say that DRV may use it");
	}

	@Test
	void whatTheProjectRemembersIsLeftWithItsReason() throws DroverException {
		Selection selection = selection("BRANCH").remembering(Map.of(WIDE, "licence ends", ObjectRef.parse("client:A"), "", ObjectRef.parse("package:GONE"), "long ago"));
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection);
		assertEquals("on the project's list of exclusions (licence ends): 1 client and 2 other objects that move need it", left(plan, WIDE).detail());
		assertEquals("on the project's list of exclusions", left(plan, ObjectRef.parse("client:A")).detail());
		assertEquals(Set.of(ObjectRef.parse("client:B")), items(plan, Action.MOVE));
		assertFalse(items(plan, Action.CREATE).contains(WIDE));
	}

	@Test
	void whatWasChosenAndIsRememberedStays() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection("package:WIDE", "package:LOCAL").remembering(Map.of(WIDE, "licence ends")));
		assertEquals(Set.of(LOCAL), items(plan, Action.CREATE));
		assertEquals("on the project's list of exclusions (licence ends)", left(plan, WIDE).detail());
	}

	/** The office, whose clients have moved. */
	private static SmallEstate office(String site) {
		SmallEstate office = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.PACKAGE, "LOCAL", Attributes.CONTENT_SIZE, "10").add(ObjectKind.DEPLOYMENT, "D-LOCAL").add(ObjectKind.COLLECTION, "BRANCH")
				.add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.PROTECTED, "true", Attributes.HOLDS, "package:LOCAL=1")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, site);
		return office.edge("client:A", DependencyKind.MEMBER_OF, "collection:BRANCH").edge("client:A", DependencyKind.LOCATED_IN, "boundary:10.1.0.0")
				.edge("distribution-point:OFFICE", DependencyKind.BOUNDED_BY, "boundary:10.1.0.0").edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-LOCAL")
				.edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "package:LOCAL");
	}

	private static Selection selection(String... texts) throws DroverException {
		return chosen(SmallEstate.office().add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP").build(), texts);
	}

	private static Selection chosen(Estate estate, String... texts) throws DroverException {
		return Selection.parse(new Inventory(estate), List.of(texts));
	}

	private static MigrationPlan plan(String... texts) throws DroverException {
		return plan(SmallEstate.office().build(), SmallEstate.fresh().build(), selection(texts));
	}

	private static MigrationPlan plan(Estate source, Estate target, Selection selection) throws DroverException {
		Inventory inventory = new Inventory(source);
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", PlanOptions.DEFAULT);
	}

	private static Set<Action> actions(MigrationPlan plan) {
		return plan.tasks().stream().map(PlanTask::action).filter(action -> action != Action.CHECK).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<ObjectRef> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).collect(Collectors.toSet());
	}

	private static Left left(MigrationPlan plan, ObjectRef ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ref)).findFirst().orElseThrow();
	}
}
