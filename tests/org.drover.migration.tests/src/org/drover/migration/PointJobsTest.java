package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ContentDescription;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PointChange;
import org.drover.plan.VersionGuard.Answer;
import org.drover.site.ContentLibrary;
import org.drover.site.ServiceGate;
import org.drover.site.ServiceHost;
import org.drover.site.SiteHandlers;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.UndoChange;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Distribution points are shared and reassigned while no client moves, each step journalled and taken back; what they serve over HTTP follows at once. */
@Timeout(300)
class PointJobsTest {

	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final String TEXT = "content of P1";

	@TempDir
	private Path folder;
	private final Crowd crowd = new Crowd();
	private TwoSites sites;
	private ServiceHost host;
	private final HttpClient http = HttpClient.newHttpClient();

	/** Clients OLD1 and NEW1, one on each side, are to have the package, which on the legacy side only points of their own hold, not the site's. */
	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder, crowd);
		host = ServiceHost.open();
		for (String side : List.of(TwoSites.LEGACY, TwoSites.NEW)) {
			ObjectRef collection = ObjectRef.parse("collection:ALL");
			ObjectRef deployment = ObjectRef.parse("deployment:D1");
			ObjectRef client = ObjectRef.parse("client:" + (side.equals(TwoSites.LEGACY) ? "OLD1" : "NEW1"));
			sites.create(side, List.of(new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P1", "P1", "1", Map.of(Attributes.CONTENT_SIZE, "13")), List.of()),
					object(deployment, new Dependency(deployment, PACKAGE, DependencyKind.DEPLOYS)), object(collection, new Dependency(collection, deployment, DependencyKind.RECEIVES)),
					object(client, new Dependency(client, collection, DependencyKind.MEMBER_OF))));
			try (Connector connector = sites.topologies.connect(side)) {
				connector.clientAssignment().orElseThrow().accept(Map.of(client.key(), connector.topology()));
			}
		}
	}

	@AfterEach
	void close() throws DroverException {
		http.close();
		host.close();
		sites.close();
	}

	@Test
	void aSharedPointServesBothAndIsTakenBack() throws Exception {
		ObjectRef point = point("DP1");
		SortedSet<String> before = sites.rows();
		String id = job(PointChange.SHARE, point);
		assertEquals(403, status(point, "NEW1", "DRV"));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(200, status(point, "NEW1", "DRV"));
		assertEquals(200, status(point, "OLD1", "OLD"));
		assertEquals(2, sites.jobs.store().journal(id).stream().filter(line -> line.task() > 0 && line.event().equals("done")).count(), "the check and the sharing");
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(403, status(point, "NEW1", "DRV"));
		assertEquals(before, sites.rows());
	}

	@Test
	void whatIsUnsharedServesTheOtherSideNoLongerUntilItIsSharedAgain() throws Exception {
		ObjectRef point = point("DP1");
		sites.publish(TwoSites.NEW, PACKAGE, "1", TEXT);
		sites.run(job(PointChange.SHARE, point));
		String id = job(PointChange.UNSHARE, point);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(403, status(point, "NEW1", "DRV"));
		assertEquals("", sites.objects(TwoSites.NEW).get(point).object().attribute(Attributes.SHARED_WITH));
		List<UndoChange> foreseen = sites.jobs.previewUndo(id, 0, new NullProgressMonitor()).changes().first();
		assertTrue(foreseen.stream().anyMatch(change -> change.what().equals("distribution-point:DP1 in OLD") && change.becomes().contains("shared with DRV")), foreseen::toString);
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(200, status(point, "NEW1", "DRV"));
		sites.run(job(PointChange.UNSHARE, point));
		assertEquals(JobState.DONE, sites.run(job(PointChange.SHARE, point)).state(), "the new topology still has a record of it");
		assertEquals(200, status(point, "NEW1", "DRV"));
	}

	@Test
	void clientsThatWouldLoseTheirLastPointStopIt() throws Exception {
		ObjectRef point = point("DP1");
		String id = job(PointChange.REASSIGN, point);
		assertEquals(1, sites.jobs.description(id).violations().size());
		String why = sites.jobs.description(id).violations().getFirst().explanation();
		assertTrue(why.contains("they have lost distribution-point:DP1") && why.contains("package:P1"), why);
		assertThrows(DroverException.class, () -> sites.run(id));
		assertEquals(200, status(point, "OLD1", "OLD"));
		sites.run(job(PointChange.SHARE, point));
		assertThrows(DroverException.class, () -> sites.run(job(PointChange.UNSHARE, point)), "NEW1 has it from nowhere else");
	}

	@Test
	void aReassignedPointCanGoOnServingThoseItServed() throws Exception {
		ObjectRef point = point("DP1");
		SortedSet<String> before = sites.rows();
		String id = job(PointChange.REASSIGN_AND_SHARE_BACK, point);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(point).object().attribute(Attributes.OWNER));
		assertEquals("OLD", sites.objects(TwoSites.NEW).get(point).object().attribute(Attributes.SHARED_WITH));
		assertEquals(200, status(point, "OLD1", "OLD"));
		assertEquals(200, status(point, "NEW1", "DRV"));
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
		assertEquals("OLD", sites.objects(TwoSites.LEGACY).get(point).object().attribute(Attributes.OWNER));
	}

	/** The other way round: clients that have not moved use what the new topology runs. */
	@Test
	void aPointOfTheNewTopologyServesClientsOfTheOldOne() throws Exception {
		point("DP1");
		sites.publish(TwoSites.NEW, PACKAGE, "1", TEXT);
		sites.gather();
		ObjectRef own = ObjectRef.parse("distribution-point:DRV-DP");
		String url = sites.objects(TwoSites.NEW).get(own).object().attribute(Attributes.URL);
		SortedSet<String> before = sites.rows();
		MigrationPlan plan = new PointPlanning(sites.topologies).plan(List.of(own), PointChange.SHARE, 1, TwoSites.NEW, TwoSites.LEGACY, new NullProgressMonitor());
		String id = sites.jobs.create("share", plan, TwoSites.NEW, TwoSites.LEGACY);
		assertEquals(403, statusAt(url, "OLD1", "OLD"));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(200, statusAt(url, "OLD1", "OLD"));
		assertEquals(200, statusAt(url, "NEW1", "DRV"));
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(own).object().attribute(Attributes.OWNER), "the old topology's policies name it");
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(403, statusAt(url, "OLD1", "OLD"));
		assertEquals(before, sites.rows());
		assertFalse(sites.objects(TwoSites.LEGACY).containsKey(own));
	}

	/** Each handing over waits until all fifty are at it: they can only end together. */
	@Test
	void fiftyAreReassignedAtOnce() throws Exception {
		point("STAYS");
		ObjectRef[] points = IntStream.range(0, 50).mapToObj(number -> point("DP" + (100 + number))).toArray(ObjectRef[]::new);
		String id = job(PointChange.REASSIGN, points);
		assertEquals(List.of(), sites.jobs.description(id).violations());
		crowd.waitFor(50);
		Job job = sites.run(id);
		assertEquals(JobState.DONE, job.state(), () -> crowd.most.get() + " at once");
		assertEquals(50, crowd.most.get());
		assertTrue(sites.objects(TwoSites.NEW).values().stream().filter(object -> object.object().key().startsWith("DP1"))
				.allMatch(object -> object.object().attribute(Attributes.OWNER).equals("DRV")));
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertFalse(sites.objects(TwoSites.NEW).containsKey(points[0]));
	}

	@Test
	void theGuardLooksAtBothAsTheyAreNow() throws Exception {
		ObjectRef point = point("DP1");
		sites.run(job(PointChange.SHARE, point));
		Answer answer = new PointPlanning(sites.topologies).guard(PACKAGE, "", true, TwoSites.LEGACY, TwoSites.NEW, new NullProgressMonitor());
		assertEquals(List.of(point), answer.losses().stream().map(loss -> loss.point()).toList());
		assertEquals(ObjectRef.parse("distribution-point:DRV-DP"), answer.order().getFirst().point(), "first the new site's own gets it");
		sites.publish(TwoSites.NEW, PACKAGE, "1", TEXT);
		Answer later = new PointPlanning(sites.topologies).guard(PACKAGE, "", true, TwoSites.LEGACY, TwoSites.NEW, new NullProgressMonitor());
		assertTrue(later.losses().getFirst().others());
	}

	private String job(PointChange change, ObjectRef... points) throws DroverException {
		MigrationPlan plan = new PointPlanning(sites.topologies).plan(List.of(points), change, 50, TwoSites.LEGACY, TwoSites.NEW, new NullProgressMonitor());
		return sites.jobs.create(PointPlanning.name(plan, change), plan, TwoSites.LEGACY, TwoSites.NEW);
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	/** A distribution point of the legacy topology that holds the package and runs by itself, as both records say. */
	private ObjectRef point(String key) {
		ObjectRef ref = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, key);
		try {
			URI address = host.start(ref, () -> "OLD", 0, SiteHandlers.distributionPoint(ref, new BothGates(), new OnePackage()));
			sites.create(TwoSites.LEGACY, List.of(new NewObject(ManagedObject.of(ref.kind(), key, key, "", Map.of(Attributes.OWNER, "OLD", Attributes.SITE, "OLD",
					Attributes.URL, address.toString(), Attributes.HOLDS, "package:P1=1")), List.of())));
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
		return ref;
	}

	private int status(ObjectRef point, String client, String topology) throws Exception {
		return statusAt(sites.objects(TwoSites.LEGACY).get(point).object().attribute(Attributes.URL), client, topology);
	}

	private int statusAt(String url, String client, String topology) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/content/package:P1/1/setup")).header("Drover-Client", client).header("Drover-Topology", topology).build();
		return http.send(request, BodyHandlers.discarding()).statusCode();
	}

	/** The legacy site decides, and the new one about its own clients too. */
	private final class BothGates implements ServiceGate {

		@Override
		public Optional<String> refusal(ObjectRef service, String client, String topology) {
			return sites.source.gate().refusal(service, client, topology)
					.or(() -> topology.equals("DRV") ? sites.target.gate().refusal(service, client, topology) : Optional.empty());
		}

		@Override
		public boolean holds(ObjectRef point, ObjectRef content, String version) {
			return sites.source.gate().holds(point, content, version);
		}

		@Override
		public String topology(ObjectRef service) {
			return sites.source.gate().topology(service);
		}
	}

	private static final class OnePackage implements ContentLibrary {

		@Override
		public Optional<ContentDescription> describe(ObjectRef owner, String version) {
			return Optional.empty();
		}

		@Override
		public Optional<Bytes> open(ObjectRef owner, String version, String path) {
			return Optional.of(new Bytes(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), TEXT.length()));
		}
	}

	/** Connects sites, and holds handings over until so many are at it. */
	private static final class Crowd implements ConnectorProvider {

		private final ConnectorProvider sites = new SiteConnectorProvider();
		private final AtomicInteger most = new AtomicInteger();
		private final AtomicInteger now = new AtomicInteger();
		private volatile CountDownLatch arrived = new CountDownLatch(0);

		void waitFor(int many) {
			arrived = new CountDownLatch(many);
		}

		@Override
		public String scheme() {
			return sites.scheme();
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
			Connector real = sites.connect(address, credentials);
			Provider provider = real.topology().equals("OLD") ? counting(real.provider().orElseThrow()) : real.provider().orElseThrow();
			return (Connector) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connector.class },
					(proxy, method, arguments) -> method.getName().equals("provider") ? Optional.of(provider) : call(() -> method.invoke(real, arguments)));
		}

		private Provider counting(Provider real) {
			return (Provider) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Provider.class }, (proxy, method, arguments) -> {
				boolean hands = method.getName().equals("configure") && ((Map<?, ?>) arguments[1]).containsKey(Attributes.OWNER);
				if (hands)
					gather();
				try {
					return call(() -> method.invoke(real, arguments));
				} finally {
					if (hands)
						now.decrementAndGet();
				}
			});
		}

		private void gather() throws InterruptedException {
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			arrived.countDown();
			arrived.await(60, TimeUnit.SECONDS);
		}

		private interface Call {
			Object now() throws ReflectiveOperationException;
		}

		private static Object call(Call call) throws Throwable {
			try {
				return call.now();
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		}
	}
}
