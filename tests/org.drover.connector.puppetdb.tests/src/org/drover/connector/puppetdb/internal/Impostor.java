package org.drover.connector.puppetdb.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.drover.connector.Connector;
import org.drover.model.DroverException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers as a PuppetDB does, or as no PuppetDB should. */
final class Impostor implements AutoCloseable {

	static final String LIVELY = "{\"certname\":\"a\",\"deactivated\":null,\"expired\":null,\"facts_timestamp\":\"2026-01-01T00:00:00Z\",\"catalog_timestamp\":null}";

	/** Little room, short pauses, and patience with a busy machine. */
	private static final Limits STRICT = new Limits(20_000, 60_000, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofMillis(5), 2, 2);

	/** Answers one call. */
	@FunctionalInterface
	interface Answer {
		void to(HttpExchange call, JsonNode query) throws IOException;
	}

	final List<String> asked = new CopyOnWriteArrayList<>();
	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final ObjectMapper mapper = new ObjectMapper();

	/** @param answer to all but the question for the version */
	Impostor(Answer answer) throws IOException {
		this("{\"version\":\"7.12.1\"}", answer);
	}

	Impostor(String version, Answer answer) throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", call -> {
			try (call) {
				JsonNode body = mapper.readTree(call.getRequestBody());
				if (call.getRequestURI().getPath().equals("/pdb/meta/v1/version") && !version.isEmpty()) {
					json(call, version);
				} else {
					asked.add(body.path("query").path(1).asText(call.getRequestURI().getPath()));
					answer.to(call, body);
				}
			}
		});
		server.start();
	}

	static void json(HttpExchange call, String text) throws IOException {
		send(call, 200, "application/json;charset=utf-8", text);
	}

	static void send(HttpExchange call, int status, String type, String text) throws IOException {
		call.getResponseHeaders().set("Content-Type", type);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		call.getResponseBody().write(bytes);
	}

	/** One node lives, of which nothing is known. */
	static void oneNode(HttpExchange call, JsonNode query) throws IOException {
		if (query.path("query").path(1).asText().equals("nodes"))
			call.getResponseHeaders().set("X-Records", "1");
		json(call, query.path("query").path(1).asText().equals("nodes") ? "[" + LIVELY + "]" : "[]");
	}

	URI base() {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
	}

	Connector connect() throws DroverException {
		return connect("", STRICT);
	}

	Connector connect(String token) throws DroverException {
		return connect(token, STRICT);
	}

	/** By somebody who soon has waited long enough. */
	Connector connectInHaste() throws DroverException {
		return connect("", new Limits(STRICT.row(), STRICT.answer(), Duration.ofMillis(1_500), Duration.ofSeconds(3), STRICT.firstWait(), STRICT.nodes(), STRICT.batch()));
	}

	private Connector connect(String token, Limits limits) throws DroverException {
		Identity plain = Identity.of(Optional.empty(), Optional.empty(), "", Optional.empty());
		return PuppetDbConnector.open(new PuppetDb(base(), new Identity(plain.tls(), token), limits), "PUP");
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
