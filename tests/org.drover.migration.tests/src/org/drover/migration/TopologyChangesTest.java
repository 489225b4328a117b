package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.inventory.Topologies;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyChangesTest {

	private static final ManagedObject SERVER = ManagedObject.of(ObjectKind.SITE_SYSTEM, "S", "server", "", Map.of());
	private static final ManagedObject POINT = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "D", "point", "", Map.of(Attributes.OWNER, "DRV"));

	@TempDir
	Path temp;

	private final EditableTopology topology = new EditableTopology();
	private Project project;
	private Topologies topologies;
	private MigrationJobs jobs;

	@BeforeEach
	void open() throws DroverException {
		topology.objects.put(SERVER.ref(), SERVER);
		project = Project.create(temp.resolve("project"));
		topologies = new Topologies(project, new ConnectorRegistry(List.of(topology)));
		topologies.put("new", ConnectorAddress.parse("memory:here"), Credentials.NONE, topology);
		jobs = new MigrationJobs(project, topologies);
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void aDraftIsRunUndoneAndRedoneAsOneOfTheProjectsJobs() throws DroverException {
		String id = create();
		assertEquals(JobKind.TOPOLOGY_CHANGE, jobs.kind(id));
		assertEquals("Create distribution point point on server and 1 more in new", jobs.store().job(id).name());
		assertEquals(new ChangeDescription(JobKind.TOPOLOGY_CHANGE, "new", "DRV", sentences()), jobs.changes().description(id));
		Job done = run(id);
		assertEquals(JobState.DONE, done.state());
		assertEquals(2, done.done());
		assertEquals(Set.of(SERVER.ref(), POINT.ref()), topology.objects.keySet());
		assertEquals(2, topologies.estate("new").size(), "the project sees what was changed");
		assertEquals(done, run(id), "a finished job is left alone");
		Job undone = jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
		assertEquals(JobState.UNDONE, undone.state());
		assertEquals(Map.of(SERVER.ref(), SERVER), topology.objects);
		assertEquals(1, topologies.estate("new").size());
		assertEquals(done.digest(), jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).digest());
	}

	@Test
	void aMovedObjectRefusesAllAndUndoingThatTouchesNothing() throws DroverException {
		String id = create();
		topology.objects.put(SERVER.ref(), SERVER.with("note", "somebody else's"));
		Job failed = run(id);
		assertEquals(JobState.FAILED, failed.state());
		assertTrue(jobs.store().tasks(id).getFirst().error().orElseThrow().contains("somebody else changed site-system:S"));
		assertEquals(Set.of(SERVER.ref()), topology.objects.keySet());
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(SERVER.with("note", "somebody else's"), topology.objects.get(SERVER.ref()));
	}

	@Test
	void aTopologyThatTakesNoEditsSaysSo() throws DroverException {
		String id = create();
		topology.fixed = true;
		assertTrue(assertThrows(DroverException.class, () -> run(id)).getMessage().contains("is fixed"));
		assertEquals(JobState.SCHEDULED, jobs.store().job(id).state());
	}

	@Test
	void itIsNoMigration() throws DroverException {
		String id = create();
		run(id);
		assertEquals(Set.of(), jobs.migratedFrom("new"));
		assertEquals(0, jobs.dashboard("new").clients().migrated());
		assertTrue(assertThrows(DroverException.class, () -> jobs.description(id)).getMessage().contains("it has no plan"));
		assertTrue(assertThrows(DroverException.class, () -> jobs.content(id)).getMessage().contains("it has no plan"));
	}

	private String create() throws DroverException {
		Edit created = new Edit(null, new NewObject(POINT, List.of()));
		Edit changed = new Edit(new NewObject(SERVER, List.of()), new NewObject(SERVER.with("note", "ours"), List.of()));
		return jobs.changes().create("new", List.of(created, changed), sentences());
	}

	private static List<String> sentences() {
		return List.of("create distribution point point on server", "change site system server: note");
	}

	private Job run(String id) throws DroverException {
		return jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}
}
