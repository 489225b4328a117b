package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** What is nothing without something that is obsolete, missing or of a kind which the new topology cannot hold is left by the plan, and refused by no topology while a job runs. */
class HollowObjectsTest {

	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D-LOCAL");

	/** An office one of whose deployments deploys a program of a package, and nothing else. */
	private static SmallEstate office() {
		return SmallEstate.office().add(ObjectKind.PROGRAM, "SETUP").add(ObjectKind.DEPLOYMENT, "D-SETUP").edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-SETUP")
				.edge("deployment:D-SETUP", DependencyKind.DEPLOYS, "program:SETUP");
	}

	private static MigrationPlan plan(SmallEstate source, SmallEstate target) throws DroverException {
		Estate estate = source.build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target.build(), "CAS", "DRV", PlanOptions.DEFAULT);
	}

	private static boolean creates(MigrationPlan plan, String ref) {
		return plan.tasks().stream().flatMap(task -> task.objects().stream()).anyMatch(object -> object.object().ref().equals(ObjectRef.parse(ref)));
	}

	private static Left left(MigrationPlan plan, String ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ObjectRef.parse(ref))).findFirst().orElseThrow();
	}

	private static void assertLeft(MigrationPlan plan, Left.Reason reason, String detail) {
		assertFalse(creates(plan, "program:SETUP") || creates(plan, "deployment:D-SETUP"));
		assertEquals(new Left(ObjectRef.parse("program:SETUP"), "SETUP", reason, detail), left(plan, "program:SETUP"));
		assertEquals(reason, left(plan, "deployment:D-SETUP").reason());
		assertEquals(List.of(), plan.continuity().violations(), "it gives clients nothing today");
	}

	@Test
	void ofAnObsoletePackage() throws DroverException {
		MigrationPlan plan = plan(office().add(ObjectKind.PACKAGE, "PAST", Attributes.OBSOLETE, "superseded").edge("program:SETUP", DependencyKind.BELONGS_TO, "package:PAST"),
				SmallEstate.fresh());
		assertLeft(plan, Left.Reason.OBSOLETE, "needs package:PAST, which is obsolete (superseded)");
	}

	@Test
	void ofAPackageThatDoesNotExist() throws DroverException {
		MigrationPlan plan = plan(office().edge("program:SETUP", DependencyKind.BELONGS_TO, "package:GONE"), SmallEstate.fresh());
		assertLeft(plan, Left.Reason.STAYS, "needs package:GONE, which does not exist in CAS");
		assertEquals("needs package:GONE, which does not exist in CAS", left(plan, "deployment:D-SETUP").detail());
	}

	@Test
	void ofNoPackageAtAll() throws DroverException {
		assertLeft(plan(office(), SmallEstate.fresh()), Left.Reason.STAYS, "does not say the package it belongs to");
	}

	@Test
	void whatTheNewTopologyHasIsNotMissed() throws DroverException {
		MigrationPlan plan = plan(office().add(ObjectKind.PACKAGE, "PAST", Attributes.OBSOLETE, "superseded").edge("program:SETUP", DependencyKind.BELONGS_TO, "package:PAST"),
				SmallEstate.fresh().add(ObjectKind.PACKAGE, "PAST"));
		assertTrue(creates(plan, "program:SETUP") && creates(plan, "deployment:D-SETUP"));
		assertTrue(plan.tasks().stream().flatMap(task -> task.objects().stream()).flatMap(object -> object.dependencies().stream())
				.anyMatch(need -> need.kind() == DependencyKind.BELONGS_TO && need.to().equals(ObjectRef.parse("package:PAST"))));
	}

	@Test
	void ofAKindThatTheNewTopologyCannotHold() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.SITE, "DRV", Attributes.TAKES_NO, "task-sequence").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV");
		MigrationPlan plan = plan(SmallEstate.office().add(ObjectKind.DEPLOYMENT, "D-TS").add(ObjectKind.TASK_SEQUENCE, "TS").edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-TS")
				.edge("deployment:D-TS", DependencyKind.DEPLOYS, "task-sequence:TS"), target);
		assertFalse(creates(plan, "deployment:D-TS"), "it would deploy nothing");
		assertEquals("DRV cannot hold objects of the kind task-sequence", left(plan, "task-sequence:TS").detail());
		assertTrue(plan.continuity().violations().stream().anyMatch(violation -> violation.requirement().equals("task-sequence:TS")), "clients are given it today");
		assertTrue(creates(plan, DEPLOYMENT.toString()));
	}

	/** A plan was refused for the lack of what only something left out leads to, though it is there. */
	@Test
	void whatIsThereIsNotMissedWhereNothingThatMovesLeadsToIt() throws DroverException {
		Estate estate = SmallEstate.office().add(ObjectKind.BASELINE, "RULES").add(ObjectKind.CONFIGURATION_ITEM, "RULE").edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "baseline:RULES")
				.edge("baseline:RULES", DependencyKind.CONTAINS, "configuration-item:RULE").build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("BRANCH")).without(List.of(ObjectRef.parse("baseline:RULES")));
		MigrationPlan plan = Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection),
				SmallEstate.fresh().add(ObjectKind.BASELINE, "RULES").add(ObjectKind.CONFIGURATION_ITEM, "RULE").build(), "CAS", "DRV", PlanOptions.DEFAULT);
		assertEquals(List.of(), plan.continuity().violations());
	}
}
