package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.connector.HostAddress;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gathered from a site database with more, or with less, than the laboratory's has. */
class CopiedEstateTest {

	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, "CAS00014");

	@TempDir
	Path folder;
	private DataSource copy;

	@BeforeEach
	void copy() throws Exception {
		copy = SiteCopy.make(folder);
	}

	private CopiedEstate gather() throws DroverException {
		return CopiedEstate.of(copy);
	}

	@Test
	void collectionsHaveRulesAndWindows() throws Exception {
		SiteCopy.execute(copy, "DELETE FROM v_CollectionRuleQuery WHERE CollectionID = 'CAS00014'");
		SiteCopy.execute(copy, "INSERT INTO v_CollectionRuleQuery(CollectionID, RuleName, QueryExpression, LimitToCollectionID)"
				+ " VALUES ('CAS00014', 'one', 'select b', 'CAS00015'), ('CAS00014', 'two', 'select a', '')");
		SiteCopy.execute(copy, "UPDATE v_Collections SET LimitToCollectionID = 'CAS00016' WHERE CollectionID = 'CAS00014'");
		SiteCopy.execute(copy, "DELETE FROM vSMS_CollectionDependencies WHERE DependentCollectionID = 'CAS00014'");
		SiteCopy.execute(copy, "INSERT INTO vSMS_CollectionDependencies VALUES ('CAS00014', 'CAS00017', 2), ('CAS00014', 'CAS00018', 3)");
		CopiedEstate gathered = gather();
		ManagedObject collection = gathered.objects.get(COLLECTION);
		assertEquals("2", collection.attribute("directRules"));
		assertEquals("Sundays from 2:00 to 6:00\nnot described", collection.attribute("maintenanceWindows"));
		assertEquals("select a\nselect b", collection.attribute("query"));
		assertTrue(gathered.has(COLLECTION, DependencyKind.LIMITED_BY, new ObjectRef(ObjectKind.COLLECTION, "CAS00015")));
		assertTrue(gathered.has(COLLECTION, DependencyKind.LIMITED_BY, new ObjectRef(ObjectKind.COLLECTION, "CAS00016")));
		assertTrue(gathered.has(COLLECTION, DependencyKind.INCLUDES, new ObjectRef(ObjectKind.COLLECTION, "CAS00017")));
		assertTrue(gathered.has(COLLECTION, DependencyKind.EXCLUDES, new ObjectRef(ObjectKind.COLLECTION, "CAS00018")));
		assertEquals(List.of(), gathered.warnings);
	}

	/** Those without Windows are to be found by others; a site that keeps no addresses is gathered all the same. */
	@Test
	void serversWithoutWindowsHaveAnAddress() throws Exception {
		List<List<String>> clients = SiteCopy.rows(copy, View.CLIENTS).stream().filter(row -> row.get(3).contains("Server") && !row.get(1).isEmpty()).toList();
		SiteCopy.execute(copy, "UPDATE v_R_System SET Operating_System_Name_and0 = 'Red Hat Enterprise Linux 9' WHERE ResourceID = " + clients.getFirst().getFirst());
		for (int client = 0; client < 2; client++)
			for (String address : List.of("127.0.0.1", "fe80::2", "fd00::2", "10.0.0.9", "10.0.0.12"))
				SiteCopy.execute(copy, "INSERT INTO v_RA_System_IPAddresses VALUES (" + clients.get(client).getFirst() + ", '" + address + "')");
		ObjectRef linux = new ObjectRef(ObjectKind.CLIENT, Keys.clean(clients.getFirst().get(1)));
		CopiedEstate gathered = gather();
		assertEquals("10.0.0.12", gathered.objects.get(linux).attribute(HostAddress.ATTRIBUTE));
		assertEquals(1, gathered.objects.values().stream().filter(object -> !object.attribute(HostAddress.ATTRIBUTE).isEmpty()).count());
		SiteCopy.execute(copy, "DROP TABLE v_RA_System_IPAddresses");
		CopiedEstate without = gather();
		assertEquals("", without.objects.get(linux).attribute(HostAddress.ATTRIBUTE));
		assertEquals(1, without.warnings.stream().filter(warning -> warning.endsWith("not gathered: at which addresses servers without Windows are reached")).count());
	}

	/** An application depends on, and supersedes, another one or one of its deployment types. */
	@Test
	void applicationsDependAndSupersedeByTheirDeploymentTypes() throws Exception {
		SiteCopy.execute(copy, "DELETE FROM v_ConfigurationItems WHERE CIType_ID IN (10, 21)");
		SiteCopy.execute(copy, "INSERT INTO v_ConfigurationItems(CI_ID, CI_UniqueID, CIType_ID, CIVersion) VALUES (1, 'S/A', 10, 1), (2, 'S/B', 10, 1),"
				+ " (3, 'S/C', 10, 1), (11, 'S/A1', 21, 1), (12, 'S/A2', 21, 1), (21, 'S/B1', 21, 1)");
		SiteCopy.execute(copy, "DELETE FROM v_CIRelation");
		SiteCopy.execute(copy, "INSERT INTO v_CIRelation(FromCIID, ToCIID, RelationType) VALUES (1, 11, 9), (1, 12, 9), (2, 21, 9), (11, 21, 10), (12, 3, 10),"
				+ " (11, 12, 10), (12, 21, 15), (1, 3, 15), (1, 99, 10)");
		CopiedEstate gathered = gather();
		ObjectRef one = new ObjectRef(ObjectKind.APPLICATION, "S.A");
		ObjectRef two = new ObjectRef(ObjectKind.APPLICATION, "S.B");
		ObjectRef three = new ObjectRef(ObjectKind.APPLICATION, "S.C");
		assertTrue(gathered.has(one, DependencyKind.REQUIRES, two));
		assertTrue(gathered.has(one, DependencyKind.REQUIRES, three));
		assertEquals(2, gathered.dependencies.stream().filter(need -> need.kind() == DependencyKind.REQUIRES && need.from().kind() == ObjectKind.APPLICATION).count());
		assertEquals("S.B,S.C", gathered.objects.get(one).attribute("supersedes"));
	}

	/** A hierarchy that has nothing but what documentation names, under the names it names. */
	@Test
	void theRestIsGatheredWhereNothingUndocumentedIsThere() throws Exception {
		CopiedEstate before = gather();
		Set<String> gone = new HashSet<>();
		for (View view : View.values()) {
			if (view == View.SITES)
				continue;
			if (!view.documented() && gone.add(view.view()))
				SiteCopy.execute(copy, "DROP TABLE " + view.view());
			else if (view.documented())
				dropColumns(view, gone);
		}
		CopiedEstate after = gather();
		for (ObjectKind kind : List.of(ObjectKind.SITE, ObjectKind.CLIENT, ObjectKind.COLLECTION, ObjectKind.PACKAGE, ObjectKind.TASK_SEQUENCE,
				ObjectKind.BOOT_IMAGE, ObjectKind.DISTRIBUTION_POINT))
			assertEquals(count(before, kind), count(after, kind), kind.toString());
		for (ObjectKind kind : List.of(ObjectKind.BOUNDARY, ObjectKind.MANAGEMENT_POINT, ObjectKind.DRIVER_PACKAGE, ObjectKind.APPLICATION, ObjectKind.PROGRAM))
			assertEquals(0, count(after, kind), kind.toString());
		assertTrue(after.dependencies.stream().anyMatch(need -> need.kind() == DependencyKind.LIMITED_BY), "that is documented");
		Set<String> tellers = new HashSet<>();
		for (View view : View.values()) {
			if (!view.tells().isEmpty() && tellers.add(view.tells()))
				assertEquals(1, after.warnings.stream().filter(warning -> warning.endsWith("not gathered: " + view.tells())).count(), view.tells());
		}
		assertFalse(after.warnings.stream().anyMatch(warning -> warning.contains("Drover")), "nobody misses what is ours");
		assertEquals(List.of(), before.warnings);
	}

	private void dropColumns(View view, Set<String> gone) throws Exception {
		List<String> columns = new ArrayList<>(view.needed());
		columns.addAll(view.emptyBut(Set.of()));
		for (String column : columns) {
			if (gone.add(view.view() + "." + column))
				SiteCopy.execute(copy, "ALTER TABLE " + view.view() + " DROP COLUMN " + column);
		}
	}

	private static long count(CopiedEstate gathered, ObjectKind kind) {
		return gathered.objects.keySet().stream().filter(ref -> ref.kind() == kind).count();
	}
}
