package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class SiteConnectorTest {

	private static final ClientHome LEGACY = new ClientHome("CAS", "http://127.0.0.1:1/mp");
	private static final ObjectRef OWN_DP = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DRV-DP");

	@TempDir
	Path temp;

	private SiteServer site;
	private Connector connector;

	@BeforeEach
	void open() throws DroverException {
		site = SiteServer.open(SiteOptions.of(temp, "DRV"));
		connector = connect(site);
	}

	@AfterEach
	void close() {
		connector.close();
		site.close();
	}

	private static Connector connect(SiteServer site) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile());
		return new SiteConnectorProvider().connect(address, Credentials.NONE);
	}

	@Test
	void saysWhatItIs() throws Exception {
		assertEquals("DRV", connector.topology());
		assertTrue(connector.description().contains(site.baseUri().toString()));
		assertTrue(connector.preflight().stream().allMatch(PreflightFinding::passed), connector.preflight().toString());
		assertEquals(List.of("reachability", "database", "permission", "free space"),
				connector.preflight().stream().map(PreflightFinding::subject).toList());
	}

	@Test
	void connectingExplainsWhatIsWrong() throws Exception {
		SiteConnectorProvider provider = new SiteConnectorProvider();
		ConnectorAddress address = ConnectorAddress.parse("site:" + site.baseUri());
		fails("check the password file", Retry.NEVER, () -> provider.connect(address, new Credentials("", "wrong")));
		fails("no password", Retry.NEVER, () -> provider.connect(address, Credentials.NONE));
		fails("is not the address of a site", Retry.NEVER,
				() -> provider.connect(ConnectorAddress.parse("site:localhost"), new Credentials("", "x")));
		fails("a management point answers", Retry.NEVER,
				() -> provider.connect(ConnectorAddress.parse("site:" + site.baseUri() + "/mp"), new Credentials("", "x")));
		fails("cannot be reached", Retry.LATER,
				() -> provider.connect(ConnectorAddress.parse("site:http://127.0.0.1:" + freePort()), new Credentials("", "x")));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Test
	void anotherWebServerIsNoSite() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(200, 0);
			exchange.close();
		});
		server.start();
		try {
			fails("is not a Drover site", Retry.NEVER, () -> new SiteConnectorProvider()
					.connect(ConnectorAddress.parse("site:http://127.0.0.1:" + server.getAddress().getPort()), new Credentials("", "x")));
		} finally {
			server.stop(0);
		}
	}

	@Test
	void readsEverythingInOrder() throws Exception {
		provider().create("e", estate());
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", ""));
		Recorder recorder = new Recorder();
		connector.read(recorder, new NullProgressMonitor());
		assertTrue(recorder.objects.containsKey(new ObjectRef(ObjectKind.COLLECTION, "K")));
		assertEquals("DRV", recorder.objects.get(client("C1")).attribute(Attributes.SITE));
		assertEquals("", recorder.objects.get(client("C2")).attribute(Attributes.SITE));
		assertTrue(recorder.dependencies.contains(
				new Dependency(client("C1"), new ObjectRef(ObjectKind.SITE, "DRV"), DependencyKind.ASSIGNED_TO)));
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> connector.read(recorder, cancelled));
	}

	@Test
	void creatingTwiceIsOnceAndForeignObjectsAreRefused() throws Exception {
		provider().create("e", estate());
		provider().create("e", estate());
		assertEquals(8, provider().createdBy("e").size());
		fails("exists already", Retry.NEVER, () -> provider().create("other", List.of(estate().getFirst())));
		ObjectRef ref = new ObjectRef(ObjectKind.PACKAGE, "PS100001");
		assertEquals("3", provider().read(Set.of(ref, new ObjectRef(ObjectKind.PACKAGE, "none"))).get(ref).version());
	}

	@Test
	void aBatchIsWholeOrNothing() throws Exception {
		List<NewObject> batch = new ArrayList<>(estate());
		batch.add(object(ObjectKind.COLLECTION, "K2", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "missing")));
		fails("collection:K2 depends on collection:missing, which does not exist", Retry.NEVER, () -> provider().create("e", batch));
		assertEquals(Set.of(), provider().createdBy("e"));
		assertEquals(Map.of(), provider().read(List.of(client("C1"))));
	}

	@Test
	void invalidObjectsAreRefusedWithTheReason() {
		invalid("has no name", new NewObject(ManagedObject.of(ObjectKind.COLLECTION, "K", " ", "", Map.of()), List.of()));
		invalid("has content but no version",
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "", Map.of(Attributes.CONTENT_SIZE, "1")), List.of()));
		invalid("not a number of bytes",
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "1", Map.of(Attributes.CONTENT_SIZE, "big")), List.of()));
		invalid("does not say what it deploys", object(ObjectKind.DEPLOYMENT, "A", Map.of()));
		invalid("ISO-8601", object(ObjectKind.DEPLOYMENT, "A", Map.of(Attributes.EXPIRES, "soon"), new Need(DependencyKind.DEPLOYS, ObjectKind.PACKAGE, "P")));
		invalid("the package it belongs to", object(ObjectKind.PROGRAM, "G", Map.of()));
		invalid("has no owner", object(ObjectKind.DISTRIBUTION_POINT, "D", Map.of(Attributes.URL, "http://d")));
		invalid("no http address", object(ObjectKind.DISTRIBUTION_POINT, "D", Map.of(Attributes.OWNER, "CAS", Attributes.URL, "ftp://d")));
		invalid("a list of what it holds", object(ObjectKind.DISTRIBUTION_POINT, "D",
				Map.of(Attributes.OWNER, "CAS", Attributes.URL, "http://d", Attributes.HOLDS, "nonsense")));
		invalid("may not join", object(ObjectKind.CLIENT, "C", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.PACKAGE, "P")));
		invalid("by accepting them", object(ObjectKind.CLIENT, "C", Map.of(), new Need(DependencyKind.ASSIGNED_TO, ObjectKind.SITE, "DRV")));
		invalid("may not depend on itself", object(ObjectKind.COLLECTION, "K", Map.of(), new Need(DependencyKind.INCLUDES, ObjectKind.COLLECTION, "K")));
		invalid("cannot be created", object(ObjectKind.SITE, "X", Map.of()));
	}

	private void invalid(String part, NewObject object) {
		fails(part, Retry.NEVER, () -> provider().create("e", List.of(object)));
	}

	@Test
	void deletingTakesBackWhatTheEffectCreatedAndNothingElse() throws Exception {
		provider().create("a", List.of(object(ObjectKind.COLLECTION, "K", Map.of())));
		provider().create("b", List.of(object(ObjectKind.COLLECTION, "L", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "K"))));
		List<ObjectRef> both = List.of(new ObjectRef(ObjectKind.COLLECTION, "K"), new ObjectRef(ObjectKind.COLLECTION, "L"));
		fails("collection:K cannot be deleted: collection:L depends on it", Retry.NEVER, () -> provider().delete("a", both));
		provider().delete("b", both);
		provider().delete("b", both);
		assertEquals(Set.of(both.getFirst()), provider().read(both).keySet());
		provider().delete("a", both);
		assertEquals(Set.of(), provider().read(both).keySet());
	}

	@Test
	void configureTellsTheValuesBefore() throws Exception {
		provider().create("e", List.of(object(ObjectKind.DISTRIBUTION_POINT, "CAS-DP",
				Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.URL, "http://cas"))));
		ObjectRef dp = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "CAS-DP");
		Map<String, String> takeOver = Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "");
		assertEquals(Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV"), provider().configure(dp, takeOver));
		assertEquals(Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, ""), provider().configure(dp, takeOver));
		assertFalse(provider().read(Set.of(dp)).get(dp).attributes().containsKey(Attributes.SHARED_WITH));
		fails("has no owner", Retry.NEVER, () -> provider().configure(dp, Map.of(Attributes.OWNER, "")));
		fails("the site's own to set", Retry.NEVER, () -> provider().configure(OWN_DP, Map.of(Attributes.HOLDS, "")));
		fails("not a service role", Retry.NEVER, () -> provider().configure(client("C"), Map.of()));
		fails("does not exist", Retry.NEVER, () -> provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "none"), Map.of()));
	}

	@Test
	void aClientMovesHereAndBackAndLeavesNoTrace() throws Exception {
		Map<String, List<String>> rows = SiteRows.of(site);
		Set<Path> files = files();
		var assignment = connector.clientAssignment().orElseThrow();
		ContentDescription content = content("PS100001", "3", "setup", "setup");
		publish("content", content, "setup");
		provider().create("objects", estate());
		assertEquals(403, ClientCalls.policyStatus(site, "C1"));
		assertEquals(404, ClientCalls.policyStatus(site, "unknown"));
		fails("release it first", Retry.NEVER, () -> {
			assignment.accept(Map.of("C1", "DRV"));
			provider().delete("objects", List.of(client("C1")));
		});
		assertEquals(Set.of(), assignment.present(List.of("C1", "C2")));
		String policy = ClientCalls.policy(site, "C1");
		assertTrue(policy.contains("\"home\":null"), policy);
		assertTrue(policy.contains("\"locations\":[\"" + site.baseUri() + "/dp\"]"), policy);
		ClientCalls.await(() -> assignment.present(List.of("C1", "C2")).equals(Set.of("C1")));
		assertEquals(Map.of("C1", "DRV"), assignment.assigned(List.of("C1", "C2")));
		assertEquals("setup", ClientCalls.content(site, "C1", "DRV", "package:PS100001/3/setup"));
		assertEquals(204, ClientCalls.status(site, "C1", "{\"client\":\"C1\",\"kind\":\"inventory\"}"));
		assertEquals(400, ClientCalls.status(site, "C1", "{\"client\":\"C1\",\"kind\":\"gossip\"}"));
		assertEquals(400, ClientCalls.status(site, "C1", "not json"));
		assertEquals(403, ClientCalls.status(site, "C2", "{\"client\":\"C2\",\"kind\":\"status\"}"));
		assignment.release(List.of("C1"), LEGACY);
		assignment.release(List.of("C1"), LEGACY);
		assertTrue(ClientCalls.policy(site, "C1").contains("\"home\":{\"site\":\"CAS\",\"managementPoint\":\"http://127.0.0.1:1/mp\"}"));
		assertEquals(Map.of("C1", "CAS"), assignment.assigned(List.of("C1", "C2")));
		provider().delete("objects", estate().stream().map(object -> object.object().ref()).toList());
		connector.contentTarget().orElseThrow().withdraw("content", content.owner());
		assertEquals(rows, SiteRows.of(site));
		assertEquals(files, files());
		assertEquals(404, ClientCalls.policyStatus(site, "C1"));
	}

	@Test
	void assigningNeedsAClientAndAHome() {
		var assignment = connector.clientAssignment().orElseThrow();
		fails("create it first", Retry.NEVER, () -> assignment.accept(Map.of("C1", "DRV")));
		fails("not assigned", Retry.NEVER, () -> assignment.release(List.of("C1"), LEGACY));
		fails("there is no site XXX", Retry.NEVER, () -> assignment.home("XXX"));
		fails("http address", Retry.NEVER, () -> assignment.release(List.of("C1"), new ClientHome("CAS", "nowhere")));
	}

	@Test
	void theHomeIsTheManagementPoint() throws Exception {
		assertEquals(new ClientHome("DRV", site.baseUri() + "/mp"), connector.clientAssignment().orElseThrow().home(""));
	}

	@Test
	void contentIsPublishedOnceAndSharedFilesStay() throws Exception {
		var target = connector.contentTarget().orElseThrow();
		ContentDescription one = content("ONE", "1", "a/shared file", "shared", "only-one", "one");
		ContentDescription two = content("TWO", "1", "x", "shared");
		fails("put it there first", Retry.LATER, () -> target.publish("one", one));
		publish("one", one, "shared", "one");
		publish("one", one, "shared", "one");
		publish("again", one, "shared", "one");
		publish("two", two, "shared");
		assertTrue(target.published("one", one.owner()));
		assertFalse(target.published("one", two.owner()));
		assertEquals("package:ONE=1,package:TWO=1", holds());
		assertEquals(one, connector.contentSource().orElseThrow().describe(one.owner()));
		try (InputStream in = connector.contentSource().orElseThrow().open(one.owner(), "a/shared file")) {
			assertEquals("shared", new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		fails("withdraw it first", Retry.NEVER, () -> publish("new", content("ONE", "2", "x", "shared"), "shared"));
		target.withdraw("one", one.owner());
		assertEquals("package:ONE=1,package:TWO=1", holds());
		target.withdraw("again", one.owner());
		target.withdraw("again", one.owner());
		assertEquals("package:TWO=1", holds());
		assertTrue(target.hasFile(two.files().getFirst().sha256()));
		assertEquals(1, files().size());
	}

	@Test
	void badContentIsRefused() throws Exception {
		var target = connector.contentTarget().orElseThrow();
		String hash = Hashes.of("x");
		assertThrows(DroverException.class, () -> target.putFile(hash, 1, stream("y")));
		assertFalse(target.hasFile(hash));
		fails("lower-case", Retry.NEVER, () -> target.putFile("../../etc", 1, stream("y")));
		for (String path : List.of("../x", "/x", "a//b", "a\\b", "", "a/./b"))
			fails("leads outside", Retry.NEVER, () -> target.publish("e", describe("P", "1", path, "x")));
		target.putFile(hash, 1, stream("x"));
		fails("comma", Retry.NEVER, () -> target.publish("e", describe("P", "1,2", "x", "x")));
		fails("other content", Retry.NEVER, () -> {
			target.publish("e", describe("P", "1", "x", "x"));
			target.publish("f", describe("P", "1", "y", "x"));
		});
		assertEquals(Set.of(), Set.copyOf(List.of(temp.resolve("content/incoming").toFile().list())));
	}

	@Test
	void anEmptyFileTravels() throws Exception {
		ContentDescription empty = content("E", "1", "empty", "");
		publish("e", empty, "");
		provider().create("o", List.of(object(ObjectKind.CLIENT, "C1", Map.of())));
		assertEquals("", ClientCalls.content(site, "C1", "DRV", "package:E/1/empty"));
		assertEquals("{\"files\":[{\"path\":\"empty\",\"sha256\":\"" + Hashes.of("") + "\",\"size\":0}]}",
				ClientCalls.content(site, "C1", "DRV", "package:E/1"));
	}

	@Test
	void distributionPointsTakeWhomTheyServe() throws Exception {
		publish("c", content("PS100001", "3", "setup", "setup"), "setup");
		List<NewObject> batch = new ArrayList<>(estate());
		batch.add(object(ObjectKind.CLIENT, "NET", Map.of(Attributes.INTERNET, "true"), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K")));
		provider().create("e", batch);
		connector.clientAssignment().orElseThrow().accept(Map.of("NET", "DRV", "C1", "DRV"));
		String path = "package:PS100001/3/setup";
		assertEquals(403, ClientCalls.contentStatus(site, "NET", "DRV", path));
		assertTrue(ClientCalls.policy(site, "NET").contains("\"locations\":[]"));
		assertEquals(403, ClientCalls.contentStatus(site, "C1", "CAS", path));
		assertEquals(200, ClientCalls.contentStatus(site, "C1", "DRV", path));
		assertEquals(404, ClientCalls.contentStatus(site, "C1", "DRV", "package:PS100001/4/setup"));
		assertEquals(404, ClientCalls.contentStatus(site, "C1", "DRV", "package:PS100001/3/..%2F..%2F..%2Fpassword"));
		provider().configure(OWN_DP, Map.of(Attributes.SHARED_WITH, "CAS", Attributes.INTERNET, "true"));
		assertEquals(200, ClientCalls.contentStatus(site, "C1", "CAS", path));
		assertEquals(200, ClientCalls.contentStatus(site, "NET", "DRV", path));
		provider().configure(OWN_DP, Map.of(Attributes.PROTECTED, "true"));
		assertEquals(403, ClientCalls.contentStatus(site, "C1", "DRV", path));
		assertTrue(ClientCalls.policy(site, "C1").contains("\"locations\":[]"));
	}

	@Test
	void aProtectedDistributionPointIsOfferedWithinItsBoundaries() throws Exception {
		provider().create("e", estate());
		provider().create("dp", List.of(object(ObjectKind.DISTRIBUTION_POINT, "CAS-DP", Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV",
				Attributes.URL, "http://cas", Attributes.PROTECTED, "true", Attributes.HOLDS, "package:PS100001=3"),
				new Need(DependencyKind.BOUNDED_BY, ObjectKind.BOUNDARY, "B"))));
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", "DRV", "C2", "DRV"));
		assertTrue(ClientCalls.policy(site, "C1").contains("\"locations\":[\"http://cas\"]"));
		assertTrue(ClientCalls.policy(site, "C2").contains("\"locations\":[]"));
	}

	@Test
	void filesOfContentOnASharedDistributionPointAreListedByIt() throws Exception {
		ContentDescription content = content("PS100001", "3", "a b/setup", "setup");
		List<NewObject> batch = new ArrayList<>(estate());
		batch.replaceAll(object -> object.object().kind() != ObjectKind.PACKAGE ? object
				: new NewObject(object.object().with(Attributes.CONTENT_HASH, content.hash()), List.of()));
		provider().create("e", batch);
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", "DRV"));
		try (SiteServer legacy = SiteServer.open(SiteOptions.of(temp.resolve("legacy"), "CAS")); Connector other = connect(legacy)) {
			other.provider().orElseThrow().create("e", List.of(object(ObjectKind.CLIENT, "C1", Map.of())));
			ObjectRef dp = legacy.distributionPoint();
			other.provider().orElseThrow().configure(dp, Map.of(Attributes.SHARED_WITH, "DRV"));
			provider().create("dp", List.of(object(ObjectKind.DISTRIBUTION_POINT, dp.key(), Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV",
					Attributes.URL, legacy.baseUri() + "/dp", Attributes.HOLDS, "package:PS100001=3"))));
			other.contentTarget().orElseThrow().putFile(Hashes.of("setup"), 5, stream("setup"));
			other.contentTarget().orElseThrow().publish("c", content);
			assertTrue(ClientCalls.policy(site, "C1").contains("\"files\":[{\"path\":\"a b/setup\",\"sha256\":\"" + Hashes.of("setup")
					+ "\",\"size\":5}],\"locations\":[\"" + legacy.baseUri() + "/dp\"]"));
			assertEquals(0, legacy.accessCounts().of(dp).answered(), "what a site asks for a client is no client's request");
		}
	}

	@Test
	void aRestartKeepsEverything() throws Exception {
		publish("c", content("PS100001", "3", "setup", "setup"), "setup");
		provider().create("e", estate());
		var assignment = connector.clientAssignment().orElseThrow();
		assignment.accept(Map.of("C1", "DRV", "C2", "DRV"));
		ClientCalls.policy(site, "C1");
		ClientCalls.await(() -> assignment.present(List.of("C1")).size() == 1);
		assignment.release(List.of("C2"), LEGACY);
		ClientCalls.await(() -> SiteRows.of(site).get("client_state").contains("C1|DRV|null|null|TRUE|"));
		Recorder before = new Recorder();
		connector.read(before, new NullProgressMonitor());
		Map<String, List<String>> rows = SiteRows.withoutUrls(site);
		close();
		open();
		Recorder after = new Recorder();
		connector.read(after, new NullProgressMonitor());
		assertEquals(before.objects.keySet(), after.objects.keySet());
		assertEquals(Set.copyOf(before.dependencies), Set.copyOf(after.dependencies));
		assertEquals(rows, SiteRows.withoutUrls(site));
		assertEquals(Set.of("C1"), connector.clientAssignment().orElseThrow().present(List.of("C1", "C2")));
		assertEquals(Map.of("C1", "DRV", "C2", "CAS"), connector.clientAssignment().orElseThrow().assigned(List.of("C1", "C2")));
		assertEquals("setup", ClientCalls.content(site, "C1", "DRV", "package:PS100001/3/setup"));
	}

	@Test
	void longListsTravelInPieces() throws Exception {
		Map<String, String> sites = new TreeMap<>();
		List<NewObject> clients = new ArrayList<>();
		for (int i = 0; i < 2500; i++) {
			clients.add(object(ObjectKind.CLIENT, "C" + i, Map.of()));
			sites.put("C" + i, "");
		}
		provider().create("e", clients);
		connector.clientAssignment().orElseThrow().accept(sites);
		assertEquals(2500, connector.clientAssignment().orElseThrow().assigned(sites.keySet()).size());
		assertEquals(2500, provider().read(clients.stream().map(client -> client.object().ref()).toList()).size());
		connector.clientAssignment().orElseThrow().release(sites.keySet(), LEGACY);
		provider().delete("e", provider().createdBy("e"));
		assertEquals(Set.of(), provider().createdBy("e"));
	}

	@Test
	void aSiteThatIsGoneMayComeBack() {
		site.close();
		fails("cannot be reached", Retry.LATER, () -> provider().createdBy("e"));
	}

	/** A collection K with a deployment of a program of a package with content, a boundary, and two clients, the first inside it. */
	private static List<NewObject> estate() {
		return List.of(object(ObjectKind.BOUNDARY, "B", Map.of()),
				object(ObjectKind.COLLECTION, "K", Map.of(), new Need(DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "A")),
				object(ObjectKind.DEPLOYMENT, "A", Map.of(), new Need(DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "PS100001/install")),
				object(ObjectKind.PROGRAM, "PS100001/install", Map.of(), new Need(DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "PS100001")),
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "PS100001", "Setup", "3", Map.of(Attributes.CONTENT_SIZE, "5")), List.of()),
				object(ObjectKind.COLLECTION, "K0", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "K")),
				object(ObjectKind.CLIENT, "C1", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K"),
						new Need(DependencyKind.LOCATED_IN, ObjectKind.BOUNDARY, "B")),
				object(ObjectKind.CLIENT, "C2", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K")));
	}

	private record Need(DependencyKind kind, ObjectKind toKind, String to) {
	}

	private static NewObject object(ObjectKind kind, String key, Map<String, String> attributes, Need... needs) {
		ManagedObject object = ManagedObject.of(kind, key, key, "", attributes);
		List<Dependency> dependencies = new ArrayList<>();
		for (Need need : needs)
			dependencies.add(new Dependency(object.ref(), new ObjectRef(need.toKind(), need.to()), need.kind()));
		return new NewObject(object, dependencies);
	}

	private static ObjectRef client(String key) {
		return new ObjectRef(ObjectKind.CLIENT, key);
	}

	private Provider provider() {
		return connector.provider().orElseThrow();
	}

	private String holds() throws DroverException {
		return provider().read(Set.of(OWN_DP)).get(OWN_DP).attribute(Attributes.HOLDS);
	}

	/** @param pathsAndTexts path, text, path, text, ... */
	private static ContentDescription content(String owner, String version, String... pathsAndTexts) {
		List<ContentDescription.ContentFile> files = new ArrayList<>();
		for (int i = 0; i < pathsAndTexts.length; i += 2)
			files.add(new ContentDescription.ContentFile(pathsAndTexts[i], Hashes.of(pathsAndTexts[i + 1]), pathsAndTexts[i + 1].length()));
		return new ContentDescription(new ObjectRef(ObjectKind.PACKAGE, owner), version, files);
	}

	private static ContentDescription describe(String owner, String version, String path, String text) {
		return content(owner, version, path, text);
	}

	private void publish(String effect, ContentDescription content, String... texts) throws DroverException {
		var target = connector.contentTarget().orElseThrow();
		for (String text : texts) {
			if (!target.hasFile(Hashes.of(text)))
				target.putFile(Hashes.of(text), text.length(), stream(text));
		}
		target.publish(effect, content);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private Set<Path> files() throws IOException {
		try (var files = Files.walk(site.contentFolder())) {
			return Set.copyOf(files.filter(Files::isRegularFile).toList());
		}
	}

	private static void fails(String part, Retry retry, Executable call) {
		DroverException failure = assertThrows(DroverException.class, call);
		assertTrue(failure.getMessage().contains(part), failure.getMessage());
		assertEquals(retry, failure.retry(), failure.getMessage());
	}

	private static final class Recorder implements MetadataSink {

		private final Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
		private final List<Dependency> dependencies = new ArrayList<>();

		@Override
		public void object(ManagedObject object) {
			objects.put(object.ref(), object);
		}

		@Override
		public void dependency(Dependency dependency) {
			assertTrue(objects.containsKey(dependency.from()));
			dependencies.add(dependency);
		}
	}
}
