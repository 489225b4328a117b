package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.EditTopology;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobState;
import org.drover.task.JobWorker;
import org.drover.task.Sequencer;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that a manager leads come to the same as those that a person runs. */
class MigrationWorkerTest {

	private static final ManagedObject SERVER = ManagedObject.of(ObjectKind.SITE_SYSTEM, "S", "server", "", Map.of());

	@TempDir
	Path temp;

	private final EditableTopology topology = new EditableTopology();
	private Project project;
	private MigrationJobs jobs;
	private MigrationWorker worker;
	private String id;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(temp.resolve("project"));
		Topologies topologies = new Topologies(project, new ConnectorRegistry(List.of(topology)));
		topologies.put("new", ConnectorAddress.parse("memory:here"), Credentials.NONE, topology);
		jobs = new MigrationJobs(project, topologies);
		worker = new MigrationWorker(jobs);
		id = jobs.changes().create("new", List.of(new Edit(null, new NewObject(SERVER, List.of()))), List.of("create server S"));
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void aJobThatIsLedIsRunUndoneAndRedoneWithTheDigestsOfOneThatIsRun() throws DroverException {
		Job done = lead(Action.RUN);
		assertEquals(JobState.DONE, done.state());
		assertEquals(Set.of(SERVER.ref()), topology.objects.keySet());
		assertEquals(done, lead(Action.RUN), "a finished job is left alone");
		Job undone = lead(Action.UNDO);
		assertEquals(JobState.UNDONE, undone.state());
		assertEquals(Set.of(), topology.objects.keySet());
		assertEquals(done.digest(), lead(Action.REDO).digest());
		assertTrue(done.digest().isPresent() && undone.digest().isPresent());
		assertEquals(undone.digest(), jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).digest());
	}

	@Test
	void aManagerThatDoesNotLeadHasTheHandlersToo() throws DroverException {
		try (JobWorker.Handlers handlers = worker.open(jobs.store().job(id))) {
			assertEquals(List.of(EditTopology.NAME), handlers.all().stream().map(handler -> handler.name()).toList());
		}
	}

	@Test
	void anOrderThatCannotBeFollowedIsRefusedWhenItIsGiven() throws DroverException {
		jobs.prepare(id, Action.RUN, RunRequest.PLAIN);
		String why = assertThrows(DroverException.class, () -> jobs.prepare(id, Action.GO_ON, RunRequest.PLAIN)).getMessage();
		assertEquals("job " + id + " edits a topology, which it does or does not: there is nothing to go on with", why);
		assertTrue(assertThrows(DroverException.class, () -> jobs.prepare("99", Action.RUN, RunRequest.PLAIN)).getMessage().contains("no job 99"));
	}

	@Test
	void aJobThatIsHandedOverHasNoDigestYet() throws DroverException {
		lead(Action.RUN);
		project.jdbc().update("UPDATE job SET state = 'RUNNING', ended_at = NULL WHERE id = ?", Long.valueOf(id));
		project.jdbc().update("UPDATE task SET state = 'QUEUED' WHERE job = ?", Long.valueOf(id));
		NullProgressMonitor none = new NullProgressMonitor();
		assertThrows(IllegalStateException.class, () -> worker.lead(jobs.store().job(id), JobOrder.of(Action.RUN), handlers -> {
			throw new IllegalStateException("the manager was killed");
		}, none));
		assertTrue(jobs.store().job(id).digest().isEmpty(), "none rather than a wrong one");
	}

	private Job lead(Action action) throws DroverException {
		return worker.lead(jobs.store().job(id), JobOrder.of(action), handlers -> new Sequencer(jobs.store(), Clock.systemUTC(), handlers),
				new NullProgressMonitor());
	}
}
