package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.Decommissioning;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Configuration Manager hierarchy does when it is left, as its connector asks for it. */
class LegacyDecommissioningTest {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;
	private static LegacySite site;
	private static Connector connector;
	private static Decommissioning decommissioning;

	@BeforeAll
	static void start() throws DroverException {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
		connector = AnnouncedConnectors.silent().connect(ConnectorAddress.parse(site.sourceAddress()), Credentials.NONE);
		decommissioning = connector.decommissioning().orElseThrow();
	}

	@AfterAll
	static void stop() {
		HTTP.shutdownNow();
		if (connector != null)
			connector.close();
		if (site != null)
			site.close();
	}

	@Test
	void theProgramOfAServiceIsReplacedAndItsContentStays() throws Exception {
		ManagedObject point = site.model().all(ObjectKind.DISTRIBUTION_POINT).stream().filter(one -> !one.is(Attributes.PROTECTED) && !one.is(Attributes.INTERNET))
				.filter(one -> !one.attribute(Attributes.HOLDS).isEmpty()).findFirst().orElseThrow();
		Map.Entry<ObjectRef, String> content = Holdings.parse(point.attribute(Attributes.HOLDS)).versions().entrySet().iterator().next();
		String path = "/content/" + content.getKey().toString().replace(":", "%3A") + "/" + content.getValue();
		HttpResponse<String> before = ask(point.ref(), path);
		assertEquals(200, before.statusCode());
		assertTrue(decommissioning.whyNotUpgraded(point).isEmpty());
		assertEquals(decommissioning.program(point.ref()), server(before));

		decommissioning.upgrade(point.ref(), "Drover site 9");
		decommissioning.upgrade(point.ref(), "Drover site 9");

		HttpResponse<String> after = ask(point.ref(), path);
		assertEquals("Drover site 9", server(after));
		assertEquals("Drover site 9", decommissioning.program(point.ref()));
		assertNotEquals(server(before), server(after));
		assertEquals(before.body(), after.body());
		DroverException refused = assertThrows(DroverException.class, () -> decommissioning.upgrade(point.ref(), "<script>"));
		assertTrue(refused.getMessage().contains("Program"), refused::getMessage);
	}

	@Test
	void anyServiceButAManagementPointIsHandedOver() throws DroverException {
		Provider provider = connector.provider().orElseThrow();
		ManagedObject updates = site.model().all(ObjectKind.SOFTWARE_UPDATE_POINT).getFirst();
		ManagedObject policies = site.model().all(ObjectKind.MANAGEMENT_POINT).getFirst();
		assertTrue(decommissioning.whyNotHandedOver(updates).isEmpty());
		provider.configure(updates.ref(), Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, ""));
		assertEquals("DRV", provider.read(List.of(updates.ref())).get(updates.ref()).attribute(Attributes.OWNER));
		provider.configure(updates.ref(), Map.of(Attributes.OWNER, LegacySite.TOPOLOGY));
		assertTrue(decommissioning.whyNotHandedOver(policies).isPresent());
		assertThrows(DroverException.class, () -> provider.configure(policies.ref(), Map.of(Attributes.OWNER, "DRV")));
	}

	@Test
	void theRecordOfAClientGoesOnceItHasLeft() throws DroverException {
		ObjectRef client = new ObjectRef(ObjectKind.CLIENT, site.demoClients().getFirst());
		Provider provider = connector.provider().orElseThrow();
		DroverException refused = assertThrows(DroverException.class, () -> decommissioning.forget(List.of(client)));
		assertTrue(refused.getMessage().contains("migrate it first"), refused::getMessage);
		assertTrue(provider.read(List.of(client)).containsKey(client));
		connector.clientAssignment().orElseThrow().release(List.of(client.key()), new ClientHome("DRV", "http://127.0.0.1:9"));
		decommissioning.forget(List.of(client));
		decommissioning.forget(List.of(client));
		assertTrue(provider.read(List.of(client)).isEmpty());
		assertTrue(site.model().get(client).isEmpty());
	}

	private static String server(HttpResponse<String> answer) {
		return answer.headers().firstValue("Server").orElse("");
	}

	private static HttpResponse<String> ask(ObjectRef point, String path) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(site.serviceUrls().get(point) + path)).header("Drover-Client", site.demoClients().getLast())
				.header("Drover-Topology", LegacySite.TOPOLOGY).build(), BodyHandlers.ofString());
	}
}
