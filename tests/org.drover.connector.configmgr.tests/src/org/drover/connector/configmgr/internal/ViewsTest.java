package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.drover.connector.configmgr.internal.ViewNames.Source;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements and their names: each runs where SQL Server's dialect is understood, and no name is read that nothing is known of. */
class ViewsTest {

	private static final Set<View> NOT_IN_THE_LABORATORY = Set.of(View.DIRECT_RULES, View.SERVICE_WINDOWS, View.COLLECTION_VARIABLES, View.CHANGED_SYSTEMS,
			View.CHANGED_NAMES, View.CHANGED_SERVICES, View.CHANGED_COPIES, View.ADDRESSES, View.PRIMARY_USERS, View.USERS, View.USER_MEMBERS, View.USER_COLLECTIONS_WITH_MEMBERS,
			View.FOLDERS, View.FOLDER_MEMBERS, View.METERING_RULES, View.COMPONENTS, View.COMPONENT_SETTINGS, View.ROLES, View.ROLE_SETTINGS);

	@TempDir
	static Path folder;
	private static LegacySite site;

	@BeforeAll
	static void start() throws Exception {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void theLaboratoryUnderstandsTheDialectOfSqlServer() throws SQLException {
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement();
				ResultSet mode = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'")) {
			assertTrue(mode.next());
			assertEquals("MSSQLServer", mode.getString(1));
		}
	}

	@ParameterizedTest
	@EnumSource(View.class)
	void eachStatementRunsAndBringsRowsWhereThereAreSome(View view) throws Exception {
		assertEquals(NOT_IN_THE_LABORATORY.contains(view), SiteCopy.rows(site.dataSource(), view, SiteCopy.parameters(view, site.dataSource())).isEmpty());
	}

	@Test
	void allNamesThatAreReadAreListed() {
		Map<String, Set<String>> read = new TreeMap<>();
		for (View view : View.values())
			read.computeIfAbsent(view.view(), any -> new TreeSet<>()).addAll(view.columns());
		Map<String, Set<String>> listed = new TreeMap<>();
		ViewNames.all().forEach((view, columns) -> listed.put(view, new TreeSet<>(columns.keySet())));
		assertEquals(listed, read);
	}

	/** Without its sites a database is none of a hierarchy, whatever is documented of them. */
	@Test
	void whatIsNotDocumentedMayBeMissing() {
		for (View view : View.values()) {
			Map<String, Source> sources = ViewNames.all().get(view.view());
			Set<String> required = new HashSet<>(view.columns());
			required.removeAll(view.needed());
			required.removeAll(view.emptyBut(Set.of()));
			if (view != View.SITES)
				required.forEach(column -> assertTrue(sources.get(column) == Source.DOCUMENTED || sources.get(column) == Source.TOLD, view + "." + column));
			assertEquals(!view.needed().isEmpty() && sources.get(view.needed().getFirst()) != Source.OURS, !view.tells().isEmpty(),
					view + " is told of where it is not gathered");
		}
	}

	@Test
	void theLaboratoryHasNoNameOfItsOwnWithoutSayingSo() throws SQLException {
		Set<String> read = new HashSet<>();
		for (View view : View.values())
			read.add(view.key());
		Set<String> unread = new TreeSet<>();
		Map<String, Integer> columns = new HashMap<>();
		try (Connection connection = site.dataSource().getConnection(); Statement statement = connection.createStatement(); ResultSet views = statement
				.executeQuery("SELECT LOWER(TABLE_NAME), COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME LIKE 'V%' GROUP BY TABLE_NAME")) {
			while (views.next())
				columns.put(views.getString(1), views.getInt(2));
		}
		columns.keySet().stream().filter(view -> !read.contains(view)).forEach(unread::add);
		assertEquals(Set.of(), unread, "the laboratory has nothing that is not read");
		assertTrue(columns.keySet().containsAll(read));
	}

	@Test
	void missingColumnsAreEmptyAndMissingViewsAreNotGathered() throws Exception {
		DataSource copy = SiteCopy.make(folder.resolve("tolerant"));
		List<List<String>> before = SiteCopy.rows(copy, View.PACKAGES);
		SiteCopy.execute(copy, "ALTER TABLE v_Package DROP COLUMN Manufacturer");
		SiteCopy.execute(copy, "ALTER TABLE v_RA_System_IPSubnets DROP COLUMN IP_Subnets0");
		SiteCopy.execute(copy, "DROP TABLE vSMS_Boundary");
		SiteCopy.execute(copy, "DROP TABLE v_Drover_ServiceRole");
		Set<String> warnings = new TreeSet<>();
		SiteCopy.database(copy).read(new NullProgressMonitor(), session -> {
			for (View view : View.values())
				session.probe(view);
			return warnings.addAll(session.warnings());
		});
		assertEquals(Set.of("the site database at copy has no view vSMS_Boundary, or this account may not see it, and so not gathered: boundaries",
				"the view v_RA_System_IPSubnets of the site database at copy has no column IP_Subnets0, and so not gathered: which boundary a client is in",
				"the view v_Package of the site database at copy has no column Manufacturer: what is in there is left empty"), warnings);
		List<List<String>> after = SiteCopy.rows(copy, View.PACKAGES);
		int manufacturer = View.PACKAGES.columns().indexOf("Manufacturer");
		assertEquals(before.size(), after.size());
		assertTrue(before.stream().anyMatch(row -> !row.get(manufacturer).isEmpty()));
		assertTrue(after.stream().allMatch(row -> row.get(manufacturer).isEmpty()));
		assertEquals(List.of(), SiteCopy.rows(copy, View.BOUNDARIES));
	}
}
