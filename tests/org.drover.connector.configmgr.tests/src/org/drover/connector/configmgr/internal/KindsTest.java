package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of objects that the laboratory has none of, and findings that it has no occasion for, out of rows of the test's own. */
class KindsTest {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	@TempDir
	static Path folder;
	private static DataSource copy;
	private static String application;
	private static String managementPoint;
	private static final Map<ObjectRef, ManagedObject> OBJECTS = new HashMap<>();
	private static final Set<Dependency> NEEDS = new HashSet<>();

	@BeforeAll
	static void gatherWithMore() throws Exception {
		copy = SiteCopy.make(folder);
		application = SiteCopy.rows(copy, View.ITEMS).stream().map(row -> row.get(1)).filter(id -> id.contains("/Application_")).findFirst().orElseThrow();
		managementPoint = SiteCopy.rows(copy, View.SITE_SYSTEM_ROLES).stream().filter(row -> row.get(3).equals("SMS Management Point")).findFirst().orElseThrow().get(2);
		software();
		folders();
		settings();
		deployments();
		execute("DELETE FROM v_ServiceWindow", "INSERT INTO v_ServiceWindow(CollectionID, Name, Description, StartTime, Duration) VALUES"
				+ " ('CAS00014', 'Nights', 'Sundays', TIMESTAMP '2026-01-04 02:00:00', 240), ('CAS00014', 'Odd', NULL, TIMESTAMP '2026-01-04 02:00:00', 9999)",
				"DELETE FROM v_FullCollectionMembership_Valid WHERE CollectionID = 'CAS00015'",
				"UPDATE v_CH_ClientSummary SET LastPolicyRequest = TIMESTAMP '2025-12-24 18:00:00' WHERE ResourceID = "
						+ "(SELECT MIN(ResourceID) FROM v_R_System WHERE Decommissioned0 = 1)");
		gather();
	}

	private static void software() throws Exception {
		String point = SiteCopy.rows(copy, View.DISTRIBUTION_POINTS).getFirst().get(View.DISTRIBUTION_POINTS.columns().indexOf("NALPath"));
		execute("INSERT INTO v_Package(PackageID, Name, PackageType, SourceVersion, SourceDate) VALUES ('CAS0AAAA', 'Installation files', 259, 3, NULL),"
				+ " ('CAS0AAAB', 'Nowhere', 0, 1, TIMESTAMP '2025-02-01 00:00:00')",
				"INSERT INTO v_Content(Content_ID, PkgID, SourceSize) VALUES (999999, 'CAS0AAAA', 10)",
				"INSERT INTO v_DistributionPoint(PackageID, ServerNALPath) VALUES ('CAS0AAAA', '" + quoted(point) + "')",
				"INSERT INTO v_Program(PackageID, ProgramName) VALUES ('CAS0AAAB', 'Install')",
				"INSERT INTO v_ConfigurationItems(CI_ID, CI_UniqueID, CIType_ID, CIVersion, DateLastModified) VALUES (901, 'S/A', 10, 1, NULL), (911, 'S/A1', 21, 1, NULL),"
						+ " (920, 'S/V', 60, 1, NULL), (931, 'S/Old', 10, 1, TIMESTAMP '2025-03-01 00:00:00'), (932, 'S/New', 10, 1, NULL), (933, 'S/Live', 10, 1, NULL),"
						+ " (941, 'u-old', 1, 1, NULL), (942, 'u-new', 1, 1, NULL), (943, 'u-alone', 1, 1, NULL)",
				"INSERT INTO v_CIRelation(FromCIID, ToCIID, RelationType) VALUES (901, 911, 9), (920, 911, 20), (932, 931, 15), (932, 933, 15), (942, 941, 6), (942, 943, 6)");
	}

	private static void folders() throws Exception {
		execute("INSERT INTO vSMS_Folders(ContainerNodeID, Name, ObjectType, ParentContainerNodeID, SearchFolder, SearchString) VALUES"
				+ " (1, 'Branches', 5000, 0, 0, NULL), (2, 'North', 5000, 1, 0, NULL), (3, 'Office', 6000, 0, 0, NULL), (4, 'Old ones', 6000, 3, 1, 'name like old'),"
				+ " (5, 'Reports', 8, 0, 0, NULL)",
				"INSERT INTO vFolderMembers(ContainerNodeID, InstanceKey) VALUES (2, 'CAS00014'), (3, '" + application + "'), (5, 'R1'), (2, 'GONE')");
	}

	private static void settings() throws Exception {
		execute("INSERT INTO v_MeteredProductRule(RuleID, SecurityKey, ProductName, FileName, FileVersion, SiteCode) VALUES (1, 'P0100001', 'Drawing', 'draw.exe', '4.*', 'P01')",
				"INSERT INTO vSMS_SC_Component(ID, ComponentName, SiteCode) VALUES (11, 'SMS_COLLECTION_EVALUATOR', 'P01'), (12, 'SMS_EMPTY', 'P01')",
				"INSERT INTO vSMS_SC_Component_Properties(ID, Name, Value1, Value2, Value3) VALUES (11, 'Incremental Interval', '', '', 5),"
						+ " (11, 'Reserved Password', 'x', '', 0), (11, 'Schedule', 'daily', 'at 4', 0)",
				"INSERT INTO vSMS_SC_SysResUse(ID, RoleName, NALPath) VALUES (21, 'SMS Management Point', '" + quoted(managementPoint) + "')",
				"INSERT INTO vSMS_SC_SysResUse_Properties(ID, Name, Value1, Value2, Value3) VALUES (21, 'UseMPDatabase', '', '', 1)");
	}

	private static void deployments() throws Exception {
		execute("INSERT INTO v_Advertisement(AdvertisementID, AdvertisementName, PackageID, ProgramName, CollectionID, PresentTime, ExpirationTime, ExpirationTimeEnabled) VALUES"
				+ " ('CAS2AAAA', 'Idle', 'CAS00001', 'Install', 'CAS00014', TIMESTAMP '2026-01-01 00:00:00', NULL, 0),"
				+ " ('CAS2AAAB', 'New', 'CAS00001', 'Install', 'CAS00014', TIMESTAMP '2026-05-20 00:00:00', NULL, 0),"
				+ " ('CAS2AAAC', 'Over', 'CAS0AAAB', 'Install', 'CAS00014', NULL, TIMESTAMP '2020-01-01 00:00:00', 1)",
				"INSERT INTO v_ClientAdvertisementStatus(AdvertisementID, ResourceID, LastStatusMessageID) VALUES ('CAS2AAAA', 16777217, 0)",
				"INSERT INTO v_CIAssignment(AssignmentID, Assignment_UniqueID, AssignmentName, CollectionID, ExpirationTime) VALUES"
						+ " (801, 'A-DEAD', 'Dead', 'CAS00014', TIMESTAMP '2020-01-01 00:00:00'), (802, 'A-LIVE', 'Live', 'CAS00014', NULL)",
				"INSERT INTO v_CIAssignmentToCI(AssignmentID, CI_ID) VALUES (801, 931), (802, 932), (802, 933), (802, 943)");
	}

	private static String quoted(String text) {
		return text.replace("'", "''");
	}

	private static void execute(String... statements) throws Exception {
		for (String statement : statements)
			SiteCopy.execute(copy, statement);
	}

	private static void gather() throws Exception {
		OBJECTS.clear();
		NEEDS.clear();
		new EstateReader(SiteCopy.database(copy), Clock.fixed(NOW, ZoneOffset.UTC)).read(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				OBJECTS.put(object.ref(), object);
			}

			@Override
			public void dependency(Dependency dependency) {
				NEEDS.add(dependency);
			}
		}, new NullProgressMonitor());
	}

	private static void needs(String from, DependencyKind kind, String to) {
		assertTrue(NEEDS.contains(new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind)), from + " " + kind + " " + to);
	}

	private static ManagedObject object(String ref) {
		ManagedObject object = OBJECTS.get(ObjectRef.parse(ref));
		assertTrue(object != null, ref);
		return object;
	}

	private static String obsolete(String ref) {
		return object(ref).attribute(Attributes.OBSOLETE);
	}

	@Test
	void operatingSystemPackagesHaveContentLikeOtherPackages() {
		assertEquals("3", object("os-package:CAS0AAAA").version());
		assertEquals("10240", object("os-package:CAS0AAAA").attribute(Attributes.CONTENT_SIZE));
		assertTrue(NEEDS.stream().anyMatch(need -> need.from().key().equals("CAS0AAAA") && need.kind() == DependencyKind.STORED_ON));
	}

	@Test
	void objectsLieInFoldersAndFoldersInFolders() {
		needs("collection:CAS00014", DependencyKind.PART_OF, "folder:2");
		needs("folder:2", DependencyKind.PART_OF, "folder:1");
		needs("application:" + Keys.item(application), DependencyKind.PART_OF, "folder:3");
		needs("saved-search:4", DependencyKind.PART_OF, "folder:3");
		assertEquals("name like old", object("saved-search:4").attribute(Attributes.SEARCH));
		assertEquals("collection", object("folder:1").attribute(Attributes.FILES));
		assertFalse(OBJECTS.containsKey(ObjectRef.parse("folder:5")), "reports are not migrated");
		assertEquals("", obsolete("folder:1"));
	}

	@Test
	void whatIsMeteredAndHowComponentsAreSetBelongsToTheSite() {
		needs("site:P01", DependencyKind.USES, "metering-rule:P0100001");
		assertEquals("draw.exe", object("metering-rule:P0100001").attribute(Attributes.FILE));
		needs("site:P01", DependencyKind.USES, "site-settings:P01.SMS_COLLECTION_EVALUATOR");
		assertEquals(Map.of("setting.Incremental Interval", "5", "setting.Schedule", "daily; at 4"),
				object("site-settings:P01.SMS_COLLECTION_EVALUATOR").attributes(), "without the secret");
		assertFalse(OBJECTS.containsKey(ObjectRef.parse("site-settings:P01.SMS_EMPTY")));
		String point = Keys.service(managementPoint);
		needs("management-point:" + point, DependencyKind.USES, "site-settings:management-point." + point);
	}

	@Test
	void virtualApplicationsShareAnEnvironment() {
		needs("application:S.A", DependencyKind.REFERENCES, "virtual-environment:S.V");
		needs("virtual-environment:S.V", DependencyKind.CONTAINS, "application:S.A");
	}

	@Test
	void maintenanceWindowsHaveTheirTimes() {
		assertEquals("2026-01-04T02:00:00Z PT4H Nights: Sundays\nOdd", object("collection:CAS00014").attribute(Attributes.MAINTENANCE_WINDOWS));
	}

	@Test
	void mobileDevicesHaveMakeAndModel() {
		ManagedObject device = OBJECTS.values().stream().filter(object -> object.kind() == ObjectKind.CLIENT && object.is(Attributes.MOBILE)).findFirst().orElseThrow();
		assertEquals("Norden", device.attribute(Attributes.MANUFACTURER));
		assertEquals("Norden Pad 7", device.attribute(Attributes.MODEL));
	}

	@Test
	void aDeploymentThatNobodyHasRunSinceLongIsObsoleteWithViewAndDate() {
		assertEquals("never run: no client has reported on it (v_ClientAdvertisementStatus) since it started on 2026-01-01T00:00:00Z (v_Advertisement.PresentTime)",
				obsolete("deployment:CAS2AAAA"));
		assertEquals("", obsolete("deployment:CAS2AAAB"), "it may run yet");
	}

	/** Two applications that another supersedes: what a living deployment leads to is not obsolete. */
	@Test
	void whatOnlyDeadDeploymentsLeadToIsObsoleteWhereItIsSupersededOrNobodyHasACopy() {
		assertEquals("superseded by S.New (v_CIRelation); last changed on 2025-03-01T00:00:00Z (v_ConfigurationItems.DateLastModified)", obsolete("application:S.Old"));
		assertEquals("", obsolete("application:S.Live"));
		assertEquals("no distribution point has a copy (v_DistributionPoint); last changed on 2025-02-01T00:00:00Z (v_Package.SourceDate)", obsolete("package:CAS0AAAB"));
	}

	@Test
	void aSupersededUpdateIsObsoleteUnlessItIsDeployedByItself() {
		assertEquals("superseded by u-new (v_CIRelation)", obsolete("update:u-old"));
		assertEquals("", obsolete("update:u-alone"));
	}

	@Test
	void aLostClientSaysWhenItWasLastHeardOf() {
		assertEquals(1, OBJECTS.values().stream().filter(object -> object.attribute(Attributes.OBSOLETE)
				.equals("decommissioned (v_R_System.Decommissioned0); last heard of on 2025-12-24T18:00:00Z (v_CH_ClientSummary.LastPolicyRequest)")).count());
	}

	@Test
	void anEmptyCollectionSaysSinceWhen() {
		assertEquals("no member is valid (v_FullCollectionMembership_Valid); last changed on 2024-01-15T08:00:00Z (v_Collections.LastChangeTime)", obsolete("collection:CAS00015"));
	}

	@Test
	void whereReportsAreNotKeptNothingCountsAsNeverRun() throws Exception {
		execute("ALTER TABLE v_ClientAdvertisementStatus RENAME TO no_reports");
		gather();
		assertTrue(OBJECTS.values().stream().noneMatch(object -> object.attribute(Attributes.OBSOLETE).startsWith("never run")));
		execute("ALTER TABLE no_reports RENAME TO v_ClientAdvertisementStatus");
		gather();
	}
}
