package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, settings, metering rules and maintenance windows of a legacy hierarchy come along with its clients, and are gone after an undo. */
class KindsMigrationTest {

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private Project project;
	private Topologies topologies;
	/** With the file that a metering rule names. */
	private Map<ObjectRef, String> carried;

	@BeforeEach
	void start() throws Exception {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, Duration.ofMillis(500), 1), LegacySite::demoClients);
		project = Project.create(folder.resolve("project"));
		String demo = laboratory.demoCollection();
		String site = text("SELECT MIN(a.SiteCode) FROM AssignedSites a JOIN CollectionMembers m ON m.ResourceID = a.ResourceID WHERE m.CollectionID = '" + demo + "'");
		execute("INSERT INTO Folders VALUES (1, 'Branches', 5000, 0, 0, NULL), (2, 'North', 5000, 1, 0, NULL), (3, 'Elsewhere', 5000, 0, 0, NULL)",
				"INSERT INTO FolderMembers VALUES (2, '" + demo + "')", "INSERT INTO MeteredProductRules VALUES (1, 'RULE', 'Drawing', 'draw.exe', '4.*', '" + site + "')",
				"INSERT INTO SiteComponents VALUES (11, 'SMS_COLLECTION_EVALUATOR', '" + site + "')",
				"INSERT INTO SiteControlProperties VALUES (11, 'Incremental Interval', '', '', 5), (11, 'Proxy Password', 'x', '', 0)",
				"INSERT INTO ServiceWindows VALUES ('" + demo + "', 'w1', 'Nights', 'Sundays', TIMESTAMP '2026-01-04 02:00:00', 240)");
		topologies = BothTopologies.gather(project, laboratory);
		carried = Map.of(ObjectRef.parse("folder:1"), "", ObjectRef.parse("folder:2"), "", ObjectRef.parse("metering-rule:RULE"), "draw.exe",
				ObjectRef.parse("site-settings:" + site + ".SMS_COLLECTION_EVALUATOR"), "");
	}

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void theyComeAlongAndGoAgain() throws Exception {
		ObjectRef demo = new ObjectRef(ObjectKind.COLLECTION, laboratory.demoCollection());
		MigrationPlan plan = new Planning(topologies)
				.plan(List.of(demo.key()), BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
		MigrationJobs jobs = new MigrationJobs(project, topologies);
		String job = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		LiveMark mark = laboratory.mark();
		assertEquals(JobState.DONE, jobs.run(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		Map<ObjectRef, ManagedObject> there = read(demo);
		assertEquals(carried, there.values().stream().filter(object -> !object.ref().equals(demo))
				.collect(Collectors.toMap(ManagedObject::ref, object -> object.attribute(Attributes.FILE))));
		assertEquals("2026-01-04T02:00:00Z PT4H Nights: Sundays", there.get(demo).attribute(Attributes.MAINTENANCE_WINDOWS));
		assertTrue(there.values().stream().anyMatch(object -> object.attributes().equals(Map.of("setting.Incremental Interval", "5"))), there::toString);
		assertEquals(JobState.UNDONE, jobs.undo(job, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(Map.of(), read(demo));
		assertEquals(List.of(), laboratory.since(mark).failures());
	}

	/** What the new topology has of it, and of a folder that nothing which moves is in. */
	private Map<ObjectRef, ManagedObject> read(ObjectRef demo) throws DroverException {
		Set<ObjectRef> refs = Stream.concat(carried.keySet().stream(), Stream.of(demo, ObjectRef.parse("folder:3"))).collect(Collectors.toSet());
		try (Connector connector = topologies.connect(BothTopologies.NEW)) {
			return connector.provider().orElseThrow().read(refs);
		}
	}

	private String text(String sql) throws SQLException {
		try (Connection connection = laboratory.legacy().dataSource().getConnection(); Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = laboratory.legacy().dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements)
				statement.execute(sql);
		}
	}
}
