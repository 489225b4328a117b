package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.PreflightFinding;
import org.drover.connector.puppetdb.PuppetDbConnectorProvider;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ObjectKind;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

/** What is no PuppetDB, or an erratic one, is told in one sentence that names the server, and nothing waits or grows without end. */
class HostileServerTest {

	private static Sink read(Impostor impostor) throws DroverException {
		Sink sink = new Sink();
		try (Connector connector = impostor.connect()) {
			connector.read(sink, new NullProgressMonitor());
		}
		return sink;
	}

	private static DroverException refused(Impostor.Answer answer) throws IOException {
		try (Impostor impostor = new Impostor(answer)) {
			DroverException told = assertThrows(DroverException.class, () -> read(impostor));
			assertTrue(told.getMessage().contains(impostor.base().toString()), told.getMessage());
			assertTrue(told.getMessage().length() < 700 && !told.getMessage().contains("\n"), told.getMessage());
			return told;
		}
	}

	private static void assertTold(String words, Retry retry, Impostor.Answer answer) throws IOException {
		DroverException told = refused(answer);
		assertTrue(told.getMessage().contains(words), told.getMessage());
		assertEquals(retry, told.retry(), told.getMessage());
	}

	@Test
	void anHonestOneIsRead() throws Exception {
		try (Impostor impostor = new Impostor(Impostor::oneNode)) {
			Sink sink = read(impostor);
			assertEquals(Set.of("a"), sink.keys(ObjectKind.CLIENT));
			assertEquals(1, sink.warnings.size(), "it has no packages");
			assertTrue(impostor.asked.containsAll(List.of("nodes", "resources", "inventory", "package_inventory", "/pdb/query/v4/producers")), impostor.asked::toString);
		}
	}

	@Test
	void oneThatIsBusyIsAskedAgain() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		try (Impostor impostor = new Impostor((call, query) -> {
			if (calls.incrementAndGet() % 3 != 0)
				Impostor.send(call, 503, "text/plain", "PuppetDB is currently down. Try again later.");
			else
				Impostor.oneNode(call, query);
		})) {
			assertNotNull(read(impostor).get(ObjectKind.CLIENT, "a"));
		}
		assertTold("is not ready", Retry.LATER, (call, query) -> Impostor.send(call, 503, "text/plain", "PuppetDB is currently down. Try again later."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[", "[{\"certname\":\"a\"}", "[{\"certname\":\"a\"},", "[{\"certname\":\"a", "[{\"certname\":\"a\"},{" })
	void anAnswerThatBreaksOffIsTold(String text) throws Exception {
		DroverException told = refused((call, query) -> Impostor.json(call, text));
		assertTrue(told.getMessage().contains("broke off") || told.getMessage().contains("is no PuppetDB"), told.getMessage());
	}

	@Test
	void aConnectionThatBreaksIsTold() throws Exception {
		assertTold("broke", Retry.LATER, (call, query) -> {
			call.getResponseHeaders().set("Content-Type", "application/json");
			call.sendResponseHeaders(200, 1_000);
			call.getResponseBody().write("[{\"certname\":\"a\"},".getBytes(StandardCharsets.UTF_8));
			call.getResponseBody().flush();
			throw new IOException("gone");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[1]", "[[]]", "[\"a\"]", "null", "nodes", "[{\"certname\":\"a\"}] []" })
	void anotherAnswerIsNoPuppetDbs(String text) throws Exception {
		assertTold("is no PuppetDB", Retry.NEVER, (call, query) -> Impostor.json(call, text));
	}

	@Test
	void aPageForPeopleIsNoPuppetDbs() throws Exception {
		assertTold("is no PuppetDB", Retry.NEVER, (call, query) -> Impostor.send(call, 200, "text/html", "<html>[]</html>"));
		try (Impostor impostor = new Impostor("", (call, query) -> Impostor.send(call, 200, "text/html", "<html>welcome</html>"))) {
			assertTrue(assertThrows(DroverException.class, impostor::connect).getMessage().contains("is no PuppetDB"));
		}
		try (Impostor impostor = new Impostor("{\"release\":\"7\"}", Impostor::oneNode)) {
			assertTrue(assertThrows(DroverException.class, impostor::connect).getMessage().contains("is no PuppetDB"));
		}
	}

	@Test
	void anotherPlaceIsNamedAndNotGoneTo() throws Exception {
		AtomicInteger visits = new AtomicInteger();
		try (Impostor other = new Impostor("", (call, query) -> visits.incrementAndGet())) {
			String place = other.base() + "/elsewhere";
			assertTold(place, Retry.NEVER, (call, query) -> {
				call.getResponseHeaders().set("Location", place);
				Impostor.send(call, 307, "text/plain", "");
			});
		}
		assertEquals(0, visits.get());
		assertFalse(refused((call, query) -> {
			call.getResponseHeaders().set("Location", "https://ada:hunter2@example.org/");
			Impostor.send(call, 302, "text/plain", "");
		}).getMessage().contains("hunter2"));
	}

	@Test
	void whoIsNotLetInIsTold() throws Exception {
		assertTold("refuses this certificate or token", Retry.NEVER, (call, query) -> Impostor.send(call, 403, "text/plain", "Permission denied"));
		assertTold("refuses this certificate or token", Retry.NEVER, (call, query) -> Impostor.send(call, 401, "text/plain", ""));
	}

	@Test
	void itsOwnWordsArePassedOnInShort() throws Exception {
		assertTold("'node_state' is not a queryable object (status 400)", Retry.NEVER,
				(call, query) -> Impostor.send(call, 400, "text/plain", "'node_state' is not a\n\tqueryable object"));
		assertTold("status 500", Retry.LATER, (call, query) -> Impostor.send(call, 500, "text/html", "<html>" + "x".repeat(10_000)));
	}

	@Test
	void anAnswerWithoutEndIsEnded() throws Exception {
		assertTold("more than is read", Retry.NEVER, (call, query) -> endless(call, "[", "{\"certname\":\"a\"},"));
		assertTold("more than is read", Retry.NEVER, (call, query) -> endless(call, "[{\"certname\":\"a\",\"more\":[", "[1],[2],[3],"));
	}

	/** Then as much of the same as anybody takes. */
	private static void endless(HttpExchange call, String first, String then) throws IOException {
		call.getResponseHeaders().set("Content-Type", "application/json");
		call.sendResponseHeaders(200, 0);
		try (OutputStream body = call.getResponseBody()) {
			body.write(first.getBytes(StandardCharsets.UTF_8));
			while (true)
				body.write(then.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void silenceIsEnded() throws Exception {
		assertNotWaitedFor((call, query) -> trickle(call, 60_000));
		assertNotWaitedFor((call, query) -> sleep(60_000));
	}

	@Test
	void soIsWhatComesInDrops() throws Exception {
		assertNotWaitedFor((call, query) -> trickle(call, 100));
	}

	private static void assertNotWaitedFor(Impostor.Answer answer) throws IOException {
		try (Impostor impostor = new Impostor(answer)) {
			DroverException told = assertThrows(DroverException.class, () -> {
				try (Connector connector = impostor.connectInHaste()) {
					connector.read(new Sink(), new NullProgressMonitor());
				}
			});
			assertTrue(told.getMessage().contains("did not answer in time"), told.getMessage());
			assertEquals(Retry.LATER, told.retry());
		}
	}

	private static void trickle(HttpExchange call, long millis) throws IOException {
		call.getResponseHeaders().set("Content-Type", "application/json");
		call.sendResponseHeaders(200, 0);
		call.getResponseBody().write('[');
		while (true) {
			call.getResponseBody().write(' ');
			call.getResponseBody().flush();
			sleep(millis);
		}
	}

	private static void sleep(long millis) throws IOException {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	@Test
	void nodesWithoutNamesAreRefused() throws Exception {
		assertTold("without a name", Retry.NEVER, (call, query) -> Impostor.json(call, "[{\"certname\":null}]"));
	}

	/** Pages are counted from the first node: those that come or go while pages are read must not make others vanish. */
	@Test
	void nodesThatComeAndGoHideNoOthers() throws Exception {
		List<String> names = new ArrayList<>(List.of("b", "c", "d", "e", "f", "g"));
		AtomicInteger pages = new AtomicInteger();
		try (Impostor impostor = new Impostor((call, query) -> {
			if (!query.path("query").path(1).asText().equals("nodes")) {
				Impostor.json(call, "[]");
				return;
			}
			if (pages.incrementAndGet() == 3)
				names.remove("b");
			if (pages.get() == 9)
				names.add(0, "a");
			page(call, query, names);
		})) {
			Sink sink = read(impostor);
			assertTrue(sink.keys(ObjectKind.CLIENT).containsAll(List.of("c", "d", "e", "f", "g")), sink.keys(ObjectKind.CLIENT)::toString);
			assertFalse(sink.keys(ObjectKind.CLIENT).contains("b"), "had gone before the last reading of the list began");
			assertTrue(pages.get() > 6, "read anew");
		}
	}

	@Test
	void nodesThatNeverRestAreToldOf() throws Exception {
		AtomicInteger pages = new AtomicInteger();
		assertTold("change faster than they can be listed", Retry.LATER, (call, query) -> {
			if (query.path("query").path(1).asText().equals("nodes"))
				page(call, query, List.of("a" + pages.incrementAndGet(), "b" + pages.get(), "c" + pages.get()));
			else
				Impostor.json(call, "[]");
		});
	}

	private static void page(HttpExchange call, JsonNode query, List<String> names) throws IOException {
		int offset = query.path("offset").asInt();
		List<String> rows = names.subList(Math.min(offset, names.size()), Math.min(names.size(), offset + query.path("limit").asInt())).stream()
				.map(name -> Impostor.LIVELY.replace("\"a\"", '"' + name + '"')).toList();
		call.getResponseHeaders().set("X-Records", Integer.toString(names.size()));
		Impostor.json(call, "[" + String.join(",", rows) + "]");
	}

	@Test
	void aTokenGoesAlong() throws Exception {
		List<String> tokens = new ArrayList<>();
		try (Impostor impostor = new Impostor((call, query) -> {
			tokens.add(call.getRequestHeaders().getFirst("X-Authentication"));
			Impostor.oneNode(call, query);
		}); Connector connector = impostor.connect("abc123")) {
			connector.read(new Sink(), new NullProgressMonitor());
		}
		assertEquals(Set.of("abc123"), Set.copyOf(tokens));
	}

	@Test
	void anEmptyOneIsToldBeforehand() throws Exception {
		try (Impostor impostor = new Impostor((call, query) -> Impostor.json(call, "[{\"count\":0}]")); Connector connector = impostor.connect()) {
			List<PreflightFinding> findings = connector.preflight();
			assertEquals(List.of(true, false, false), findings.stream().map(PreflightFinding::passed).toList(), findings::toString);
		}
	}

	@Test
	void nobodyThereIsTold() throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		DroverException told = assertThrows(DroverException.class,
				() -> new PuppetDbConnectorProvider().connect(ConnectorAddress.parse("puppetdb:http://127.0.0.1:" + port), Credentials.NONE));
		assertTrue(told.getMessage().contains("cannot be reached"), told.getMessage());
	}
}
