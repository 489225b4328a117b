package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobQueue;
import org.drover.task.JobState;
import org.drover.task.ManagerState;
import org.drover.testing.ScratchPostgres;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person runs jobs of a project that others have open too. */
@Timeout(120)
class SharedWorkTest {

	private static final ManagedObject SERVER = ManagedObject.of(ObjectKind.SITE_SYSTEM, "S", "server", "", Map.of());

	@TempDir
	Path temp;

	private final EditableTopology topology = new EditableTopology();
	private Project project;
	private MigrationJobs jobs;
	private String id;

	@BeforeEach
	void open() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
		project = Project.create(temp.resolve("project"), "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 8));
		Topologies topologies = new Topologies(project, new ConnectorRegistry(List.of(topology)));
		topologies.put("new", ConnectorAddress.parse("memory:here"), Credentials.NONE, topology);
		jobs = new MigrationJobs(project, topologies);
		id = jobs.changes().create("new", List.of(new Edit(null, new NewObject(SERVER, List.of()))), List.of("create server S"));
	}

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
	}

	@Test
	void itIsRunUndoneAndRedone() throws DroverException {
		Job done = jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
		assertEquals(JobState.DONE, done.state());
		assertTrue(done.digest().isPresent());
		assertEquals(Set.of(SERVER.ref()), topology.objects.keySet());
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(Set.of(), topology.objects.keySet());
		assertEquals(done.digest(), jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).digest());
		assertTrue(new JobQueue(project, jobs.store()).managers().stream().allMatch(manager -> manager.state() == ManagerState.ENDED), "this process ends as a manager");
		assertTrue(jobs.store().journals().verify(id).sound());
	}

	@Test
	void whatNoManagerCanLeadIsSaidToWhoeverWantedIt() throws DroverException {
		String why = assertThrows(DroverException.class, () -> jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE)).getMessage();
		assertEquals("job " + id + " has not been undone: only then can it be redone", why);
		assertEquals(List.of(), new JobQueue(project, jobs.store()).list());
	}

	@Test
	void anotherOrderIsNotPassedOver() throws DroverException {
		new JobQueue(project, jobs.store()).order(id, new JobOrder(Action.RUN, 0, 0, RunRequest.PLAIN.onFailure(), 0, Optional.empty(),
				Optional.of("freeze lifted"), "", ""));
		String why = assertThrows(DroverException.class, () -> jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE)).getMessage();
		assertTrue(why.contains("has an order already: job orders shows it"), why);
		assertEquals(JobState.SCHEDULED, jobs.store().job(id).state());
	}
}
