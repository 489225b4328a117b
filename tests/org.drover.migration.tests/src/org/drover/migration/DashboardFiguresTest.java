package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ConnectorRegistry;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.Dashboard.Count;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.TaskInput;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Wave;
import org.drover.store.EstateWriter;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dashboard says of a store with known contents: four clients of two sites, one of them obsolete, and a package. */
class DashboardFiguresTest {

	private static final ManagedObject PACKAGE = ManagedObject.of(ObjectKind.PACKAGE, "P1", "Office", "1", Map.of());
	private static final String FAULT = "the management point does not answer";

	/** Does nothing, or fails. */
	private record Step(String name, String fault) implements TaskHandler {

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			if (!fault.isEmpty())
				throw new DroverException(fault);
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			// nothing was done
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}

	@TempDir
	Path folder;
	private Project project;
	private MigrationJobs jobs;
	private Topologies topologies;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder);
		topologies = new Topologies(project, new ConnectorRegistry(List.of()));
		jobs = new MigrationJobs(project, topologies);
		gather(client("C1", "P01"), client("C2", "P01"), client("C3", "P02"),
				ManagedObject.of(ObjectKind.CLIENT, "C4", "C4", "", Map.of(Attributes.SITE, "P02", Attributes.OBSOLETE, "gone")), PACKAGE);
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	private static ManagedObject client(String key, String site) {
		return ManagedObject.of(ObjectKind.CLIENT, key, key, "", Map.of(Attributes.SITE, site));
	}

	private void gather(ManagedObject... objects) throws DroverException {
		long id = project.topologies().put("legacy", "configmgr:CAS", "CAS", "").id();
		try (EstateWriter writer = project.estates().replace(id)) {
			for (ManagedObject object : objects)
				writer.object(object);
			writer.commit();
		}
	}

	/** @param fault of the check before the clients move; empty where it goes well */
	private String move(String fault) throws DroverException {
		JobDescription plan = new JobDescription("legacy", "new", "CAS", "DRV", List.of(), Map.of(),
				List.of(new Wave(1, "Create objects", 1), new Wave(2, "Move clients", 2)), List.of(), 2, 0, new JobDescription.Checked(1, 1, 1), List.of(), List.of());
		String id = jobs.store().create("Move PCs to DRV", Json.write(plan),
				List.of(task(1, 1, Action.CREATE, List.of(PACKAGE.ref()), Map.of()), task(2, 2, Action.CHECK, List.of(), Map.of()),
						task(3, 2, Action.MOVE, List.of(new ObjectRef(ObjectKind.CLIENT, "C1"), new ObjectRef(ObjectKind.CLIENT, "C3")), Map.of("C1", "P01", "C3", "P02"))));
		List<TaskHandler> handlers = List.of(step(Action.CREATE, ""), step(Action.CHECK, fault), step(Action.MOVE, ""));
		new Sequencer(jobs.store(), Clock.systemUTC(), handlers).run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
		return id;
	}

	private static TaskHandler step(Action action, String fault) {
		return new Step(Handlers.name(action), fault);
	}

	private static TaskSpec task(int number, int wave, Action action, List<ObjectRef> items, Map<String, String> sites) {
		String input = Json.write(new TaskInput(action, items, List.of(), Map.of(), sites, Map.of(), Map.of()));
		return new TaskSpec(number, action.name(), Handlers.name(action), wave, items.size(), input, number == 1 ? List.of() : List.of(number - 1));
	}

	@Test
	void beforeAnythingMovesAllIsCountedWhereItIs() throws DroverException {
		Dashboard dashboard = jobs.dashboard("legacy");
		assertEquals(new Count(3, 0), dashboard.clients());
		assertEquals(Map.of("P01", new Count(2, 0), "P02", new Count(1, 0)), dashboard.clientsBySite());
		assertEquals(Map.of(ObjectKind.PACKAGE, new Count(1, 0)), dashboard.byKind());
	}

	@Test
	void clientsThatHaveMovedAreCountedWithTheSiteTheyLeft() throws DroverException {
		move("");
		gather(client("C1", "DRV"), client("C2", "P01"), client("C3", "DRV"), PACKAGE);
		Dashboard dashboard = jobs.dashboard("legacy");
		assertEquals(new Count(3, 2), dashboard.clients());
		assertEquals(Map.of("P01", new Count(2, 1), "P02", new Count(1, 1)), dashboard.clientsBySite());
		assertEquals(new Count(1, 1), dashboard.objects());
		assertEquals(Map.of("C1", "P01", "C3", "P02"), jobs.sitesLeft("legacy"));
		assertEquals(Set.of(), jobs.migratedFrom("new"));
	}

	@Test
	void countingAgainReadsOnlyWhatHasGoneOnAndComesToTheSame() throws DroverException {
		DashboardCounter counter = new DashboardCounter("legacy", new Inventory(topologies.estate("legacy")));
		List<String> read = new ArrayList<>();
		DashboardCounter.Tasks tasks = job -> {
			read.add(job.id());
			return jobs.store().tasks(job.id());
		};
		assertEquals(jobs.dashboard("legacy"), counter.count(jobs.store().jobs(), tasks));
		String id = move("");
		assertEquals(new Count(3, 2), counter.count(jobs.store().jobs(), tasks).clients());
		assertEquals(jobs.dashboard("legacy"), counter.count(jobs.store().jobs(), tasks));
		assertEquals(List.of(id), read, "nothing has happened since the first count after the move");
	}

	@Test
	void wavesTellClientsFromObjects() throws DroverException {
		String id = move("");
		List<WaveFigures> waves = jobs.waves(id);
		assertEquals(List.of(new Count(1, 1), new Count(0, 0)), waves.stream().map(WaveFigures::objects).toList());
		assertEquals(List.of(new Count(0, 0), new Count(2, 2)), waves.stream().map(WaveFigures::clients).toList());
		assertEquals(List.of("Create objects", "Move clients"), waves.stream().map(wave -> wave.wave().title()).toList());
		WaveCheck check = jobs.lastCheck(id).orElseThrow();
		assertEquals(2, check.wave());
		assertEquals(Optional.empty(), check.fault());
	}

	@Test
	void aCheckThatFailsSaysWhyAndNothingBehindItCounts() throws DroverException {
		String id = move(FAULT);
		assertTrue(jobs.lastCheck(id).orElseThrow().fault().orElseThrow().contains(FAULT));
		assertEquals(List.of(new Count(0, 0), new Count(2, 0)), jobs.waves(id).stream().map(WaveFigures::clients).toList());
		assertEquals(Map.of("P01", new Count(2, 0), "P02", new Count(1, 0)), jobs.dashboard("legacy").clientsBySite());
	}
}
