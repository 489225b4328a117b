package org.drover.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.connector.ConnectorRegistry;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.drover.store.EstateWriter;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages over HTTP, for who has the token, and nobody else. */
class ExchangeRouteTest {

	private static final String TOKEN = "0123456789abcdef0123456789abcdef";

	@TempDir
	Path folder;

	private final HttpClient client = HttpClient.newHttpClient();
	private Project project;
	private ManagementServer server;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		Topology topology = project.topologies().put("legacy", "configmgr:x", "CAS", "the old one");
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			for (int number = 0; number < 50; number++) {
				writer.object(ManagedObject.of(ObjectKind.CLIENT, "GUID:" + number, "pc", "", Map.of("site", "CAS")));
				writer.dependency(new Dependency(new ObjectRef(ObjectKind.CLIENT, "GUID:" + number), new ObjectRef(ObjectKind.SITE, "CAS"), DependencyKind.ASSIGNED_TO));
			}
			writer.commit();
		}
		ExchangeRoute route = ExchangeRoute.of(project, new ConnectorRegistry(List.of(new ExchangeConnectorProvider())), "1", TOKEN);
		server = ManagementServer.open(new ManagementServer.Options("127.0.0.1", 0, "1"), project, new FakeProcess(),
				new CountedWorker(new ManagementServerTest.IdleWorker()), Optional.of(route));
	}

	@AfterEach
	void close() throws DroverException {
		server.close();
		project.close();
		client.close();
	}

	@Test
	void whatIsGotCanBePutAndIsTheSame() throws Exception {
		HttpResponse<byte[]> got = get("legacy");
		assertEquals(200, got.statusCode());
		assertEquals("application/vnd.drover.exchange+zip", got.headers().firstValue("content-type").orElseThrow());
		HttpResponse<byte[]> put = put("copy", got.body());
		assertEquals(201, put.statusCode(), text(put));
		assertEquals("{\"objects\":50,\"dependencies\":50,\"dangling\":50}", text(put));
		assertEquals(200, put("copy", got.body()).statusCode(), "a newer one takes its place");
		assertEquals(1, packages());
		Estate before = project.estates().load(project.topologies().get("legacy"));
		Estate after = project.estates().load(project.topologies().get("copy"));
		for (int object = 0; object < before.size(); object++)
			assertEquals(before.object(object), after.object(after.indexOf(before.ref(object))));
		assertEquals(before.dangling(), after.dangling());
		assertEquals("CAS", project.topologies().get("copy").code());
		// but for when it was gathered, which is now
		assertEquals(before.size(), after.size());
	}

	@Test
	void whoHasNotTheTokenIsNotAnswered() throws Exception {
		byte[] good = get("legacy").body();
		for (String said : new String[] { null, "", "Bearer", "Bearer x", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN }) {
			HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/exchange/legacy"));
			if (said != null && !said.isEmpty())
				request.header("Authorization", said);
			assertEquals(401, client.send(request.build(), BodyHandlers.ofByteArray()).statusCode(), said);
			assertEquals(401, client.send(request.PUT(BodyPublishers.ofByteArray(good)).build(), BodyHandlers.ofByteArray()).statusCode(), said);
		}
		assertEquals(0, packages());
		assertThrows(DroverException.class, () -> ExchangeRoute.of(project, null, "1", "short"));
		assertFalse(ExchangeRoute.of(project, null, "1", TOKEN).toString().contains(TOKEN));
	}

	@Test
	void whatIsWrongIsToldAndNothingIsKept() throws Exception {
		assertEquals(404, get("nowhere").statusCode());
		assertEquals(400, get("a%2Fb").statusCode(), "a slash in disguise");
		assertEquals(400, put("..%2Fevil", new byte[10]).statusCode());
		assertEquals(404, put("a.b", new byte[10]).statusCode());
		HttpResponse<byte[]> bad = put("copy", "no package".getBytes(StandardCharsets.UTF_8));
		assertEquals(422, bad.statusCode());
		assertTrue(text(bad).contains("zip archive") && !text(bad).contains(folder.toString()), text(bad));
		assertTrue(project.topologies().find("copy").isEmpty());
		HttpResponse<byte[]> live = put("legacy", get("legacy").body());
		assertEquals(409, live.statusCode(), text(live));
		assertEquals("configmgr:x", project.topologies().get("legacy").address());
		assertEquals(405, send(HttpRequest.newBuilder(server.uri().resolve("/exchange/legacy")).DELETE()).statusCode());
		assertEquals(0, packages());
	}

	@Test
	void theRestOfTheServerIsAsItWas() throws Exception {
		assertEquals(200, client.send(HttpRequest.newBuilder(server.uri().resolve("/health")).build(), BodyHandlers.ofString()).statusCode());
		assertEquals(404, client.send(HttpRequest.newBuilder(server.uri().resolve("/exchanges")).build(), BodyHandlers.ofString()).statusCode());
		assertArrayEquals(get("legacy").body(), get("legacy").body());
	}

	private long packages() throws IOException {
		Path kept = project.folder().resolve("exchange");
		if (!Files.exists(kept))
			return 0;
		try (Stream<Path> files = Files.list(kept)) {
			return files.count();
		}
	}

	private HttpResponse<byte[]> get(String name) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(server.uri().resolve("/exchange/" + name)));
	}

	private HttpResponse<byte[]> put(String name, byte[] body) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(server.uri().resolve("/exchange/" + name)).PUT(BodyPublishers.ofByteArray(body)));
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return client.send(request.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofByteArray());
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}
}
