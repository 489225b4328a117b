package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.Credentials;
import org.drover.connector.Provider;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the high-level face changes, and reads back. */
class LegacyChangesTest {

	private static final int LOOKS = 1_000;

	@TempDir
	static Path folder;
	private static LegacySite site;
	private static Connector connector;

	@BeforeAll
	static void start() throws DroverException {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
		connector = new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(site.sourceAddress()), Credentials.NONE);
	}

	@AfterAll
	static void stop() {
		connector.close();
		site.close();
	}

	@Test
	void clientsLeaveAndComeBack() throws Exception {
		ClientAssignment assignment = connector.clientAssignment().orElseThrow();
		List<String> clients = site.validClients().stream().map(ManagedObject::key).limit(230).toList();
		Map<String, String> home = assignment.assigned(clients);
		assertEquals(clients.size(), home.size());
		assertEquals(Map.of(), assignment.assigned(List.of("GUID:nobody")));
		poll(clients.getFirst());
		assertEquals(Set.of(clients.getFirst()), assignment.present(clients));
		Gathered before = Gathered.from(connector);

		ClientHome away = new ClientHome("DRV", "http://127.0.0.1:9/mp");
		assignment.release(clients, away);
		assignment.release(clients, away);
		assertEquals(Set.of("DRV"), Set.copyOf(assignment.assigned(clients).values()));
		assertEquals(Set.of(), assignment.present(clients));
		Gathered gone = Gathered.from(connector);
		ObjectRef first = new ObjectRef(ObjectKind.CLIENT, clients.getFirst());
		assertEquals("DRV", gone.objects.get(first).attribute(Attributes.SITE));
		assertTrue(gone.dependencies.stream().noneMatch(need -> need.from().equals(first) && need.kind() == DependencyKind.ASSIGNED_TO));

		assignment.accept(home);
		assignment.accept(home);
		assertEquals(home, assignment.assigned(clients));
		assertEquals(Set.of(), assignment.present(clients));
		poll(clients.getFirst());
		assertEquals(Set.of(clients.getFirst()), assignment.present(clients));
		Gathered back = Gathered.from(connector);
		assertEquals(before.objects, back.objects);
		assertEquals(before.dependencies, back.dependencies);
	}

	@Test
	void homesAreDefaultManagementPoints() throws DroverException {
		ClientAssignment assignment = connector.clientAssignment().orElseThrow();
		ClientHome home = assignment.home("");
		assertEquals("P01", home.site());
		assertTrue(site.serviceUrls().containsValue(home.managementPoint()));
		assertEquals("P02", assignment.home("P02").site());
		assertThrows(DroverException.class, () -> assignment.home("XXX"));
	}

	@Test
	void distributionPointsAreSharedHandedOverAndTakenBack() throws DroverException {
		Provider provider = connector.provider().orElseThrow();
		Gathered before = Gathered.from(connector);
		ObjectRef point = before.objects.values().stream().filter(object -> object.kind() == ObjectKind.DISTRIBUTION_POINT && object.is(Attributes.PROTECTED))
				.map(ManagedObject::ref).findFirst().orElseThrow();
		Map<String, String> shared = Map.of(Attributes.SHARED_WITH, "DRV");
		assertEquals(Map.of(Attributes.SHARED_WITH, ""), provider.configure(point, shared));
		assertEquals(shared, provider.configure(point, shared));
		assertEquals("DRV", Gathered.from(connector).objects.get(point).attribute(Attributes.SHARED_WITH));

		Map<String, String> handedOver = Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "");
		assertEquals(Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV"), provider.configure(point, handedOver));
		Gathered without = Gathered.from(connector);
		assertFalse(without.objects.containsKey(point));
		assertTrue(without.dependencies.stream().map(Dependency::to).noneMatch(point::equals));
		assertEquals("DRV", provider.read(Set.of(point)).get(point).attribute(Attributes.OWNER));

		provider.configure(point, Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, ""));
		Gathered back = Gathered.from(connector);
		assertEquals(before.objects, back.objects);
		assertEquals(before.dependencies, back.dependencies);
	}

	@Test
	void locatorPointsLearnWhereOthersStart() throws DroverException {
		Provider provider = connector.provider().orElseThrow();
		ObjectRef locator = site.model().all(ObjectKind.SERVER_LOCATOR_POINT).getFirst().ref();
		Map<String, String> shared = Map.of(Attributes.SHARED_WITH, "DRV", Attributes.SHARED_HOMES, "DRV=http://127.0.0.1:9/mp");
		Map<String, String> before = provider.configure(locator, shared);
		assertEquals(site.model().get(locator).orElseThrow(), Gathered.from(connector).objects.get(locator));
		assertEquals(shared, provider.configure(locator, before));
		assertEquals(site.model().get(locator).orElseThrow(), Gathered.from(connector).objects.get(locator));
	}

	@Test
	void nothingElseIsWritten() {
		Provider provider = connector.provider().orElseThrow();
		ObjectRef point = site.model().all(ObjectKind.DISTRIBUTION_POINT).getFirst().ref();
		assertThrows(DroverException.class, () -> provider.create("e", List.of()));
		assertThrows(DroverException.class, () -> provider.delete("e", List.of()));
		assertThrows(DroverException.class, () -> provider.configure(point, Map.of(Attributes.HOLDS, "")));
		assertThrows(DroverException.class, () -> provider.configure(new ObjectRef(ObjectKind.COLLECTION, "SMS00001"), Map.of(Attributes.OWNER, "DRV")));
		assertThrows(DroverException.class, () -> provider.configure(point, Map.of(Attributes.OWNER, "not a code")));
	}

	@Test
	void contentIsReadFromSourceFolders() throws Exception {
		ContentSource source = connector.contentSource().orElseThrow();
		Map<ObjectKind, ManagedObject> oneOfEach = new TreeMap<>();
		for (ManagedObject object : site.model().all()) {
			if (!object.attribute(Attributes.CONTENT_SIZE).isEmpty())
				oneOfEach.putIfAbsent(object.kind(), object);
		}
		assertEquals(6, oneOfEach.size());
		for (ManagedObject owner : oneOfEach.values()) {
			ContentDescription content = source.describe(owner.ref());
			assertEquals(owner.version(), content.version());
			assertEquals(Long.parseLong(owner.attribute(Attributes.CONTENT_SIZE)), content.size());
			for (ContentFile file : content.files()) {
				try (InputStream in = source.open(owner.ref(), file.path())) {
					assertEquals(file.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes())));
				}
			}
		}
	}

	@Test
	void contentStaysInsideItsFolder() throws Exception {
		ContentSource source = connector.contentSource().orElseThrow();
		ObjectRef owner = site.model().all(ObjectKind.PACKAGE).getFirst().ref();
		Path sources = folder.resolve("lab/source");
		Files.writeString(sources.resolve("outside.txt"), "secret");
		Files.createSymbolicLink(sources.resolve(owner.key()).resolve("link.txt"), sources.resolve("outside.txt"));
		try {
			for (String path : List.of("../outside.txt", "setup/../../outside.txt", "/etc/hostname", "", ".", "link.txt", "a\\b", "none.bin"))
				assertThrows(DroverException.class, () -> source.open(owner, path), path);
			assertThrows(DroverException.class, () -> source.describe(owner));
		} finally {
			Files.delete(sources.resolve(owner.key()).resolve("link.txt"));
		}
		assertThrows(DroverException.class, () -> source.describe(new ObjectRef(ObjectKind.PACKAGE, "none")));
	}

	/** Returns when the site has noted it, which it does after it has answered. */
	private static void poll(String client) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			http.send(HttpRequest.newBuilder(URI.create(site.clientHome(client) + "/policy")).header("Drover-Client", client)
					.header("Drover-Topology", "CAS").build(), BodyHandlers.discarding());
		}
		for (int looks = 0; looks < LOOKS && connector.clientAssignment().orElseThrow().present(List.of(client)).isEmpty(); looks++)
			LockSupport.parkNanos(10_000_000);
	}
}
