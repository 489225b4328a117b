package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of distribution point behaves as its name says, to clients that ask it over HTTP. */
@Timeout(120)
class DistributionPointKindsTest {

	private static final ObjectRef SERVER = new ObjectRef(ObjectKind.SITE_SYSTEM, "DRV-SERVER");
	private static final ObjectRef FIRST = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DRV-DP");
	private static final String TEXT = "0123456789";

	@TempDir
	private Path temp;
	private final HttpClient http = HttpClient.newHttpClient();
	private SiteServer site;
	private Connector connector;
	private int effects;

	@BeforeEach
	void open() throws DroverException {
		Instant noon = LocalDateTime.of(2026, 11, 22, 12, 0).atZone(ZoneId.systemDefault()).toInstant();
		site = SiteServer.open(SiteOptions.of(temp, "DRV"), Clock.fixed(noon, ZoneId.systemDefault()));
		connector = new SiteConnectorProvider().connect(ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile()), Credentials.NONE);
	}

	@AfterEach
	void close() {
		http.close();
		connector.close();
		site.close();
	}

	@Test
	void aBranchTakesOnlyWhatFits() throws Exception {
		publish("package:A", TEXT);
		publish("package:B", TEXT + TEXT);
		set(FIRST, Map.of(Attributes.BITS, "true"));
		add("BRANCH", Map.of(Attributes.PLACEMENT, "branch", Attributes.CONTENT_LIMIT, "25"));
		assertEquals("package:A=1", holds("BRANCH"));
		publish("package:C", TEXT);
		publish("package:D", TEXT);
		assertEquals("package:A=1,package:C=1", holds("BRANCH"));
		assertEquals("package:A=1,package:B=1,package:C=1,package:D=1", holds("DRV-DP"), "a standard one takes all");
		assertEquals(200, get("/dp-BRANCH/content/package:C/1/file").statusCode());
		assertEquals(404, get("/dp-BRANCH/content/package:B/1/file").statusCode());
		withdraw("package:A");
		assertEquals("package:C=1,package:D=1", holds("BRANCH"), "there is room again");
		set(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "BRANCH"), Map.of(Attributes.CONTENT_LIMIT, "40"));
		assertEquals("package:B=1,package:C=1,package:D=1", holds("BRANCH"));
		refused("only a branch distribution point", FIRST, Map.of(Attributes.CONTENT_LIMIT, "25"));
		provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "BRANCH"), Map.of(Attributes.CONTENT_LIMIT, "10"));
		assertEquals("package:C=1", holds("BRANCH"), "what does not fit any more goes");
		assertThrows(DroverException.class, () -> provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "BRANCH"), Map.of(Attributes.CONTENT_LIMIT, "much")));
	}

	@Test
	void nobodyWritesToABranch() throws Exception {
		set(FIRST, Map.of(Attributes.BITS, "true"));
		add("BRANCH", Map.of(Attributes.PLACEMENT, "branch"));
		HttpResponse<String> answer = put("/dp-BRANCH/content/package:A/1/file");
		assertEquals(405, answer.statusCode());
		assertTrue(answer.body().contains("takes content from a standard one of its site, and from nobody else"), answer.body());
		assertEquals(405, put("/dp/content/package:A/1/file").statusCode());
		DroverException refusal = assertThrows(DroverException.class,
				() -> provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "BRANCH"), Map.of(Attributes.HOLDS, "package:A=1")));
		assertTrue(refusal.getMessage().contains("the site's own to set"), refusal.getMessage());
	}

	@Test
	void onAShareContentLiesInPlainFiles() throws Exception {
		publish("package:A", TEXT);
		add("DP7", Map.of(Attributes.PLACEMENT, "share", Attributes.SHARE, "smspkg$"));
		Path share = temp.resolve("shares/smspkg$@DP7");
		await(() -> folders(share).size() == 1);
		Path folder = share.resolve(folders(share).getFirst());
		assertTrue(folder.getFileName().toString().startsWith("package-A-1-"), folder::toString);
		assertEquals(TEXT, Files.readString(folder.resolve("file")));
		publish("application:../B", TEXT);
		await(() -> folders(share).size() == 2);
		assertTrue(folders(share).getFirst().startsWith("application-..%2FB-1-"), () -> folders(share).toString());
		Files.writeString(folder.resolve("file"), "spoilt");
		assertEquals(TEXT, get("/dp-DP7/content/package:A/1/file").body(), "clients get what was published");
		withdraw("package:A");
		await(() -> folders(share).size() == 1);
		set(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DP7"), Map.of(Attributes.PLACEMENT, "server"));
		await(() -> !Files.exists(share));
	}

	private static List<String> folders(Path share) {
		String[] names = share.toFile().list((any, name) -> !name.startsWith("."));
		return names == null ? List.of() : Stream.of(names).sorted().toList();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		while (!condition.getAsBoolean())
			Thread.sleep(20);
	}

	@Test
	void onlyByBitsClientsGoOnWhereTheyWereCutOff() throws Exception {
		publish("package:A", TEXT);
		HttpResponse<String> whole = get("/dp/content/package:A/1/file", "Range", "bytes=4-");
		assertEquals(200, whole.statusCode());
		assertEquals(TEXT, whole.body());
		assertEquals("none", whole.headers().firstValue("Accept-Ranges").orElse(""));
		set(FIRST, Map.of(Attributes.BITS, "true"));
		HttpResponse<String> rest = get("/dp/content/package:A/1/file", "Range", "bytes=4-");
		assertEquals(206, rest.statusCode());
		assertEquals("456789", rest.body());
		assertEquals("bytes 4-9/10", rest.headers().firstValue("Content-Range").orElse(""));
		assertEquals("45", get("/dp/content/package:A/1/file", "Range", "bytes=4-5").body());
		HttpResponse<String> beyond = get("/dp/content/package:A/1/file", "Range", "bytes=10-");
		assertEquals(416, beyond.statusCode());
		assertEquals("bytes */10", beyond.headers().firstValue("Content-Range").orElse(""));
	}

	@Test
	void bitsKeepsToItsWindow() throws Exception {
		publish("package:A", TEXT);
		refused("turn BITS on", FIRST, Map.of(Attributes.BITS_WINDOW, "11:00-13:00=0"));
		set(FIRST, Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "11:00-13:00=0"));
		assertEquals(503, get("/dp/content/package:A/1/file").statusCode());
		assertEquals(200, get("/dp/content/package:A/1").statusCode(), "what there is may be asked at any time");
		set(FIRST, Map.of(Attributes.BITS_WINDOW, "11:00-13:00=20"));
		long begun = System.nanoTime();
		assertEquals(TEXT, get("/dp/content/package:A/1/file").body());
		assertTrue(System.nanoTime() - begun >= 300_000_000, "10 bytes at 20 a second");
		set(FIRST, Map.of(Attributes.BITS_WINDOW, "13:00-14:00=0"));
		assertEquals(TEXT, get("/dp/content/package:A/1/file").body());
	}

	@Test
	void boundariesDecideAboutProtectedPoints() throws Exception {
		publish("package:A", TEXT);
		create(new NewObject(ManagedObject.of(ObjectKind.BOUNDARY, "10.1", "10.1", "", Map.of()), List.of()));
		clients();
		String url = "http://127.0.0.1:1/smp";
		ObjectRef state = new ObjectRef(ObjectKind.STATE_MIGRATION_POINT, "SMP");
		create(new NewObject(ManagedObject.of(ObjectKind.STATE_MIGRATION_POINT, "SMP", "SMP", "", Map.of(Attributes.OWNER, "DRV", Attributes.URL, url, Attributes.PROTECTED, "true")),
				List.of(new Dependency(state, new ObjectRef(ObjectKind.BOUNDARY, "10.1"), DependencyKind.BOUNDED_BY))));
		add("OFFICE", Map.of(Attributes.PROTECTED, "true"), "boundary:10.1");
		assertEquals(200, get("/dp-OFFICE/content/package:A/1/file", "Drover-Client", "INSIDE").statusCode());
		assertEquals(403, get("/dp-OFFICE/content/package:A/1/file", "Drover-Client", "OUTSIDE").statusCode());
		assertTrue(policy("INSIDE").contains("/dp-OFFICE\""), policy("INSIDE"));
		assertFalse(policy("OUTSIDE").contains("/dp-OFFICE\""), policy("OUTSIDE"));
		assertTrue(policy("INSIDE").contains(url));
		assertFalse(policy("OUTSIDE").contains(url), "protection covers state migration points");
		assertTrue(site.gate().refusal(state, "OUTSIDE", "DRV").isPresent());
		assertTrue(site.gate().refusal(state, "INSIDE", "DRV").isEmpty());
	}

	@Test
	void mobileAndInternetClientsAreServedWhereItSaysSo() throws Exception {
		publish("package:A", TEXT);
		clients();
		for (String client : List.of("PHONE", "ROAMING"))
			assertEquals(403, get("/dp/content/package:A/1/file", "Drover-Client", client).statusCode(), client);
		add("PHONES", Map.of(Attributes.BITS, "true", Attributes.MOBILE, "true"));
		assertEquals(200, get("/dp-PHONES/content/package:A/1/file", "Drover-Client", "PHONE").statusCode());
		assertEquals(403, get("/dp-PHONES/content/package:A/1/file", "Drover-Client", "ROAMING").statusCode());
		assertTrue(assertThrows(DroverException.class, () -> add("OUT", Map.of(Attributes.BITS, "true", Attributes.INTERNET, "true"))).getMessage()
				.contains("fully qualified domain name"));
		add("OUT", Map.of(Attributes.BITS, "true", Attributes.INTERNET, "true", Attributes.FQDN, "content.example.org"));
		assertEquals(200, get("/dp-OUT/content/package:A/1/file", "Drover-Client", "ROAMING").statusCode());
		assertTrue(policy("ROAMING").contains("\"http://content.example.org:" + site.baseUri().getPort() + "/dp-OUT\""), policy("ROAMING"));
		assertTrue(policy("OUTSIDE").contains(site.baseUri() + "/dp-OUT\""), "clients inside reach it as ever");
	}

	@Test
	void onlyVirtualApplicationsAreStreamed() throws Exception {
		create(new NewObject(ManagedObject.of(ObjectKind.APPLICATION, "V", "V", "1", Map.of(Attributes.VIRTUAL, "true", Attributes.CONTENT_SIZE, "10")), List.of()));
		create(new NewObject(ManagedObject.of(ObjectKind.APPLICATION, "PLAIN", "PLAIN", "1", Map.of(Attributes.CONTENT_SIZE, "10")), List.of()));
		publish("application:V", TEXT);
		publish("application:PLAIN", TEXT);
		assertEquals(403, get("/dp/stream/application:V/1/file", "Range", "bytes=3-4").statusCode(), "it does not stream yet");
		refused("which needs BITS", FIRST, Map.of(Attributes.STREAMING, "true"));
		set(FIRST, Map.of(Attributes.BITS, "true", Attributes.STREAMING, "true"));
		HttpResponse<String> block = get("/dp/stream/application:V/1/file", "Range", "bytes=3-4");
		assertEquals(206, block.statusCode());
		assertEquals("34", block.body());
		assertEquals(403, get("/dp/stream/application:PLAIN/1/file").statusCode());
		assertEquals(404, get("/dp/stream/application:V/2/file").statusCode());
	}

	@Test
	void onlyImagesAreMulticast() throws Exception {
		publish("os-image:I", TEXT);
		publish("package:A", TEXT);
		assertEquals(403, get("/dp/multicast/os-image:I/1/file").statusCode(), "it does not multicast yet");
		set(FIRST, Map.of(Attributes.MULTICAST, "true"));
		assertEquals(403, get("/dp/multicast/package:A/1/file").statusCode());
		assertEquals(404, get("/dp/multicast/os-image:I/1/none").statusCode());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> all = new ArrayList<>();
			for (int number = 0; number < 5; number++)
				all.add(threads.submit(() -> get("/dp/multicast/os-image:I/1/file").body()));
			for (Future<String> one : all)
				assertEquals(TEXT, one.get());
		}
	}

	/** One in the boundary, one out of it, a phone and one on the internet; all get the package A. */
	private void clients() throws DroverException {
		create(new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "A", "A", "1", Map.of(Attributes.CONTENT_SIZE, "10")), List.of()));
		ObjectRef deployment = new ObjectRef(ObjectKind.DEPLOYMENT, "D");
		create(new NewObject(ManagedObject.of(ObjectKind.DEPLOYMENT, "D", "D", "", Map.of()),
				List.of(new Dependency(deployment, ObjectRef.parse("package:A"), DependencyKind.DEPLOYS))));
		ObjectRef collection = new ObjectRef(ObjectKind.COLLECTION, "ALL");
		create(new NewObject(ManagedObject.of(ObjectKind.COLLECTION, "ALL", "ALL", "", Map.of()), List.of(new Dependency(collection, deployment, DependencyKind.RECEIVES))));
		for (String key : List.of("INSIDE", "OUTSIDE", "PHONE", "ROAMING")) {
			Map<String, String> flags = key.equals("PHONE") ? Map.of(Attributes.MOBILE, "true") : key.equals("ROAMING") ? Map.of(Attributes.INTERNET, "true") : Map.of();
			ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, key);
			List<Dependency> needs = new ArrayList<>(List.of(new Dependency(ref, collection, DependencyKind.MEMBER_OF)));
			if (key.equals("INSIDE") && exists("boundary:10.1"))
				needs.add(new Dependency(ref, ObjectRef.parse("boundary:10.1"), DependencyKind.LOCATED_IN));
			create(new NewObject(ManagedObject.of(ObjectKind.CLIENT, key, key, "", flags), needs));
			connector.clientAssignment().orElseThrow().accept(Map.of(key, "DRV"));
		}
	}

	private boolean exists(String ref) throws DroverException {
		return !provider().read(Set.of(ObjectRef.parse(ref))).isEmpty();
	}

	private void create(NewObject object) throws DroverException {
		provider().create("create-" + effects++, List.of(object));
	}

	private void add(String key, Map<String, String> attributes, String... boundaries) throws DroverException {
		Map<String, String> all = new TreeMap<>(Map.of(Attributes.OWNER, "DRV", Attributes.SITE, "DRV", Attributes.PLACEMENT, "server"));
		all.putAll(attributes);
		ManagedObject point = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, key, key, "", all);
		List<Dependency> needs = new ArrayList<>(List.of(new Dependency(point.ref(), SERVER, DependencyKind.HOSTED_ON)));
		for (String boundary : boundaries)
			needs.add(new Dependency(point.ref(), ObjectRef.parse(boundary), DependencyKind.BOUNDED_BY));
		provider().edit("edit-" + effects++, List.of(new Edit(null, new NewObject(point, needs))));
	}

	/** As a diagram draws it. */
	private void set(ObjectRef point, Map<String, String> attributes) throws DroverException {
		NewObject before = new NewObject(provider().read(Set.of(point)).get(point), List.of(new Dependency(point, SERVER, DependencyKind.HOSTED_ON)));
		ManagedObject after = before.object();
		for (Map.Entry<String, String> attribute : attributes.entrySet())
			after = after.with(attribute.getKey(), attribute.getValue());
		provider().edit("edit-" + effects++, List.of(new Edit(before, new NewObject(after, before.dependencies()))));
	}

	private void refused(String part, ObjectRef point, Map<String, String> attributes) {
		String message = assertThrows(DroverException.class, () -> set(point, attributes)).getMessage();
		assertTrue(message.contains(part), message);
	}

	private void publish(String owner, String text) throws DroverException {
		String hash = Hashes.of(text);
		connector.contentTarget().orElseThrow().putFile(hash, text.length(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		connector.contentTarget().orElseThrow().publish("publish " + owner,
				new ContentDescription(ObjectRef.parse(owner), "1", List.of(new ContentFile("file", hash, text.length()))));
	}

	private void withdraw(String owner) throws DroverException {
		connector.contentTarget().orElseThrow().withdraw("publish " + owner, ObjectRef.parse(owner));
	}

	private String holds(String key) throws DroverException {
		ObjectRef ref = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, key);
		return provider().read(Set.of(ref)).get(ref).attribute(Attributes.HOLDS);
	}

	private String policy(String client) throws Exception {
		return get("/mp/policy", "Drover-Client", client).body();
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		return send(HttpRequest.newBuilder(address(path)).GET(), headers);
	}

	private HttpResponse<String> put(String path) throws Exception {
		return send(HttpRequest.newBuilder(address(path)).PUT(BodyPublishers.ofString("content")));
	}

	private URI address(String path) {
		List<String> segments = List.of(path.split("/"));
		return URI.create(site.baseUri() + String.join("/", segments.stream().map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8)).toList()));
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
		request.setHeader("Drover-Client", "ANY").setHeader("Drover-Topology", "DRV");
		for (int at = 0; at < headers.length; at += 2)
			request.setHeader(headers[at], headers[at + 1]);
		return http.send(request.build(), BodyHandlers.ofString());
	}

	private Provider provider() {
		return connector.provider().orElseThrow();
	}
}
