package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionOptions;
import org.drover.site.SiteHandlers;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobState;
import org.drover.testing.Boundaries;
import org.drover.testing.KillPoints;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process that retires a topology at boundaries of its job, has another one finish it, and compares both sites with what a process leaves that nobody disturbed. */
@Timeout(1800)
class DecommissionCrashTest {

	private static final int SOME = 2;
	private static final int MANY = 40;
	private static final int KILLED = 128 + 9;
	private static final ObjectRef POINT = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "BRANCH");
	private static final ObjectRef CLIENT = new ObjectRef(ObjectKind.CLIENT, "A");
	private static final List<String> TABLES = List.of("object", "dependency", "content", "content_file");

	@TempDir
	private Path folder;
	private SiteServer source;
	private SiteServer target;
	private int named;

	/** A client that has moved, and two services that the new site shares: one that can be handed over, and one that ends with the old site. */
	@BeforeEach
	void open() throws Exception {
		source = SiteServer.open(SiteOptions.of(folder.resolve("old"), "OLD"));
		target = SiteServer.open(SiteOptions.of(folder.resolve("drv"), "DRV"));
		try (Project project = Project.create(folder.resolve("project"))) {
			Topologies topologies = new Topologies(project, AnnouncedConnectors.silent());
			add(topologies, BothTopologies.LEGACY, source);
			add(topologies, BothTopologies.NEW, target);
			ManagedObject point = ManagedObject.of(POINT.kind(), POINT.key(), "branch", "",
					Map.of(Attributes.OWNER, "OLD", Attributes.URL, "http://127.0.0.1:9/dp", Attributes.SHARED_WITH, "DRV"));
			try (Connector old = topologies.connect(BothTopologies.LEGACY); Connector fresh = topologies.connect(BothTopologies.NEW)) {
				old.provider().orElseThrow().create("before", List.of(new NewObject(point, List.of())));
				ObjectRef own = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "OLD-DP");
				old.provider().orElseThrow().configure(own, Map.of(Attributes.SHARED_WITH, "DRV"));
				fresh.provider().orElseThrow().create("before",
						List.of(new NewObject(point, List.of()), new NewObject(old.provider().orElseThrow().read(Set.of(own)).get(own), List.of())));
			}
			moveClient(topologies);
		}
	}

	private static void add(Topologies topologies, String name, SiteServer site) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile());
		try (Connector connector = AnnouncedConnectors.silent().connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	/** Makes the record that is there as of a client that has moved, or makes a new one. */
	private void moveClient(Topologies topologies) throws Exception {
		NewObject client = new NewObject(ManagedObject.of(ObjectKind.CLIENT, CLIENT.key(), "A", "", Map.of()), List.of());
		try (Connector old = topologies.connect(BothTopologies.LEGACY); Connector fresh = topologies.connect(BothTopologies.NEW)) {
			old.provider().orElseThrow().create("client", List.of(client));
			fresh.provider().orElseThrow().create("client", List.of(client));
			old.clientAssignment().orElseThrow().accept(Map.of("A", "OLD"));
			fresh.clientAssignment().orElseThrow().accept(Map.of("A", "DRV"));
			old.clientAssignment().orElseThrow().release(List.of("A"), fresh.clientAssignment().orElseThrow().home(""));
		}
		try (HttpClient http = HttpClient.newHttpClient()) {
			assertEquals(200, http.send(HttpRequest.newBuilder(URI.create(target.baseUri() + "/mp/policy")).header(SiteHandlers.CLIENT, "A").build(), BodyHandlers.discarding()).statusCode());
		}
	}

	@AfterEach
	void close() throws DroverException {
		if (target != null)
			target.close();
		if (source != null)
			source.close();
	}

	@Test
	void whereverItIsKilledATopologyIsRetiredAndBroughtBack() throws Exception {
		SortedSet<String> untouched = rows();
		String first = newJob(false);
		List<String> running = undisturbed(first, true);
		SortedSet<String> retired = rows();
		assertFalse(untouched.equals(retired), "services have changed hands");
		List<String> undoing = undisturbed(first, false);
		assertEquals(untouched, rows());
		List<String> there = KillPoints.of(running, SOME, MANY, 1, 1);
		List<String> back = KillPoints.of(undoing, SOME, MANY, 1, 1);
		for (int i = 0; i < Math.max(there.size(), back.size()); i++) {
			String id = newJob(false);
			killAndFinish(id, true, there.get(i % there.size()), JobState.DONE);
			assertEquals(retired, rows(), there.get(i % there.size()));
			assertTrue(isRetired());
			killAndFinish(id, false, back.get(i % back.size()), JobState.UNDONE);
			assertEquals(untouched, rows(), back.get(i % back.size()));
			assertFalse(isRetired());
		}
		KillPoints.report("decommission, run", there.size(), running.size());
		KillPoints.report("decommission, undo", back.size(), undoing.size());
	}

	/** The last wave alone is of interest: each kill leaves a record that is there or gone, and never a job that says otherwise. */
	@Test
	void whereverItIsKilledRecordsAreRemovedOnce() throws Exception {
		undisturbed(newJob(true), true);
		comeBack(); // from now on there is no service to hand over
		List<String> boundaries = undisturbed(newJob(true), true);
		String forget = boundaries.stream().filter(name -> name.endsWith(", before OLD forget")).findFirst().orElseThrow();
		String task = forget.substring(0, forget.indexOf(',') + 1);
		List<String> last = boundaries.stream().filter(name -> name.startsWith(task)).toList();
		List<String> points = KillPoints.of(last, SOME, MANY, 1, 1);
		for (String point : points) {
			comeBack();
			killAndFinish(newJob(true), true, point, JobState.DONE);
			assertTrue(rows().stream().noneMatch(row -> row.startsWith("OLD object") && row.contains("|A|")), point);
		}
		KillPoints.report("decommission, records", points.size(), last.size());
	}

	/** The topology is in use again, and a client has moved out of it. */
	private void comeBack() throws Exception {
		try (Project project = Project.open(folder.resolve("project"))) {
			new Retirements(project).clear(BothTopologies.LEGACY);
			moveClient(new Topologies(project, AnnouncedConnectors.silent()));
		}
	}

	private String newJob(boolean removing) throws DroverException {
		try (Project project = Project.open(folder.resolve("project"))) {
			MigrationJobs jobs = jobs(project);
			String id = jobs.decommissions().create(jobs.decommissions().plan(BothTopologies.LEGACY, BothTopologies.NEW, Set.of(),
					DecommissionOptions.DEFAULT.confirming().removingRecords(removing), new NullProgressMonitor()));
			jobs.prepare(id, JobOrder.Action.RUN, new RunRequest(0, Map.of()).withWhatIsIrreversible(removing));
			return id;
		}
	}

	private static MigrationJobs jobs(Project project) {
		return new MigrationJobs(project, new Topologies(project, AnnouncedConnectors.silent()));
	}

	private boolean isRetired() throws DroverException {
		try (Project project = Project.open(folder.resolve("project"))) {
			return new Retirements(project).isWhole(BothTopologies.LEGACY);
		}
	}

	private List<String> undisturbed(String id, boolean there) throws Exception {
		Path names = names();
		assertEquals(0, child(id, there, names, Boundaries.NOWHERE));
		assertEquals(there ? JobState.DONE : JobState.UNDONE, finish(id, there).state());
		return Files.readAllLines(names);
	}

	private void killAndFinish(String id, boolean there, String point, JobState end) throws Exception {
		Path names = names();
		assertEquals(KILLED, child(id, there, names, point), () -> "it never came to where it was to be killed: " + point);
		assertEquals(point, Files.readAllLines(names).getLast());
		assertEquals(end, finish(id, there).state(), point);
	}

	private Path names() {
		return folder.resolve("boundaries-" + named++);
	}

	private int child(String id, boolean there, Path names, String last) throws IOException, InterruptedException {
		return ChildProcess.run(MigratingProcess.class, folder.resolve("project").toString(), id, there ? "run" : "undo", names.toString(), last);
	}

	private Job finish(String id, boolean there) throws DroverException {
		try (Project project = Project.open(folder.resolve("project"))) {
			MigrationJobs jobs = jobs(project);
			Job job = MigratingProcess.work(jobs, id, there);
			assertTrue(jobs.store().journals().verify(id).sound());
			return job;
		}
	}

	/** What both sites' databases hold, a line for each row; effects of jobs are named after these. */
	private SortedSet<String> rows() throws SQLException {
		SortedSet<String> rows = new TreeSet<>();
		for (Map.Entry<String, SiteServer> site : new TreeMap<>(Map.of("OLD", source, "DRV", target)).entrySet()) {
			for (String table : TABLES) {
				try (Connection connection = site.getValue().dataSource().getConnection();
						Statement statement = connection.createStatement();
						ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
					while (result.next()) {
						StringBuilder row = new StringBuilder(site.getKey()).append(' ').append(table).append('|');
						for (int column = 1; column <= result.getMetaData().getColumnCount(); column++)
							row.append(result.getString(column)).append('|');
						rows.add(row.toString());
					}
				}
			}
		}
		return rows;
	}
}
