package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.connector.EstateView;
import org.drover.connector.NewObject;
import org.drover.migration.Planning;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of object that a migration carries goes through a job and comes out as it was, by way of an exchange package and without one. A new kind fails here. */
class EveryKindTest {

	private static final String OWN = "the new topology has its own";
	private static final String ARRANGED = "a service role is provided by the new topology, shared or taken over, and not written as configuration";
	/** By design, and why. */
	private static final Map<ObjectKind, String> NOT_CARRIED = new EnumMap<>(Map.of(ObjectKind.SITE, OWN, ObjectKind.SITE_SYSTEM, OWN, ObjectKind.MANAGEMENT_POINT, ARRANGED,
			ObjectKind.SERVER_LOCATOR_POINT, ARRANGED, ObjectKind.SOFTWARE_UPDATE_POINT, ARRANGED, ObjectKind.STATE_MIGRATION_POINT, ARRANGED,
			ObjectKind.DISTRIBUTION_POINT, ARRANGED));
	/** Topologies that Drover reads itself have update groups already. It goes by what a file says, and is written as a group. */
	private static final ObjectRef LIST = new ObjectRef(ObjectKind.UPDATE_LIST, "LIST");

	/** Whose files are those of an operating system package, too. */
	private static final String OF_AN_IMAGE = " FROM Packages WHERE PackageID = (SELECT MIN(PackageID) FROM Packages WHERE PackageType = 257)";

	@TempDir
	private Path folder;
	private LegacySite site;

	@BeforeEach
	void start() throws Exception {
		site = LegacySite.start(folder.resolve("legacy"), EstateSize.SMALL);
		String demo = site.demoCollection();
		String siteCode = site.validClients().getFirst().attribute(Attributes.SITE);
		execute("INSERT INTO Folders VALUES (1, 'Branches', 5000, 0, 0, NULL), (2, 'North & <South>', 5000, 1, 0, NULL), (3, 'Office', 6000, 0, 0, NULL),"
				+ " (4, 'Old ones', 6000, 3, 1, 'name like ''%Büro%''\nand version < \"2\"')", "INSERT INTO FolderMembers VALUES (2, '" + demo + "')",
				"INSERT INTO MeteredProductRules VALUES (1, 'RULE', 'Drawing', 'draw.exe', '4.*', '" + siteCode + "')",
				"INSERT INTO SiteComponents VALUES (11, 'SMS_COLLECTION_EVALUATOR', '" + siteCode + "')",
				"INSERT INTO SiteControlProperties VALUES (11, 'Incremental Interval', '', '', 5), (11, 'Schedule', 'daily', 'at 4', 0)",
				"INSERT INTO ServiceWindows VALUES ('" + demo + "', 'w1', 'Nights', 'Sundays', TIMESTAMP '2026-01-04 02:00:00', 240)",
				"INSERT INTO CollectionDirectRules SELECT CollectionID, MIN(ResourceID) FROM CollectionMembers WHERE CollectionID = '" + demo + "' GROUP BY CollectionID",
				"INSERT INTO CollectionQueries VALUES ('" + demo + "', 'By name', 'select * from SMS_R_System where Name like \"N%\"', NULL)",
				"INSERT INTO Packages SELECT 'CAS0OS01', 'Installation files', '11', 'Contoso', 259, PkgSourceFlag, PkgSourcePath, SourceVersion, SourceSite, NULL, 0" + OF_AN_IMAGE,
				"INSERT INTO Contents SELECT 990001, 'CAS0OS01', ContentVersion, SourceSize FROM Contents WHERE PkgID = (SELECT PackageID" + OF_AN_IMAGE + ")",
				"INSERT INTO PackageServers SELECT 'CAS0OS01', ServerNALPath, SiteCode, SourceVersion, State, LastRefreshTime FROM PackageServers WHERE PackageID = (SELECT PackageID"
						+ OF_AN_IMAGE + ")",
				"INSERT INTO TaskSequenceReferences SELECT PackageID, 'CAS0OS01' FROM TaskSequenceReferences WHERE RefPackageID = (SELECT PackageID" + OF_AN_IMAGE + ")",
				"INSERT INTO ConfigurationItems VALUES (990001, 'S/Shared', 60, 2, 'Shared environment')",
				"INSERT INTO CIRelations SELECT 990001, MIN(CI_ID), 20 FROM ConfigurationItems WHERE CIType_ID = 10");
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements)
				statement.execute(sql);
		}
	}

	@AfterEach
	void stop() {
		site.close();
	}

	@Test
	void throughAnExchangePackage() throws Exception {
		Path file = folder.resolve("legacy.drx");
		Map<ObjectRef, NewObject> legacy = new TreeMap<>();
		legacy.putAll(ComparedMigration.images(LegacyExport.write(site, folder.resolve("project"), file, view -> {
			WithUpdateList more = new WithUpdateList(view);
			legacy.put(LIST, more.list);
			return more;
		})));
		try (ComparedMigration migration = new ComparedMigration(folder, "exchange:" + file)) {
			assertCarried(migration, site.demoCollection(), legacy, NOT_CARRIED.keySet());
		}
	}

	/** Without clients, which would have to be alive to move: they do so in {@link LaboratoryTest}. */
	@Test
	void fromTheLegacyTopologyItself() throws Exception {
		try (ComparedMigration migration = new ComparedMigration(folder, site.sourceAddress())) {
			Set<ObjectKind> missing = EnumSet.of(LIST.kind(), ObjectKind.CLIENT);
			missing.addAll(NOT_CARRIED.keySet());
			assertCarried(migration, "collection:" + site.demoCollection(), ComparedMigration.images(migration.legacy()), missing);
		}
	}

	/** @param missing kinds of which nothing is carried */
	private static void assertCarried(ComparedMigration migration, String collection, Map<ObjectRef, NewObject> legacy, Set<ObjectKind> missing) throws Exception {
		List<ObjectRef> chosen = oneOfEachKind(legacy.values());
		List<String> selection = new ArrayList<>(List.of(collection));
		chosen.forEach(ref -> selection.add(ref.toString()));
		Planning.Planned planned = migration.plan(selection);
		Set<ObjectRef> compared = migration.doCompareAndUndo(planned, legacy);
		assertTrue(compared.containsAll(chosen), () -> compared + " lacks some of " + chosen);
		assertEquals(EnumSet.complementOf(EnumSet.copyOf(missing)), compared.stream().map(ObjectRef::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class))));
	}

	/** Of the valid ones, that which needs most. */
	private static List<ObjectRef> oneOfEachKind(Collection<NewObject> legacy) {
		Map<ObjectKind, NewObject> chosen = new EnumMap<>(ObjectKind.class);
		for (NewObject object : legacy) {
			boolean valid = object.object().kind().family() == Family.CONFIGURATION && object.object().attribute(Attributes.OBSOLETE).isEmpty();
			if (valid)
				chosen.merge(object.object().kind(), object, BinaryOperator.maxBy(Comparator.comparing(one -> one.dependencies().size())));
		}
		return chosen.values().stream().map(object -> object.object().ref()).toList();
	}

	/** What was gathered, and an update list of two updates. */
	private static final class WithUpdateList implements EstateView {

		private final EstateView estate;
		private final NewObject list;

		WithUpdateList(EstateView estate) {
			this.estate = estate;
			List<Dependency> updates = IntStream.range(0, estate.size()).mapToObj(estate::ref).filter(ref -> ref.kind() == ObjectKind.UPDATE).limit(2)
					.map(update -> new Dependency(LIST, update, DependencyKind.CONTAINS)).toList();
			list = new NewObject(ManagedObject.of(LIST.kind(), LIST.key(), "Patches of March", "4", Map.of("locale", "de")), updates);
		}

		@Override
		public int size() {
			return estate.size() + 1;
		}

		@Override
		public ObjectRef ref(int index) {
			return object(index).ref();
		}

		@Override
		public ManagedObject object(int index) {
			return index == estate.size() ? list.object() : estate.object(index);
		}

		@Override
		public List<Dependency> dependencies(int index) {
			return index == estate.size() ? list.dependencies() : estate.dependencies(index);
		}

		@Override
		public int indexOf(ObjectRef ref) {
			return ref.equals(LIST) ? estate.size() : estate.indexOf(ref);
		}
	}
}
