package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.migration.UndoHold.How;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.migration.internal.PlanModels;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.MigrationPlan;
import org.drover.plan.continuity.Side;
import org.drover.store.Project;
import org.drover.store.backup.Backup;
import org.drover.store.backup.Restore;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.TaskState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a job's plan is checked by is kept beside the job, and a job of an earlier version, which has it in its description, is checked by that. */
@Timeout(300)
class PlanModelsTest {

	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef OLD_POINT = ObjectRef.parse("management-point:OLD-MP");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	/** Collections C1 and C2 are to have the same package. */
	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		List<NewObject> objects = new ArrayList<>(List.of(new NewObject(ManagedObject.of(PACKAGE.kind(), PACKAGE.key(), "Office", "1", Map.of(Attributes.CONTENT_SIZE, "11")), List.of()),
				object(DEPLOYMENT, new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS))));
		List<NewObject> records = new ArrayList<>();
		Map<String, String> members = Map.of("A", "C1", "B", "C2");
		members.forEach((member, of) -> {
			ObjectRef client = new ObjectRef(ObjectKind.CLIENT, member);
			ObjectRef collection = new ObjectRef(ObjectKind.COLLECTION, of);
			objects.add(object(collection, new Dependency(collection, DEPLOYMENT, DependencyKind.RECEIVES)));
			records.add(object(client, new Dependency(client, collection, DependencyKind.MEMBER_OF)));
		});
		sites.create(TwoSites.LEGACY, objects);
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "setup of P1");
		sites.create(TwoSites.LEGACY, records);
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(members.keySet().stream().collect(Collectors.toMap(client -> client, client -> "OLD")));
		}
		clients = new PollingClients(sites, List.of("A", "B"));
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	private String planned(String collection) throws DroverException {
		return sites.job(sites.plan(collection, ConflictRules.SKIP));
	}

	private void health(String health) throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.provider().orElseThrow().configure(OLD_POINT, Map.of(Attributes.HEALTH, health));
		}
	}

	@Test
	void aJobKeepsTheModelOfItsPlan() throws Exception {
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		String id = sites.job(plan);
		assertFalse(plan.model().supplies().isEmpty());
		assertEquals(plan.model(), sites.jobs.model(id));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(plan.model(), sites.jobs.model(id));
	}

	/** However many services clients could use, whoever lists jobs reads no more for it. */
	@Test
	void theDescriptionDoesNotGrowWithTheModel() throws Exception {
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		String small = sites.job(plan);
		ContinuityModel model = plan.model();
		List<SupplyModel> supplies = new ArrayList<>(model.supplies());
		IntStream.range(0, 10_000).forEach(number -> supplies.add(new SupplyModel(Side.LEGACY, new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DP" + number), "package:P1", "1", List.of(),
				List.of())));
		ContinuityModel larger = new ContinuityModel(model.steps(), supplies, model.needs(), model.classes(), model.budget(), model.orders());
		String large = sites.job(new MigrationPlan(plan.source(), plan.target(), plan.selection(), plan.needs(), plan.obsolete(), plan.dangling(), plan.cycles(), plan.waves(),
				plan.tasks(), plan.left(), plan.contentNeeded(), plan.clients(), larger, plan.continuity(), plan.warnings(), plan.rules(), plan.conflicts(), plan.limits(),
				plan.overloads(), plan.layers()));
		assertEquals(larger, sites.jobs.model(large));
		Job one = sites.jobs.store().job(small);
		assertEquals(one.description(), sites.jobs.store().job(large).description());
		assertFalse(one.description().contains("supplies"), one::description);
		assertEquals(sites.jobs.description(small), sites.jobs.description(large));
	}

	@Test
	void aBackupHoldsIt() throws Exception {
		String id = planned("C1");
		Path file = folder.resolve("backup.zip");
		Backup.write(sites.project, new Backup.Request(file, false, Optional.empty(), "test"), (done, items, current) -> { });
		Restore.restore(new Restore.Request(file, folder.resolve("restored"), Optional.empty(), "test"), (done, items, current) -> { });
		try (Project restored = Project.open(folder.resolve("restored"))) {
			assertEquals(sites.jobs.model(id), new PlanModels(new JobStore(restored)).of(id));
		}
	}

	@Test
	void aJobWithoutOneIsSaidToHaveNone() throws Exception {
		String id = planned("C1");
		sites.project.jdbc().update("DELETE FROM job_appendix");
		assertTrue(assertThrows(IllegalStateException.class, () -> sites.jobs.model(id)).getMessage().contains("no continuity model of job " + id));
		assertThrows(DroverException.class, () -> sites.jobs.model("99"));
	}

	/** Clients are not moved on the word of a model that is not the one that was planned. */
	@Test
	void aDamagedOneIsNoModel() throws Exception {
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		String id = sites.job(plan);
		byte[] kept = sites.project.jdbc().first("SELECT content FROM job_appendix", row -> row.getBytes(1)).orElseThrow();
		for (int at = 0; at < kept.length; at += 7) {
			byte[] damaged = kept.clone();
			damaged[at] ^= 0x10;
			sites.project.jdbc().update("UPDATE job_appendix SET content = ?", damaged);
			try {
				assertEquals(plan.model(), sites.jobs.model(id), "byte " + at + " says nothing of the model");
			} catch (IllegalStateException e) {
				assertTrue(e.getMessage().contains("cannot be read"), e::getMessage);
			}
		}
		sites.project.jdbc().update("UPDATE job_appendix SET content = ?", Arrays.copyOf(kept, kept.length - 1));
		assertThrows(IllegalStateException.class, () -> sites.jobs.model(id));
	}

	@Test
	void aJobOfAnEarlierVersionIsRunAndTakenBack() throws Exception {
		SortedSet<String> untouched = sites.rows();
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		String id = EarlierJobs.make(sites, sites.job(plan));
		assertTrue(sites.jobs.store().job(id).description().contains("supplies"));
		assertEquals(plan.model(), sites.jobs.model(id));
		assertEquals(JobDescription.of(plan, TwoSites.LEGACY, TwoSites.NEW), sites.jobs.description(id));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertNotEquals(untouched, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(untouched, sites.rows());
	}

	@Test
	void aWaveOfSuchAJobIsNotStartedWhereClientsWouldLackSomething() throws Exception {
		String id = EarlierJobs.make(sites, planned("C1"));
		health("down");
		sites.run(id);
		assertTrue(sites.jobs.store().tasks(id).stream().filter(task -> task.state() == TaskState.FAILED).flatMap(task -> task.error().stream())
				.anyMatch(error -> error.contains("would break continuity") && error.contains("Not counted on: " + OLD_POINT)), "it was not held up");
		assertFalse(sites.jobs.store().tasks(id).stream().anyMatch(task -> task.spec().handler().endsWith("move") && task.state() == TaskState.DONE));
	}

	@Test
	void suchAJobIsNotTakenBackToWhereClientsWouldLackSomething() throws Exception {
		String id = EarlierJobs.make(sites, planned("C1"));
		assertEquals(JobState.DONE, sites.run(id).state());
		health("down");
		UndoHold hold = sites.jobs.undoHold(id, 0, new NullProgressMonitor());
		assertFalse(hold.isFree());
		assertTrue(hold.violations().getFirst().explanation().contains("would be without a management-point in OLD, where they go back to: " + OLD_POINT), hold::toString);
	}

	@Test
	void clientsOfSuchAJobKeepWhatTheyAreServedBy() throws Exception {
		String first = EarlierJobs.make(sites, planned("C1"));
		assertEquals(JobState.DONE, sites.run(first).state());
		String second = EarlierJobs.make(sites, planned("C2"));
		assertEquals(JobState.DONE, sites.run(second).state());
		List<LaterJob> later = sites.jobs.undoHold(first, 0, new NullProgressMonitor()).later();
		assertEquals(List.of(second), later.stream().map(LaterJob::id).toList());
		assertTrue(later.getFirst().rests().contains(new Rest("content of package:P1 in DRV", first, How.SERVES, "1")), later::toString);
	}
}
