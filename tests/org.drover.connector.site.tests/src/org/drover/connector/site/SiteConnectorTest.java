package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientHome;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException.Retry;
import org.drover.model.ObjectKind;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** Finding a site, moving clients there and back, and what lasts beyond a restart. */
class SiteConnectorTest extends SiteCase {

	@Test
	void saysWhatItIs() throws Exception {
		assertEquals("DRV", connector.topology());
		assertTrue(connector.description().contains(site.baseUri().toString()));
		assertTrue(connector.preflight().stream().allMatch(PreflightFinding::passed), connector.preflight().toString());
		assertEquals(List.of("reachability", "database", "permission", "free space", "key of secrets", "secrets"),
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
}
