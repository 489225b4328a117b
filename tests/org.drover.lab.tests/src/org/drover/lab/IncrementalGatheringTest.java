package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Topologies;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes: what is gathered of it is what gathering everything anew gives. */
class IncrementalGatheringTest {

	private static final int STEPS = 12;

	/** Everything that a connector reads. */
	private static final class All implements MetadataSink {

		private final Set<ManagedObject> objects = new HashSet<>();
		private final Set<Dependency> dependencies = new HashSet<>();

		@Override
		public void object(ManagedObject object) {
			objects.add(object);
		}

		@Override
		public void dependency(Dependency dependency) {
			dependencies.add(dependency);
		}
	}

	@TempDir
	Path folder;
	private Project project;
	private Topologies topologies;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		topologies = new Topologies(project, AnnouncedConnectors.silent());
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void anyChangesOfALegacyDatabase() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress());
				Connection database = site.dataSource().getConnection()) {
			for (int step = 0; step < STEPS; step++) {
				Random random = new Random(step);
				for (int i = 1 + random.nextInt(6); i > 0; i--)
					change(database, random, step * 100 + i);
				assertTrue(same(connector, "step " + step).incremental(), "step " + step);
			}
			GatherResult nothing = same(connector, "nothing");
			assertEquals(0, nothing.added() + nothing.changed() + nothing.gone(), nothing.toString());
			execute(database, "UPDATE Systems SET Netbios_Name0 = 'RENAMED' WHERE ResourceID = (SELECT MIN(ResourceID) FROM Systems)");
			GatherResult renamed = same(connector, "renamed");
			assertEquals(List.of(0L, 1L, 0L), List.of(renamed.added(), renamed.changed(), renamed.gone()));
		}
	}

	@Test
	void anUpdatePointThatComesToRestOnAnotherOne() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress())) {
			List<ObjectRef> points = site.model().all(ObjectKind.SOFTWARE_UPDATE_POINT).stream().map(ManagedObject::ref).toList();
			site.setUpstream(points.get(0), points.get(1));
			GatherResult rests = same(connector, "rests on another one");
			assertEquals(List.of(true, 0L, 1L, 0L), List.of(rests.incremental(), rests.added(), rests.changed(), rests.gone()));
			site.setSynchronized(points.get(1), false);
			assertEquals(2, same(connector, "that has nothing").changed(), "neither has anything then");
		}
	}

	/** What changes of who works at a client changes what the client is in, and not a row of its own. */
	@Test
	void anyChangesOfUsers() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connection database = site.dataSource().getConnection()) {
			execute(database, "INSERT INTO Collections(CollectionID, CollectionName, CollectionType, IsBuiltIn) SELECT 'USR0000' || X, 'Users ' || X, 1, 0 FROM SYSTEM_RANGE(1, 3)",
					"INSERT INTO Users SELECT 2063597568 + X, 'CONTOSO\\user' || X FROM SYSTEM_RANGE(1, 5)",
					"INSERT INTO CollectionMembers SELECT 'USR00001', ResourceID FROM Users",
					"INSERT INTO PrimaryUsers SELECT s.ResourceID, u.ResourceID FROM Systems s JOIN Users u ON MOD(s.ResourceID, 7) = MOD(u.ResourceID, 7)");
			try (Connector connector = first(site.sourceAddress())) {
				for (int step = 0; step < STEPS; step++) {
					Random random = new Random(step);
					for (int i = 1 + random.nextInt(4); i > 0; i--)
						changeUsers(database, random, step * 100 + i);
					assertTrue(same(connector, "step " + step).incremental(), "step " + step);
				}
				execute(database, "DROP VIEW v_UsersPrimaryMachines");
				assertFalse(same(connector, "who works there is not told any more").incremental());
			}
		}
	}

	private static void changeUsers(Connection database, Random random, int number) throws SQLException {
		String user = "(SELECT ResourceID FROM Users ORDER BY ResourceID OFFSET " + random.nextInt(4) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String client = "(SELECT ResourceID FROM Systems ORDER BY ResourceID OFFSET " + random.nextInt(100) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String collection = "'USR0000" + (1 + random.nextInt(3)) + "'";
		switch (random.nextInt(7)) {
		case 0 -> execute(database, "UPDATE Users SET Unique_User_Name0 = 'CONTOSO\\new" + number + "' WHERE ResourceID = " + user);
		case 1 -> execute(database, "DELETE FROM PrimaryUsers WHERE UserResourceID = " + user + " AND MachineID > " + client);
		case 2 -> execute(database, "MERGE INTO PrimaryUsers KEY (MachineID, UserResourceID) VALUES (" + client + ", " + user + ")");
		case 3 -> execute(database, "DELETE FROM CollectionMembers WHERE ResourceID = " + user + " AND CollectionID = " + collection);
		case 4 -> execute(database, "MERGE INTO CollectionMembers KEY (CollectionID, ResourceID) VALUES (" + collection + ", " + user + ")");
		case 5 -> execute(database, "INSERT INTO Users VALUES (" + (2063598000 + number) + ", 'CONTOSO\\late" + number + "')", "DELETE FROM Users WHERE ResourceID = " + user);
		default -> execute(database, "DELETE FROM CollectionMembers WHERE CollectionID = " + collection);
		}
	}

	/** Whatever member of a collection is remembered, it goes at one of these steps. */
	@Test
	void aCollectionThatLosesItsMembersAndGetsOthers() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress());
				Connection database = site.dataSource().getConnection()) {
			String collection = "(SELECT MIN(CollectionID) FROM Collections WHERE IsBuiltIn = 0)";
			String members = "SELECT ResourceID FROM CollectionMembers WHERE CollectionID = " + collection;
			String half = "(SELECT AVG(ResourceID) FROM CollectionMembers WHERE CollectionID = " + collection + ")";
			for (String change : List.of("DELETE FROM CollectionMembers WHERE CollectionID = " + collection + " AND ResourceID > " + half,
					"UPDATE Systems SET Obsolete0 = 1 WHERE ResourceID IN (" + members + ")",
					"UPDATE Systems SET Obsolete0 = 0 WHERE ResourceID = (SELECT MIN(ResourceID) FROM (" + members + ") listed)",
					"DELETE FROM CollectionMembers WHERE CollectionID = " + collection,
					"INSERT INTO CollectionMembers SELECT " + collection + ", MAX(ResourceID) FROM Systems WHERE Obsolete0 = 0 AND Decommissioned0 = 0",
					"DELETE FROM Systems WHERE ResourceID IN (" + members + ")")) {
				execute(database, change);
				GatherResult result = same(connector, change);
				assertTrue(result.incremental(), change);
				assertTrue(result.changed() + result.gone() > 0, change);
			}
		}
	}

	/** Whether the database tells which services and copies of content change, or all of them have to be looked at. */
	@ParameterizedTest
	@ValueSource(strings = { "", "v_Drover_ChangedService", "v_Drover_ChangedCopy" })
	void anyChangesOfServicesAndCopiesOfContent(String missing) throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connection database = site.dataSource().getConnection()) {
			if (!missing.isEmpty())
				execute(database, "DROP VIEW " + missing);
			try (Connector connector = first(site.sourceAddress())) {
				for (int step = 0; step < 2 * STEPS; step++) {
					Random random = new Random(step);
					for (int i = 1 + random.nextInt(4); i > 0; i--) {
						if (step < STEPS)
							changeCopies(database, random, step * 100 + i);
						else
							changeServices(database, random, step * 100 + i);
					}
					assertTrue(same(connector, "step " + step).incremental(), "step " + step);
				}
				execute(database, "UPDATE PackageServers SET SourceVersion = 77 WHERE ServerNALPath = (SELECT MIN(c.NALPath) FROM v_ContentDistributionVersions c"
						+ " JOIN v_DistributionPointInfo p ON p.NALPath = c.NALPath JOIN v_ImagePackage i ON i.PackageID = c.PkgID WHERE c.State = 0)");
				GatherResult holds = same(connector, "another version");
				assertEquals(List.of(0L, 1L, 0L), List.of(holds.added(), holds.changed(), holds.gone()));
			}
		}
	}

	/** Of a large topology distribution points are most of what a second gathering would read, and clients of what it would ask for by name. */
	@Test
	void whatIsToldNotToHaveChangedIsNotRead() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress());
				Connection database = site.dataSource().getConnection(); Statement statement = database.createStatement()) {
			String point = "(SELECT MAX(NALPath) FROM v_DistributionPointInfo)";
			execute(database, "UPDATE ServiceRoles SET Capacity = 77 WHERE NALPath = " + point, "DELETE FROM PackageServers WHERE ServerNALPath = " + point,
					"DELETE FROM Systems WHERE ResourceID = (SELECT MAX(ResourceID) FROM Systems)", "SET QUERY_STATISTICS TRUE");
			GatherResult result = topologies.gather("t", connector, new NullProgressMonitor());
			assertTrue(result.changed() > 0);
			assertEquals(1, result.gone());
			for (String view : List.of("v_SystemResourceList", "v_DistributionPointInfo", "v_Drover_ServiceRole", "v_SiteSystemSummarizer", "v_R_System")) {
				try (ResultSet read = statement.executeQuery("SELECT SQL_STATEMENT FROM INFORMATION_SCHEMA.QUERY_STATISTICS WHERE SQL_STATEMENT LIKE 'SELECT % FROM "
						+ view + "'")) {
					assertFalse(read.next(), view + " was read whole");
				}
			}
		}
	}

	/** What cannot be read in part is read once. */
	@Test
	void servicesOfWhichChangesAreNotToldAreReadOnce() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connection database = site.dataSource().getConnection();
				Statement statement = database.createStatement()) {
			execute(database, "DROP VIEW v_Drover_ChangedService");
			try (Connector connector = first(site.sourceAddress())) {
				execute(database, "UPDATE ServiceRoles SET Capacity = 77", "DELETE FROM PackageServers WHERE ServerNALPath = (SELECT MAX(ServerNALPath) FROM PackageServers)",
						"SET QUERY_STATISTICS TRUE");
				assertTrue(topologies.gather("t", connector, new NullProgressMonitor()).changed() > 0);
				try (ResultSet read = statement.executeQuery("SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
						+ " WHERE SQL_STATEMENT LIKE 'SELECT % FROM v_SystemResourceList'")) {
					assertTrue(read.next());
					assertEquals(1, read.getInt(1));
				}
			}
		}
	}

	/** Its copies of content stay on record, and are copies on a distribution point again when it comes back. */
	@Test
	void aDistributionPointThatGoesAndComesBack() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connection database = site.dataSource().getConnection();
				Connector connector = first(site.sourceAddress())) {
			String point = " WHERE NALPath = (SELECT MAX(ServerNALPath) FROM PackageServers)";
			execute(database, "CREATE TABLE Kept AS SELECT * FROM DistributionPoints" + point, "DELETE FROM DistributionPoints" + point);
			GatherResult gone = same(connector, "gone");
			assertEquals(1, gone.gone());
			assertTrue(gone.incremental());
			execute(database, "INSERT INTO DistributionPoints SELECT * FROM Kept");
			GatherResult back = same(connector, "back");
			assertEquals(1, back.added());
			assertTrue(back.incremental());
			execute(database, "UPDATE ServiceRoles SET Owner = 'NEW'" + point);
			assertTrue(same(connector, "handed over").gone() >= 1);
			execute(database, "UPDATE ServiceRoles SET Owner = 'CAS'" + point);
			assertTrue(same(connector, "taken back").added() >= 1);
		}
	}

	/** Two rows may have the same name: of those one that goes is not all. */
	@Test
	void aClientThatIsThereTwice() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connection database = site.dataSource().getConnection();
				Connector connector = first(site.sourceAddress())) {
			execute(database, "UPDATE Systems SET SMS_Unique_Identifier0 = 'GUID:moved' WHERE ResourceID = (SELECT MIN(ResourceID) FROM Systems)");
			assertEquals(1, same(connector, "renamed").gone());
			execute(database, "DELETE FROM Systems WHERE SMS_Unique_Identifier0 = 'GUID:moved'", "INSERT INTO Systems SELECT MAX(ResourceID) + 1, 'GUID:moved',"
					+ " 'AGAIN', 'Windows', '5.0', 1, 'D', 0, 0, 0 FROM Systems");
			assertEquals(0, same(connector, "under another number").gone());
		}
	}

	/** What begins or ends to tell its changes is read right, too. */
	@Test
	void copiesOfContentThatAreTrackedNoLonger() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress());
				Connection database = site.dataSource().getConnection()) {
			String copy = "(SELECT MIN(ServerNALPath) FROM PackageServers)";
			execute(database, "ALTER VIEW v_Drover_ChangedCopy RENAME TO Hidden", "DELETE FROM PackageServers WHERE ServerNALPath = " + copy);
			assertTrue(same(connector, "no tracking").changed() > 0);
			execute(database, "DELETE FROM PackageServers WHERE ServerNALPath = " + copy, "ALTER VIEW Hidden RENAME TO v_Drover_ChangedCopy");
			assertTrue(same(connector, "tracking again").changed() > 0);
		}
	}

	@Test
	void whatClientsRestOnAndMarksThatDoNotHold() throws Exception {
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL); Connector connector = first(site.sourceAddress());
				Connection database = site.dataSource().getConnection()) {
			execute(database, "UPDATE Boundaries SET BoundaryValue = '10.255.255.0' WHERE BoundaryID = (SELECT MIN(BoundaryID) FROM Boundaries)");
			assertFalse(same(connector, "another boundary").incremental());
			assertTrue(same(connector, "as before").incremental());
			execute(database, "UPDATE ChangeTracking SET Origin = RANDOM_UUID()");
			assertFalse(same(connector, "put back from a copy").incremental());
			assertTrue(same(connector, "as before").incremental());
			execute(database, "UPDATE Systems SET Netbios_Name0 = 'X' WHERE ResourceID = (SELECT MAX(ResourceID) FROM Systems)");
			execute(database, "UPDATE ChangeTracking SET OldestVersion = (SELECT MAX(ChangeVersion) FROM ChangedSystems)", "DELETE FROM ChangedSystems");
			assertFalse(same(connector, "too old").incremental());
			assertFalse(topologies.gather("t", connector, new NullProgressMonitor(), true).incremental(), "told to");
			execute(database, "DROP VIEW v_Drover_ChangedSystem");
			assertFalse(same(connector, "no tracking").incremental());
			GatherResult whole = same(connector, "no tracking");
			assertEquals(0, whole.added() + whole.changed() + whole.gone(), whole.toString());
		}
	}

	@Test
	void anyChangesOfASite() throws Exception {
		Path place = folder.resolve("site");
		try (SiteServer site = SiteServer.open(SiteOptions.of(place, "NEW")); Connector connector = first(address(site))) {
			List<ObjectRef> created = new ArrayList<>();
			for (int step = 0; step < STEPS; step++) {
				Random random = new Random(step);
				for (int i = 1 + random.nextInt(5); i > 0; i--)
					change(connector, random, created);
				assertTrue(same(connector, "step " + step).incremental(), "step " + step);
			}
		}
		try (SiteServer site = SiteServer.open(SiteOptions.of(place, "NEW")); Connector connector = first(address(site))) {
			same(connector, "another process");
		}
	}

	private static String address(SiteServer site) {
		return "site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath();
	}

	private Connector first(String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		Connector connector = AnnouncedConnectors.silent().connect(address, Credentials.NONE);
		assertFalse(topologies.add("t", address, Credentials.NONE, connector, new NullProgressMonitor()).incremental());
		return connector;
	}

	private GatherResult same(Connector connector, String message) throws DroverException {
		GatherResult result = topologies.gather("t", connector, new NullProgressMonitor());
		All all = new All();
		connector.read(all, new NullProgressMonitor());
		Estate estate = topologies.estate("t");
		Set<ManagedObject> objects = new HashSet<>();
		for (int i = 0; i < estate.size(); i++)
			objects.add(estate.object(i));
		assertEquals(all.objects, objects, message);
		Set<Dependency> dependencies = new HashSet<>(estate.dangling());
		for (int i = 0; i < estate.edgeCount(); i++)
			dependencies.add(new Dependency(estate.ref(estate.edgeFrom()[i]), estate.ref(estate.edgeTo()[i]), DependencyKind.ofCode(estate.edgeKind()[i])));
		assertEquals(all.dependencies, dependencies, message);
		assertEquals(objects.size(), result.objects(), message);
		assertEquals(dependencies.size(), result.dependencies(), message);
		assertEquals(estate.dangling().size(), result.dangling(), message);
		return result;
	}

	private static void change(Connection database, Random random, int number) throws SQLException {
		String one = "(SELECT ResourceID FROM Systems ORDER BY ResourceID OFFSET " + random.nextInt(400) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String collection = "(SELECT CollectionID FROM Collections ORDER BY CollectionID OFFSET " + random.nextInt(8) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		switch (random.nextInt(11)) {
		case 0 -> execute(database, "UPDATE Systems SET Netbios_Name0 = 'PC" + number + "' WHERE ResourceID = " + one);
		case 1 -> execute(database, "UPDATE Systems SET Obsolete0 = 1 - Obsolete0 WHERE ResourceID = " + one);
		case 2 -> execute(database, "UPDATE Systems SET OnInternet = 1 - OnInternet WHERE ResourceID = " + one);
		case 3 -> execute(database, "UPDATE Systems SET SMS_Unique_Identifier0 = 'GUID:again-" + number + "' WHERE ResourceID = " + one);
		case 4 -> execute(database, "DELETE FROM Systems WHERE ResourceID = " + one);
		case 5 -> execute(database, "INSERT INTO Systems SELECT MAX(ResourceID) + 1, 'GUID:new-" + number + "', 'NEW" + number
				+ "', 'Windows', '5.0', 1, 'D', 0, 0, 0 FROM Systems", "INSERT INTO AssignedSites SELECT MAX(ResourceID), 'P01' FROM Systems",
				"INSERT INTO CollectionMembers SELECT " + collection + ", MAX(ResourceID) FROM Systems");
		case 6 -> execute(database, "UPDATE AssignedSites SET SiteCode = 'P02' WHERE ResourceID = " + one);
		case 7 -> execute(database, "DELETE FROM CollectionMembers WHERE ResourceID = " + one);
		case 8 -> execute(database, "MERGE INTO CollectionMembers KEY (CollectionID, ResourceID) VALUES (" + collection + ", " + one + ")");
		case 9 -> execute(database, "UPDATE Packages SET Version = '" + number + "' WHERE PackageID = (SELECT MIN(PackageID) FROM Packages)");
		default -> execute(database, "DELETE FROM Collections WHERE CollectionID = " + collection);
		}
	}

	private static void changeCopies(Connection database, Random random, int number) throws SQLException {
		String copy = "(SELECT PackageID || ServerNALPath FROM PackageServers ORDER BY 1 OFFSET " + random.nextInt(60) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String path = "(SELECT NALPath FROM DistributionPoints ORDER BY 1 OFFSET " + random.nextInt(6) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String content = "(SELECT PackageID FROM Packages ORDER BY 1 OFFSET " + random.nextInt(20) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String service = " WHERE RoleName = 'SMS Distribution Point' AND NALPath = " + path;
		switch (random.nextInt(13)) {
		case 0 -> execute(database, "DELETE FROM PackageServers WHERE PackageID || ServerNALPath = " + copy);
		case 1 -> execute(database, "UPDATE PackageServers SET SourceVersion = " + number + " WHERE PackageID || ServerNALPath = " + copy);
		case 2 -> execute(database, "UPDATE PackageServers SET State = 3 - State WHERE PackageID || ServerNALPath = " + copy);
		case 3 -> execute(database, "MERGE INTO PackageServers (PackageID, ServerNALPath, SiteCode, SourceVersion, State) KEY (PackageID, ServerNALPath) VALUES ("
				+ content + ", " + path + ", 'P01', 1, 0)");
		case 4 -> execute(database, "DELETE FROM Packages WHERE PackageID = " + content);
		case 5 -> execute(database, "UPDATE Packages SET Name = 'Renamed " + number + "' WHERE PackageID = " + content);
		case 6 -> execute(database, "INSERT INTO Packages SELECT 'X' || " + number + ", 'New', '1', '', 0, 1, '', 1, 'CAS', '', 0 FROM ChangeTracking",
				"INSERT INTO PackageServers SELECT 'X' || " + number + ", " + path + ", 'P01', 1, 0, NULL FROM ChangeTracking");
		case 7 -> execute(database, "DELETE FROM DistributionPoints WHERE NALPath = " + path);
		case 8 -> execute(database, "UPDATE ServiceRoles SET Capacity = " + number + service);
		case 9 -> execute(database, "MERGE INTO RoleOutages KEY (NALPath, RoleName) SELECT NALPath, RoleName, '2024-01-01 00:00:00' FROM ServiceRoles" + service);
		case 10 -> execute(database, "UPDATE Sites SET SiteName = 'Site " + number + "'");
		case 11 -> execute(database, "INSERT INTO DistributionPoints SELECT NALPath || 'share" + number + "\\', ServerName, SiteCode, 'share" + number
				+ "', 0, 0, 0, 0, 0, 0 FROM DistributionPoints WHERE NALPath = " + path, "INSERT INTO PackageServers SELECT PackageID, ServerNALPath || 'share" + number
				+ "\\', SiteCode, SourceVersion, State, NULL FROM PackageServers WHERE ServerNALPath = " + path);
		default -> execute(database, "UPDATE DistributionPoints SET IsPeerDP = 1 - IsPeerDP WHERE NALPath = " + path);
		}
	}

	private static void changeServices(Connection database, Random random, int number) throws SQLException {
		String path = "(SELECT NALPath FROM RoleServers ORDER BY 1 OFFSET " + random.nextInt(10) + " ROWS FETCH NEXT 1 ROWS ONLY)";
		String at = " WHERE NALPath = " + path;
		String made = "'[\"Display=\\\\n" + number + "\\\"]MSWNET:[\"SMS_SITE=P01\"]\\\\N" + number + "\\'";
		switch (random.nextInt(11)) {
		case 0 -> execute(database, "UPDATE ServiceRoles SET Owner = CASE Owner WHEN 'CAS' THEN 'NEW' ELSE 'CAS' END" + at);
		case 1 -> execute(database, "UPDATE ServiceRoles SET SharedWith = 'N" + number % 10 + "', SharedHomes = ''" + at);
		case 2 -> execute(database, "UPDATE DistributionPoints SET IsProtected = 1 - IsProtected" + at);
		case 3 -> execute(database, "MERGE INTO BoundarySiteSystems (BoundaryID, ServerNALPath) KEY (BoundaryID, ServerNALPath) SELECT MIN(BoundaryID), " + path
				+ " FROM Boundaries");
		case 4 -> execute(database, "DELETE FROM BoundarySiteSystems WHERE ServerNALPath = " + path);
		case 5 -> execute(database, "DELETE FROM RoleOutages" + at, "MERGE INTO RoleOutages KEY (NALPath, RoleName) SELECT NALPath, RoleName, '2024-01-01 00:00:00'"
				+ " FROM ServiceRoles" + at);
		case 6 -> execute(database, "DELETE FROM RoleServers" + at);
		case 7 -> execute(database, "INSERT INTO RoleServers SELECT " + made + ", 'SMS Site System', 'n" + number + "', 'P01' FROM ChangeTracking",
				"INSERT INTO RoleServers SELECT " + made + ", 'SMS Distribution Point', 'n" + number + "', 'P01' FROM ChangeTracking",
				"INSERT INTO PackageServers SELECT MIN(PackageID), " + made + ", 'P01', 1, 0, NULL FROM PackageServers",
				"INSERT INTO DistributionPoints VALUES (" + made + ", 'n" + number + "', 'P01', '', 0, 0, 0, 0, 0, 0)",
				"INSERT INTO ServiceRoles SELECT " + made + ", 'SMS Distribution Point', 'P01', 'http://127.0.0.1:9/n', 'CAS', '', '', NULL, 0, 0, '' FROM ChangeTracking");
		case 8 -> execute(database, "DELETE FROM DistributionPoints" + at, "DELETE FROM RoleServers" + at, "DELETE FROM ServiceRoles" + at);
		case 9 -> execute(database, "MERGE INTO SystemResources (ID, RoleName, NALPath) KEY (ID) SELECT 1000 + " + number % 3 + ", 'SMS Distribution Point', " + path
				+ " FROM ChangeTracking", "MERGE INTO SiteControlProperties KEY (ID, Name) SELECT 1000 + " + number % 3 + ", 'Priority', '" + number
				+ "', '', 0 FROM ChangeTracking");
		default -> execute(database, "DELETE FROM SystemResources" + at);
		}
	}

	private static void execute(Connection database, String... commands) throws SQLException {
		try (Statement statement = database.createStatement()) {
			for (String command : commands)
				statement.execute(command);
		}
	}

	private static void change(Connector site, Random random, List<ObjectRef> created) throws DroverException {
		int choice = random.nextInt(5);
		if (choice < 2 || created.isEmpty()) {
			ManagedObject client = ManagedObject.of(ObjectKind.CLIENT, "GUID:" + random.nextLong(), "pc", "5", Map.of());
			site.provider().orElseThrow().create(client.key(), List.of(new NewObject(client, List.of())));
			created.add(client.ref());
			return;
		}
		ObjectRef one = created.get(random.nextInt(created.size()));
		boolean ours = "NEW".equals(site.clientAssignment().orElseThrow().assigned(List.of(one.key())).get(one.key()));
		if (choice == 2) {
			site.clientAssignment().orElseThrow().accept(new HashMap<>(Map.of(one.key(), "NEW")));
		} else if (ours) {
			site.clientAssignment().orElseThrow().release(List.of(one.key()), new ClientHome("CAS", "http://127.0.0.1:9/mp"));
		} else {
			site.provider().orElseThrow().delete(one.key(), List.of(one));
			created.remove(one);
		}
	}
}
