package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Layer;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that poll move one by one, back to where they came from, and from several topologies at once; services follow them. */
@Timeout(300)
class DirectionsTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final List<String> CLIENTS = List.of("A", "B");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		fill(TwoSites.LEGACY, PACKAGE, DEPLOYMENT, COLLECTION, CLIENTS);
		clients = new PollingClients(sites, List.of("A", "B", "N"));
	}

	/** Gives a site clients of its own that all get a package. */
	private void fill(String site, ObjectRef software, ObjectRef deployment, ObjectRef collection, List<String> keys) throws DroverException {
		List<NewObject> objects = new ArrayList<>(List.of(
				object(software, "1", Map.of(Attributes.CONTENT_SIZE, "5"), List.of()),
				object(deployment, "", Map.of(), List.of(new Dependency(deployment, software, DependencyKind.DEPLOYS))),
				object(collection, "", Map.of(), List.of(new Dependency(collection, deployment, DependencyKind.RECEIVES)))));
		for (String key : keys)
			objects.add(object(client(key), "", Map.of(), List.of(new Dependency(client(key), collection, DependencyKind.MEMBER_OF))));
		sites.create(site, objects);
		sites.publish(site, software, "1", "setup");
		if (keys.isEmpty())
			return;
		try (Connector connector = sites.topologies.connect(site)) {
			connector.clientAssignment().orElseThrow().accept(keys.stream().collect(Collectors.toMap(key -> key, key -> connector.topology())));
		}
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	@Test
	void aSingleClientMovesAndTheOtherMembersOfItsCollectionStay() throws Exception {
		SortedSet<String> before = sites.rows();
		MigrationPlan plan = plan(TwoSites.LEGACY, TwoSites.NEW, "client:A");
		assertEquals(1, plan.clients());
		String id = job(plan, TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(id).state(), () -> errors(id));
		assertEquals(Map.of("A", "DRV"), assigned(TwoSites.NEW));
		assertEquals(Map.of("A", "DRV", "B", "OLD"), assigned(TwoSites.LEGACY));
		assertTrue(sites.objects(TwoSites.NEW).keySet().containsAll(Set.of(PACKAGE, DEPLOYMENT, COLLECTION, client("A"))));
		assertFalse(sites.objects(TwoSites.NEW).containsKey(client("B")));
		assertEquals(JobState.UNDONE, sites.undo(id).state(), () -> errors(id));
		assertEquals(before, sites.rows());
	}

	@Test
	void clientsMoveFromTheNewTopologyBackToTheLegacyOneAndThatIsTakenBack() throws Exception {
		String there = job(plan(TwoSites.LEGACY, TwoSites.NEW, "C1"), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(there).state(), () -> errors(there));
		ObjectRef tool = ObjectRef.parse("package:TOOL");
		fill(TwoSites.NEW, tool, ObjectRef.parse("deployment:TOOL"), ObjectRef.parse("collection:TOOLS"), List.of("N"));
		sites.gather();
		SortedSet<String> before = TwoSites.rows(sites.source);

		MigrationPlan plan = plan(TwoSites.NEW, TwoSites.LEGACY, "client:A", "client:N");

		assertEquals(List.of(), plan.continuity().violations());
		String back = job(plan, TwoSites.NEW, TwoSites.LEGACY);
		assertEquals("Move A, N to OLD", sites.jobs.store().job(back).name());
		assertEquals(JobState.DONE, sites.run(back).state(), () -> errors(back));
		assertEquals(Map.of("A", "OLD", "B", "DRV", "N", "OLD"), assigned(TwoSites.LEGACY));
		assertEquals(Map.of("A", "OLD", "B", "DRV", "N", "OLD"), assigned(TwoSites.NEW));
		assertTrue(sites.objects(TwoSites.LEGACY).keySet().containsAll(Set.of(tool, ObjectRef.parse("deployment:TOOL"))), "what was made in the new topology follows its clients");
		assertEquals(JobState.UNDONE, sites.undo(back).state(), () -> errors(back));
		assertEquals(Map.of("A", "DRV", "B", "DRV"), assigned(TwoSites.LEGACY));
		assertEquals(Map.of("A", "DRV", "B", "DRV", "N", "DRV"), assigned(TwoSites.NEW));
		assertEquals(before, TwoSites.rows(sites.source));
	}

	@Test
	void aPointFollowsAfterItsClientsAsAJobOfItsOwn() throws Exception {
		ObjectRef point = ObjectRef.parse("distribution-point:BRANCH");
		sites.create(TwoSites.LEGACY, List.of(object(point, "", Map.of(Attributes.OWNER, "OLD", Attributes.SITE, "OLD", Attributes.URL, "http://127.0.0.1:9", Attributes.HOLDS, "package:P1=1"), List.of())));
		String first = job(plan(TwoSites.LEGACY, TwoSites.NEW, "client:A"), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(first).state(), () -> errors(first));
		assertFalse(sites.objects(TwoSites.NEW).containsKey(point), "what the clients do not need stays");
		SortedSet<String> before = sites.rows();
		sites.gather();

		MigrationPlan plan = plan(TwoSites.LEGACY, TwoSites.NEW, "distribution-point:BRANCH");

		assertTrue(plan.tasks().stream().noneMatch(task -> task.action() == Action.TAKE_OVER), "B may still use it");
		String later = job(plan, TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(later).state(), () -> errors(later));
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(point).object().attribute(Attributes.SHARED_WITH));
		assertTrue(sites.objects(TwoSites.NEW).containsKey(point));
		assertEquals(Map.of("A", "DRV"), assigned(TwoSites.NEW), "no client has moved by it");
		assertEquals(JobState.UNDONE, sites.undo(later).state(), () -> errors(later));
		assertEquals(before, sites.rows());
	}

	/** Half of the clients have moved, the services are shared: each changes hands as a job of its own, and serves those that stay from then on. */
	@Test
	void sharedServicesChangeHandsLaterAndServeThoseThatStay() throws Exception {
		ObjectRef point = ObjectRef.parse("distribution-point:BRANCH");
		ObjectRef locator = ObjectRef.parse("server-locator-point:SLP");
		Map<String, String> own = Map.of(Attributes.OWNER, "OLD", Attributes.SITE, "OLD", Attributes.URL, "http://127.0.0.1:9");
		String first = job(plan(TwoSites.LEGACY, TwoSites.NEW, "client:A"), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(first).state(), () -> errors(first));
		Map<String, String> holding = new TreeMap<>(own);
		holding.put(Attributes.HOLDS, "package:P1=1");
		sites.create(TwoSites.LEGACY, List.of(object(point, "", holding, List.of()), object(locator, "", own, List.of())));
		sites.gather();
		String second = job(plan(TwoSites.LEGACY, TwoSites.NEW, point.toString(), locator.toString()), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(second).state(), () -> errors(second));
		sites.gather();
		assertEquals("OLD", sites.objects(TwoSites.NEW).get(locator).object().attribute(Attributes.OWNER));
		SortedSet<String> shared = sites.rows();

		PlanOptions move = PlanOptions.DEFAULT.with(new Strategies(Map.of(Layer.DISTRIBUTION_POINT, Strategy.MOVE, Layer.SERVER_LOCATOR_POINT, Strategy.MOVE)));
		MigrationPlan plan = plan(move, TwoSites.LEGACY, TwoSites.NEW, point.toString(), locator.toString());

		assertEquals(List.of(), plan.continuity().violations());
		String later = job(plan, TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(later).state(), () -> errors(later));
		for (ObjectRef service : List.of(point, locator)) {
			for (String site : List.of(TwoSites.LEGACY, TwoSites.NEW)) {
				ManagedObject record = sites.objects(site).get(service).object();
				assertEquals("DRV, for OLD too", record.attribute(Attributes.OWNER) + ", for " + record.attribute(Attributes.SHARED_WITH) + " too", () -> service + " in " + site);
			}
		}
		assertEquals(Map.of("A", "DRV", "B", "OLD"), assigned(TwoSites.LEGACY), "no client has moved by it");
		assertEquals(JobState.UNDONE, sites.undo(later).state(), () -> errors(later));
		assertEquals(shared, sites.rows());
	}

	@Test
	void twoTopologiesMoveToANewOneAtOnce() throws Exception {
		try (SiteServer branch = SiteServer.open(SiteOptions.of(folder.resolve("bra"), "BRA"))) {
			sites.gather("branch", branch);
			fill("branch", ObjectRef.parse("package:P9"), ObjectRef.parse("deployment:D9"), ObjectRef.parse("collection:C9"), List.of());
			sites.gather("branch", branch);
			sites.gather();
			SortedSet<String> before = sites.rows();
			String one = job(plan(TwoSites.LEGACY, TwoSites.NEW, "C1"), TwoSites.LEGACY, TwoSites.NEW);
			String other = job(plan("branch", TwoSites.NEW, "C9", "package:P9"), "branch", TwoSites.NEW);
			try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
				for (Future<Job> run : both.invokeAll(List.<Callable<Job>>of(() -> sites.run(one), () -> sites.run(other))))
					assertEquals(JobState.DONE, run.get().state(), () -> errors(one) + errors(other));
			}
			assertEquals(Map.of("A", "DRV", "B", "DRV"), assigned(TwoSites.NEW));
			assertTrue(sites.objects(TwoSites.NEW).keySet().containsAll(Set.of(PACKAGE, COLLECTION, ObjectRef.parse("package:P9"), ObjectRef.parse("collection:C9"))));
			assertEquals(Set.of(ObjectRef.parse("package:P9"), ObjectRef.parse("deployment:D9"), ObjectRef.parse("collection:C9")), sites.jobs.migratedFrom("branch"));
			assertEquals(JobState.UNDONE, sites.undo(one).state(), () -> errors(one));
			assertTrue(sites.objects(TwoSites.NEW).containsKey(ObjectRef.parse("package:P9")), "the other's stays");
			assertEquals(JobState.UNDONE, sites.undo(other).state(), () -> errors(other));
			assertEquals(before, sites.rows());
		}
	}

	private MigrationPlan plan(String from, String to, String... selection) throws DroverException {
		return plan(PlanOptions.DEFAULT, from, to, selection);
	}

	private MigrationPlan plan(PlanOptions options, String from, String to, String... selection) throws DroverException {
		try (Connector connector = sites.topologies.connect(from)) {
			sites.topologies.gather(from, connector, new NullProgressMonitor());
		}
		return new Planning(sites.topologies).plan(List.of(selection), from, to, options, new NullProgressMonitor()).plan();
	}

	private String job(MigrationPlan plan, String from, String to) throws DroverException {
		return sites.jobs.create(plan, from, to);
	}

	private Map<String, String> assigned(String site) throws DroverException {
		try (Connector connector = sites.topologies.connect(site)) {
			return connector.clientAssignment().orElseThrow().assigned(List.of("A", "B", "N"));
		}
	}

	private String errors(String id) {
		try {
			return sites.jobs.store().tasks(id).stream().map(task -> task.error().orElse("")).collect(Collectors.joining());
		} catch (DroverException e) {
			return e.getMessage();
		}
	}

	private static ObjectRef client(String key) {
		return new ObjectRef(ObjectKind.CLIENT, key);
	}

	private static NewObject object(ObjectRef ref, String version, Map<String, String> attributes, List<Dependency> needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), version, attributes), needs);
	}
}
