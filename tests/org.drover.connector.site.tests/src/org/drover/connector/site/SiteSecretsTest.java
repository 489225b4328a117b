package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException.Retry;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** A site keeps secrets of objects encrypted, gives them out by its low-level face alone, and forgets them with their objects. */
class SiteSecretsTest extends SiteCase {

	/** Begins each of them. */
	private static final String MARK = "cleartext-";
	private static final ObjectRef K = new ObjectRef(ObjectKind.COLLECTION, "K");
	private static final ObjectRef L = new ObjectRef(ObjectKind.COLLECTION, "L");
	private static final SortedMap<String, String> OF_K = new TreeMap<>(Map.of("JoinPassword", " cleartext-jöin \n", "Token", "cleartext-token"));
	private static final SortedMap<String, String> OF_L = new TreeMap<>(Map.of("Token", "cleartext-other"));

	private void create(String effect, ObjectRef... refs) throws Exception {
		List<NewObject> objects = new ArrayList<>();
		for (ObjectRef ref : refs)
			objects.add(object(ref.kind(), ref.key(), Map.of()));
		provider().create(effect, objects);
	}

	private SecretSource source() {
		return connector.secretSource().orElseThrow();
	}

	private SecretTarget target() {
		return connector.secretTarget().orElseThrow();
	}

	/** The site starts anew, as after a stop. */
	private void restart() throws Exception {
		close();
		open();
	}

	@Test
	void theyComeBackByTheLowLevelFaceAndAreNowhereElse() throws Exception {
		PrintStream err = System.err;
		ByteArrayOutputStream logged = new ByteArrayOutputStream();
		System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
		try {
			create("e", K, L);
			target().put("e", Map.of(K, OF_K, L, OF_L));
			fails("was not created by this task", Retry.NEVER, () -> target().put("other", Map.of(K, new TreeMap<>(Map.of("x", "cleartext-refused")))));
			assertEquals(OF_K, source().secrets(K));
			assertEquals(Map.of(K, OF_K, L, OF_L), source().secrets(List.of(L, client("C1"), K)));
			Recorder estate = new Recorder();
			connector.read(estate, new NullProgressMonitor());
			assertFalse((estate.objects.values() + " " + provider().read(List.of(K, L)).values() + connector.preflight()).contains(MARK));
			for (String asked : List.of("", "/estate", "/preflight", "/objects/created?effect=e"))
				assertFalse(answer(asked).contains(MARK), asked);
			restart();
			assertEquals(OF_K, source().secrets(K));
			Path aside = Files.move(temp.resolve("key"), temp.resolve("aside"));
			fails("is missing", Retry.LATER, () -> target().put("e", Map.of(K, OF_K)));
			Files.move(aside, temp.resolve("key"));
			close();
		} finally {
			System.setErr(err);
		}
		SortedMap<String, String> files = files(temp);
		assertTrue(files.get("site.mv.db").contains("JoinPassword"), "what is looked for in the database can be found there");
		files.forEach((file, text) -> assertFalse(text.contains(MARK), file));
		assertTrue(logged.toString(StandardCharsets.UTF_8).contains("the provider could not do POST [secrets, put]"), "a failure is logged");
		assertFalse(logged.toString(StandardCharsets.UTF_8).contains(MARK), () -> logged.toString(StandardCharsets.UTF_8));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("key"))));
		open();
	}

	/** What the provider says, as it says it. */
	private String answer(String asked) throws Exception {
		String password = Files.readString(site.passwordFile()).strip();
		HttpRequest request = HttpRequest.newBuilder(URI.create(site.baseUri() + "/provider" + asked))
				.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("drover:" + password).getBytes(StandardCharsets.UTF_8))).build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.ofString()).body();
		}
	}

	private static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> texts = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList())
				texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		return texts;
	}

	@Test
	void whoDoesNotKnowThePasswordGetsNoneAndPutsNone() throws Exception {
		create("e", K);
		target().put("e", Map.of(K, OF_K));
		try (HttpClient http = HttpClient.newHttpClient()) {
			for (String operation : List.of("read", "put")) {
				var answer = http.send(HttpRequest.newBuilder(URI.create(site.baseUri() + "/provider/secrets/" + operation))
						.POST(BodyPublishers.ofString("{\"refs\":[\"collection:K\"],\"effect\":\"e\",\"secrets\":{}}")).build(), BodyHandlers.ofString());
				assertEquals(401, answer.statusCode());
				assertFalse(answer.body().contains(MARK));
			}
		}
	}

	@Test
	void doingItTwiceHasTheEffectOfOnceAndAnotherTextReplaces() throws Exception {
		create("e", K);
		target().put("e", Map.of(K, OF_K));
		List<String> once = SiteRows.of(site).get("object_secret");
		assertEquals(2, once.size());
		target().put("e", Map.of(K, OF_K));
		assertEquals(once, SiteRows.of(site).get("object_secret"));
		target().put("e", Map.of(K, new TreeMap<>(Map.of("Token", "cleartext-newer"))));
		assertEquals(Map.of("JoinPassword", OF_K.get("JoinPassword"), "Token", "cleartext-newer"), source().secrets(K));
	}

	@Test
	void onlyWhatTheEffectCreatedGetsThemAndAllOrNone() throws Exception {
		create("e", K);
		create("other", L);
		fails("collection:L was not created by this task in DRV", Retry.NEVER, () -> target().put("e", Map.of(K, OF_K, L, OF_L)));
		fails("client:C1 was not created by this task", Retry.NEVER, () -> target().put("e", Map.of(client("C1"), OF_K)));
		fails("has a secret without a name", Retry.NEVER, () -> target().put("e", Map.of(K, new TreeMap<>(Map.of(" ", "cleartext-unnamed")))));
		assertEquals(List.of(), SiteRows.of(site).get("object_secret"));
	}

	@Test
	void theyGoWithTheirObject() throws Exception {
		Map<String, List<String>> rows = SiteRows.of(site);
		create("e", K, client("C1"));
		target().put("e", Map.of(K, OF_K, client("C1"), OF_L));
		connector.decommissioning().orElseThrow().forget(List.of(client("C1")));
		assertEquals(Map.of(), source().secrets(client("C1")));
		provider().delete("e", List.of(K));
		assertEquals(Map.of(), source().secrets(K));
		assertEquals(rows, SiteRows.of(site));
		create("later", K);
		assertEquals(Map.of(), source().secrets(K), "nothing of an earlier object of the name comes back");
	}

	@Test
	void aSiteThatHasLostItsKeySaysSoAndServesOn() throws Exception {
		create("e", K, L);
		target().put("e", Map.of(K, OF_K));
		byte[] key = Files.readAllBytes(temp.resolve("key"));
		Files.delete(temp.resolve("key"));
		restart();
		fails("the key file", Retry.LATER, () -> source().secrets(K));
		fails("is missing: put it back from a copy", Retry.LATER, () -> target().put("e", Map.of(L, OF_L)));
		assertFalse(Files.exists(temp.resolve("key")), "a new key would not open what is there");
		PreflightFinding finding = connector.preflight().stream().filter(each -> each.subject().equals("key of secrets")).findFirst().orElseThrow();
		assertFalse(finding.passed(), finding::detail);
		assertEquals(Map.of(), source().secrets(L));
		assertEquals(2, provider().read(List.of(K, L)).size());
		Files.createFile(temp.resolve("key"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.write(temp.resolve("key"), key);
		assertEquals(OF_K, source().secrets(K));
	}

	@Test
	void oneThatWasMovedToAnotherObjectOrNameDoesNotOpen() throws Exception {
		create("e", K, L);
		target().put("e", Map.of(K, OF_K));
		try (var connection = site.dataSource().getConnection(); var statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE object_secret SET obj_key = 'L' WHERE name = 'Token'");
		}
		String said = assertThrows(Exception.class, () -> source().secrets(L)).getMessage();
		assertTrue(said.contains("Token of collection:L was not sealed with the key"), said);
		assertFalse(said.contains(MARK), said);
	}

	@Test
	void manyTravelInPieces() throws Exception {
		List<ObjectRef> refs = new ArrayList<>();
		Map<ObjectRef, SortedMap<String, String>> secrets = new TreeMap<>();
		for (int i = 0; i < 2500; i++) {
			refs.add(client("C" + i));
			secrets.put(client("C" + i), new TreeMap<>(Map.of("Token", MARK + i)));
		}
		create("e", refs.toArray(ObjectRef[]::new));
		target().put("e", secrets);
		assertEquals(secrets, source().secrets(refs));
	}

	@Test
	void aSiteOfAnOlderDroverIsAskedForNone() throws Exception {
		HttpServer older = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		older.createContext("/provider", exchange -> {
			byte[] hello = "{\"product\":\"drover-site\",\"topology\":\"OLD\",\"protocol\":1}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, hello.length);
			exchange.getResponseBody().write(hello);
			exchange.close();
		});
		older.start();
		ConnectorAddress address = ConnectorAddress.parse("site:http://127.0.0.1:" + older.getAddress().getPort());
		try (Connector opened = new SiteConnectorProvider().connect(address, new Credentials("", "x"))) {
			assertTrue(opened.secretSource().isEmpty());
			assertTrue(opened.secretTarget().isEmpty());
			assertTrue(opened.preflight().getLast().detail().endsWith("the site is of an older Drover"), opened.preflight()::toString);
		} finally {
			older.stop(0);
		}
	}
}
