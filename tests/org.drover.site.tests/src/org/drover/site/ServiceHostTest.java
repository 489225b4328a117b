package org.drover.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceHostTest {

	private static final ObjectRef ONE = new ObjectRef(ObjectKind.SOFTWARE_UPDATE_POINT, "one");
	private static final ObjectRef TWO = new ObjectRef(ObjectKind.SERVER_LOCATOR_POINT, "two");

	private final HttpClient http = HttpClient.newHttpClient();
	private ServiceHost host;

	@BeforeEach
	void open() throws DroverException {
		host = ServiceHost.open();
	}

	@AfterEach
	void close() {
		host.close();
		http.close();
	}

	@Test
	void servicesAnswerOnPortsOfTheirOwnAndAreCounted() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> exchange.reply(200, json("one")));
		URI two = host.start(TWO, () -> "DRV", 0, exchange -> exchange.refuse(403, "not you"));
		assertEquals("\"one\"", get(one, "/any").body());
		assertEquals("CAS", get(one, "/any").headers().firstValue("Drover-Site").orElse(""));
		assertEquals("{\"error\":\"not you\"}", get(two, "/").body());
		assertEquals(new AccessCounts.Count(2, new TreeMap<>(Map.of(2, 2L))), host.counts().of(ONE));
		assertEquals(1, host.counts().of(TWO).ofClass(4));
	}

	@Test
	void aServiceStopsAloneAndComesBackOnItsPort() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> exchange.reply(204));
		URI two = host.start(TWO, () -> "CAS", 0, exchange -> exchange.reply(204));
		assertEquals(204, get(one, "/").statusCode());
		host.stop(ONE);
		assertThrows(ConnectException.class, () -> get(one, "/"));
		assertEquals(204, get(two, "/").statusCode());
		assertEquals(one, host.start(ONE, () -> "CAS", one.getPort(), exchange -> exchange.reply(204)));
		assertEquals(204, get(one, "/").statusCode());
		assertEquals(2, host.counts().of(ONE).answered());
	}

	@Test
	void manyServicesRunAtOnce() throws Exception {
		List<URI> all = new ArrayList<>();
		for (int i = 0; i < 40; i++)
			all.add(host.start(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "dp" + i), () -> "CAS", 0, exchange -> exchange.reply(204)));
		for (URI one : all)
			assertEquals(204, get(one, "/").statusCode());
		assertEquals(40, host.running().size());
	}

	@Test
	void aTakenPortIsToldInASentence() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> exchange.reply(204));
		DroverException refusal = assertThrows(DroverException.class, () -> host.start(TWO, () -> "CAS", one.getPort(), exchange -> exchange.reply(204)));
		assertTrue(refusal.getMessage().contains(":" + one.getPort()), refusal.getMessage());
		host.start(TWO, () -> "CAS", 0, exchange -> exchange.reply(204));
	}

	@Test
	void pathsAreDecodedBySegmentAndContained() throws Exception {
		List<List<String>> seen = new ArrayList<>();
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> {
			seen.add(exchange.path());
			exchange.reply(204);
		});
		assertEquals(204, raw(one, "/content/application%3Aa%2Fb/1+0/%C3%BC%2525"));
		assertEquals(List.of("content", "application:a/b", "1+0", "ü%25"), seen.getFirst());
		for (String path : List.of("/a/../b", "/a/%2e%2e/b", "/a//b", "/..%2f..%2fetc", "/%00", "/a/./b", "/a/%zz")) {
			int status = raw(one, path);
			assertTrue(status == 400 || path.equals("/..%2f..%2fetc"), path + " " + status);
		}
		assertFalse(seen.stream().anyMatch(path -> path.contains("..") || path.contains(".")));
	}

	@Test
	void aConnectionIsKeptOverRefusedMessages() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> exchange.refuse(403, "no"));
		try (Socket socket = new Socket(one.getHost(), one.getPort())) {
			BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			for (int i = 0; i < 3; i++) {
				socket.getOutputStream().write("POST /status HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde".getBytes(StandardCharsets.UTF_8));
				assertTrue(in.readLine().contains("403"));
				skipAnswer(in);
			}
		}
	}

	private static void skipAnswer(BufferedReader in) throws IOException {
		int length = 0;
		for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
			if (line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
				length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
		}
		assertEquals(length, in.skip(length));
	}

	@Test
	void aFailureTellsNothingOfTheInside() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> {
			throw new IllegalStateException("inside");
		});
		HttpResponse<String> answer = get(one, "/");
		assertEquals(500, answer.statusCode());
		assertFalse(answer.body().contains("inside"));
	}

	@Test
	void aLongBodyIsRefused() throws Exception {
		URI one = host.start(ONE, () -> "CAS", 0, exchange -> exchange.reply(exchange.body(10).length == 10 ? 204 : 200));
		assertEquals(204, post(one, "0123456789"));
		assertEquals(413, post(one, "0123456789a"));
	}

	private int post(URI base, String body) throws Exception {
		return http.send(HttpRequest.newBuilder(base.resolve("/")).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
				.statusCode();
	}

	private HttpResponse<String> get(URI base, String path) throws Exception {
		return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
	}

	/** Sends a path as it is. */
	private static int raw(URI base, String path) throws IOException {
		try (Socket socket = new Socket(base.getHost(), base.getPort())) {
			socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
			return Integer.parseInt(status.split(" ")[1]);
		}
	}

	private static byte[] json(String text) {
		return ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
	}
}
