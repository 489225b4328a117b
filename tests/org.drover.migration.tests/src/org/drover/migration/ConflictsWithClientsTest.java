package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.lab.LiveMark;
import org.drover.lab.RowSnapshot;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that live in both topologies keep all they need, whatever becomes of a package that the new one has in another version. */
@Timeout(300)
class ConflictsWithClientsTest {

	private static final String LEGACY = "legacy";
	private static final String NEW = "new";
	private static final String THEIR_VERSION = "99";

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private Project project;
	private Topologies topologies;
	private MigrationJobs jobs;

	@BeforeEach
	void open() throws Exception {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("lab"), EstateSize.SMALL, Duration.ofMillis(500), 7));
		project = Project.create(folder.resolve("project"));
		ConnectorRegistry connectors = new ConnectorRegistry(List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider()));
		topologies = new Topologies(project, connectors);
		jobs = new MigrationJobs(project, topologies);
		for (Map.Entry<String, String> topology : Map.of(LEGACY, laboratory.sourceAddress(), NEW, laboratory.targetAddress()).entrySet()) {
			ConnectorAddress address = ConnectorAddress.parse(topology.getValue());
			try (Connector connector = connectors.connect(address, Credentials.NONE)) {
				topologies.add(topology.getKey(), address, Credentials.NONE, connector, new NullProgressMonitor());
			}
		}
	}

	@AfterEach
	void close() throws Exception {
		project.close();
		laboratory.close();
	}

	@ParameterizedTest
	@EnumSource(ConflictPolicy.class)
	void aPackageOfAnotherVersionIsThereAlready(ConflictPolicy policy) throws Exception {
		ObjectRef owner = plan(ConflictRules.SKIP).tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).flatMap(task -> task.items().stream())
				.filter(item -> item.kind() == ObjectKind.PACKAGE).findFirst().orElseThrow();
		theyHave(owner);
		RowSnapshot before = laboratory.rows();

		MigrationPlan plan = plan(ConflictRules.of(policy));

		assertTrue(plan.conflicts().stream().map(Conflict::ref).toList().contains(owner), plan.conflicts()::toString);
		assertEquals(List.of(), plan.continuity().violations().stream().map(plan.model()::failingWave).toList());
		String id = jobs.create(plan, LEGACY, NEW);
		assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		String version = legacyVersion(owner);
		Map<ObjectRef, String> held = held();
		ObjectRef renamed = new ObjectRef(owner.kind(), owner.key() + "-CAS");
		assertEquals(policy == ConflictPolicy.OVERWRITE ? version : THEIR_VERSION, held.get(owner));
		assertEquals(policy == ConflictPolicy.RENAME ? version : null, held.get(renamed));
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertEquals(List.of(), before.describeDifferences(laboratory.rows(), 10));
	}

	/** They are told of one version until they are told of the other, and find each as long as they are. */
	@Test
	void whoHasMovedIsNeverWithoutContentOfWhichAnotherVersionComes() throws Exception {
		MigrationPlan first = plan(ConflictRules.SKIP);
		done(first);
		ObjectRef owner = first.tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).flatMap(task -> task.items().stream())
				.filter(item -> item.kind() == ObjectKind.PACKAGE).findFirst().orElseThrow();
		String version = held().get(owner);
		updatedInLegacy(owner);
		assertNotEquals(version, legacyVersion(owner));
		MigrationPlan update = new Planning(topologies).plan(List.of(owner.toString()), LEGACY, NEW, PlanOptions.DEFAULT.with(ConflictRules.of(ConflictPolicy.OVERWRITE)),
				new NullProgressMonitor()).plan();
		assertEquals(List.of(), update.continuity().violations());
		assertTrue(laboratory.awaitServed(laboratory.demoClients(), Laboratory.NEW_TOPOLOGY, 1, Duration.ofSeconds(60)));
		LiveMark mark = laboratory.mark();
		String id = done(update);
		assertEquals(legacyVersion(owner), held().get(owner));
		assertTrue(laboratory.awaitServed(laboratory.demoClients(), Laboratory.NEW_TOPOLOGY, 3, Duration.ofSeconds(60)));
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertEquals(version, held().get(owner));
		assertTrue(laboratory.awaitServed(laboratory.demoClients(), Laboratory.NEW_TOPOLOGY, 3, Duration.ofSeconds(60)));
		assertEquals(List.of(), laboratory.since(mark).failures());
	}

	private String done(MigrationPlan plan) throws Exception {
		String id = jobs.create(plan, LEGACY, NEW);
		assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		return id;
	}

	private void updatedInLegacy(ObjectRef owner) throws Exception {
		try (Connection connection = laboratory.legacy().dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String table : List.of("Packages", "PackageServers"))
				statement.execute("UPDATE " + table + " SET SourceVersion = SourceVersion + 1 WHERE PackageID = '" + owner.key() + "'");
		}
		try (Connector legacy = topologies.connect(LEGACY)) {
			topologies.gather(LEGACY, legacy, new NullProgressMonitor());
		}
	}

	@Test
	void whatOneJobHasCarriedIsInNoConflictWithTheNext() throws Exception {
		String id = jobs.create(plan(ConflictRules.SKIP), LEGACY, NEW);
		assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		Inventory inventory = new Inventory(topologies.estate(LEGACY));
		List<CollectionSummary> others = inventory.collections().stream().filter(found -> found.clients() > 0 && !found.id().equals(laboratory.demoCollection())).limit(4).toList();
		assertEquals(4, others.size());
		for (CollectionSummary other : others) {
			MigrationPlan plan = new Planning(topologies).plan(List.of(other.id()), LEGACY, NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
			assertEquals(List.of(), plan.conflicts(), other.name());
		}
	}

	private void theyHave(ObjectRef owner) throws Exception {
		byte[] bytes = "another program".getBytes(StandardCharsets.UTF_8);
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		ManagedObject theirs = ManagedObject.of(owner.kind(), owner.key(), "Theirs", THEIR_VERSION, Map.of(Attributes.CONTENT_SIZE, Integer.toString(bytes.length)));
		try (Connector fresh = topologies.connect(NEW)) {
			fresh.provider().orElseThrow().create("theirs", List.of(new NewObject(theirs, List.of())));
			fresh.contentTarget().orElseThrow().putFile(hash, bytes.length, new ByteArrayInputStream(bytes));
			fresh.contentTarget().orElseThrow().publish("theirs", new ContentDescription(owner, THEIR_VERSION, List.of(new ContentFile("setup", hash, bytes.length))));
		}
	}

	private MigrationPlan plan(ConflictRules rules) throws Exception {
		return new Planning(topologies).plan(List.of(laboratory.demoCollection()), LEGACY, NEW, PlanOptions.DEFAULT.with(rules), new NullProgressMonitor()).plan();
	}

	private String legacyVersion(ObjectRef owner) throws Exception {
		Estate legacy = topologies.estate(LEGACY);
		return legacy.version(legacy.indexOf(owner));
	}

	/** By the new topology's own distribution point. */
	private Map<ObjectRef, String> held() throws Exception {
		try (Connector fresh = topologies.connect(NEW)) {
			topologies.gather(NEW, fresh, new NullProgressMonitor());
		}
		Estate estate = topologies.estate(NEW);
		ManagedObject point = IntStream.range(0, estate.size()).mapToObj(estate::object)
				.filter(object -> object.kind() == ObjectKind.DISTRIBUTION_POINT && object.key().startsWith(Laboratory.NEW_TOPOLOGY)).findFirst().orElseThrow();
		return Holdings.parse(point.attribute(Attributes.HOLDS)).versions();
	}

	private String errors(String id) {
		try {
			return jobs.store().tasks(id).stream().map(task -> task.error().orElse("")).collect(Collectors.joining());
		} catch (DroverException e) {
			return e.getMessage();
		}
	}
}
