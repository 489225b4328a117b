package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Objects that are written as objects of another kind, and what comes along with them. */
class ConversionsTest {

	private static final ObjectRef LIST = ObjectRef.parse("update-list:L1");
	private static final ObjectRef GROUP = ObjectRef.parse("update-group:L1");

	private static SmallEstate withList() {
		return SmallEstate.office().add(ObjectKind.UPDATE_LIST, "L1").add(ObjectKind.UPDATE, "U1").add(ObjectKind.DEPLOYMENT, "D-UPD")
				.edge("update-list:L1", DependencyKind.CONTAINS, "update:U1").edge("deployment:D-UPD", DependencyKind.DEPLOYS, "update-list:L1")
				.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-UPD");
	}

	@Test
	void anUpdateListIsWrittenAsAGroupAndDeployedAsOne() throws DroverException {
		MigrationPlan plan = plan(withList().build(), SmallEstate.fresh().build(), "BRANCH");
		assertEquals(List.of(new Dependency(GROUP, ObjectRef.parse("update:U1"), DependencyKind.CONTAINS)), created(plan, "update-group:L1").dependencies());
		assertEquals(List.of(new Dependency(ObjectRef.parse("deployment:D-UPD"), GROUP, DependencyKind.DEPLOYS)), created(plan, "deployment:D-UPD").dependencies());
		PlanTask task = plan.tasks().stream().filter(found -> found.items().contains(LIST)).findFirst().orElseThrow();
		assertEquals(GROUP, task.resolution().written(LIST), "whoever reads the task can tell where it came from");
		assertEquals(LIST, task.resolution().migrated().getFirst().object().ref());
		assertTrue(plan.warnings().contains("update-list:L1 (L1) is written as update-group:L1: an update list is an update group in DRV"), plan.warnings()::toString);
		assertTrue(plan.continuity().holds());
	}

	@Test
	void aGroupThatWasAListIsThereTheSecondTime() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.UPDATE_GROUP, "L1").add(ObjectKind.UPDATE, "U1").edge("update-group:L1", DependencyKind.CONTAINS, "update:U1").build();
		MigrationPlan plan = plan(withList().build(), target, "BRANCH");
		assertTrue(created(plan).noneMatch(object -> object.object().ref().equals(GROUP)));
		assertEquals(List.of(), plan.conflicts());
	}

	@Test
	void aGroupOfTheSameKeyKeepsIt() throws DroverException {
		SmallEstate source = withList().add(ObjectKind.UPDATE_GROUP, "L1").edge("deployment:D-WIDE", DependencyKind.DEPLOYS, "update-group:L1");
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "BRANCH");
		assertEquals(List.of(), created(plan, "update-group:L1").dependencies());
		assertEquals(1, created(plan, "update-group:L1-update-list").dependencies().size());
	}

	@Test
	void aCollectionWithoutRulesAndMembersBecomesAFolder() throws DroverException {
		SmallEstate source = SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY", Attributes.OBSOLETE, "no member is valid", "comment", "by hand")
				.add(ObjectKind.FOLDER, "7", Attributes.FILES, "collection").edge("collection:EMPTY", DependencyKind.PART_OF, "folder:7")
				.edge("collection:EMPTY", DependencyKind.LIMITED_BY, "collection:ALL");
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "EMPTY");
		NewObject folder = created(plan, "folder:EMPTY");
		assertEquals(Map.of(Attributes.FILES, "collection"), folder.object().attributes());
		assertEquals(List.of(new Dependency(ObjectRef.parse("folder:EMPTY"), ObjectRef.parse("folder:7"), DependencyKind.PART_OF)), folder.dependencies());
		assertTrue(plan.warnings().stream().anyMatch(warning -> warning.startsWith("collection:EMPTY (EMPTY) is written as folder:EMPTY: ")), plan.warnings()::toString);
	}

	@Test
	void aCollectionThatSomethingRestsOnStaysOne() throws DroverException {
		for (String[] rule : new String[][] { { Attributes.QUERY, "select" }, { Attributes.DIRECT_RULES, "1" }, { Attributes.BUILT_IN, "true" } })
			assertStays(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY", rule));
		assertStays(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY").edge("collection:BRANCH", DependencyKind.EXCLUDES, "collection:EMPTY"));
		assertStays(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY").edge("collection:EMPTY", DependencyKind.INCLUDES, "collection:BRANCH"));
		assertStays(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY").edge("client:GONE", DependencyKind.MEMBER_OF, "collection:EMPTY"));
		assertStays(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY").edge("collection:EMPTY", DependencyKind.RECEIVES, "deployment:D-WIDE"));
	}

	private static void assertStays(SmallEstate source) throws DroverException {
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "EMPTY");
		assertTrue(created(plan).anyMatch(object -> object.object().ref().equals(ObjectRef.parse("collection:EMPTY"))));
	}

	@Test
	void aTopologyWithoutFoldersGetsTheCollection() throws DroverException {
		Estate target = new SmallEstate().add(ObjectKind.SITE, "DRV", Attributes.TAKES_NO, "folder").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV").build();
		MigrationPlan plan = plan(SmallEstate.office().add(ObjectKind.COLLECTION, "EMPTY").build(), target, "EMPTY");
		assertEquals("EMPTY", created(plan, "collection:EMPTY").object().name());
	}

	@Test
	void foldersComeWithWhatIsFiledInThem() throws DroverException {
		SmallEstate source = SmallEstate.office().add(ObjectKind.FOLDER, "1", Attributes.FILES, "package").add(ObjectKind.FOLDER, "2", Attributes.FILES, "package")
				.add(ObjectKind.FOLDER, "3", Attributes.FILES, "package").edge("package:LOCAL", DependencyKind.PART_OF, "folder:2")
				.edge("folder:2", DependencyKind.PART_OF, "folder:1");
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "BRANCH");
		assertTrue(wave(plan, "folder:1") < wave(plan, "folder:2"));
		assertTrue(wave(plan, "folder:2") < wave(plan, "package:LOCAL"));
		assertFalse(created(plan).anyMatch(object -> object.object().ref().equals(ObjectRef.parse("folder:3"))), "nothing that moves is filed there");
	}

	@Test
	void howTheSitesOfClientsAreSetComesWithTheClients() throws DroverException {
		SmallEstate source = SmallEstate.office().add(ObjectKind.SITE_SETTINGS, "CAS.AGENT", "setting.hours", "4").add(ObjectKind.METERING_RULE, "R1", Attributes.FILE, "a.exe")
				.add(ObjectKind.SITE, "P09").add(ObjectKind.SITE_SETTINGS, "P09.AGENT", "setting.hours", "9").edge("site:P09", DependencyKind.USES, "site-settings:P09.AGENT")
				.edge("site:CAS", DependencyKind.USES, "site-settings:CAS.AGENT").edge("site:CAS", DependencyKind.USES, "metering-rule:R1");
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "BRANCH");
		assertEquals("4", created(plan, "site-settings:CAS.AGENT").object().attribute("setting.hours"));
		assertEquals("a.exe", created(plan, "metering-rule:R1").object().attribute(Attributes.FILE));
		assertFalse(created(plan).anyMatch(object -> object.object().ref().equals(ObjectRef.parse("site-settings:P09.AGENT"))), "no client leaves that site");
	}

	@Test
	void obsoleteSettingsStay() throws DroverException {
		SmallEstate source = SmallEstate.office().add(ObjectKind.METERING_RULE, "R1", Attributes.FILE, "a.exe", Attributes.OBSOLETE, "nobody looks at it")
				.edge("site:CAS", DependencyKind.USES, "metering-rule:R1");
		MigrationPlan plan = plan(source.build(), SmallEstate.fresh().build(), "BRANCH");
		assertEquals(Left.Reason.OBSOLETE, plan.left().stream().filter(left -> left.ref().key().equals("R1")).findFirst().orElseThrow().reason());
	}

	private static int wave(MigrationPlan plan, String ref) {
		return plan.tasks().stream().filter(task -> task.items().contains(ObjectRef.parse(ref))).findFirst().orElseThrow().wave();
	}

	private static Stream<NewObject> created(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.CREATE).flatMap(task -> task.objects().stream());
	}

	private static NewObject created(MigrationPlan plan, String ref) {
		return created(plan).filter(object -> object.object().ref().equals(ObjectRef.parse(ref))).findFirst().orElseThrow();
	}

	private static MigrationPlan plan(Estate source, Estate target, String collection) throws DroverException {
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of(collection));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", PlanOptions.DEFAULT);
	}
}
