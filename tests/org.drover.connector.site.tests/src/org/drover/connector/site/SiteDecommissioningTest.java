package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.Decommissioning;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site of Drover's own lets go when it is left. */
class SiteDecommissioningTest {

	private static final ObjectRef GONE = new ObjectRef(ObjectKind.CLIENT, "GONE");
	private static final ObjectRef HERE = new ObjectRef(ObjectKind.CLIENT, "HERE");

	@TempDir
	private Path temp;
	private SiteServer site;
	private Connector connector;
	private Decommissioning decommissioning;

	@BeforeEach
	void open() throws DroverException {
		site = SiteServer.open(SiteOptions.of(temp, "OLD"));
		reopen();
		connector.provider().orElseThrow().create("clients", List.of(client(GONE), client(HERE)));
		connector.clientAssignment().orElseThrow().accept(Map.of("GONE", "OLD", "HERE", "OLD"));
		connector.clientAssignment().orElseThrow().release(List.of("GONE"), new ClientHome("NEW", "http://127.0.0.1:9"));
	}

	private void reopen() throws DroverException {
		connector = new SiteConnectorProvider().connect(ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile()), Credentials.NONE);
		decommissioning = connector.decommissioning().orElseThrow();
	}

	private static NewObject client(ObjectRef ref) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of());
	}

	@AfterEach
	void close() throws DroverException {
		connector.close();
		site.close();
	}

	@Test
	void recordsOfClientsThatHaveLeftGoWhateverBroughtThem() throws DroverException {
		assertTrue(decommissioning.whyNotForgotten().isEmpty());
		decommissioning.forget(List.of(GONE));
		decommissioning.forget(List.of(GONE));
		assertEquals(Set.of(HERE), connector.provider().orElseThrow().read(List.of(GONE, HERE)).keySet());
		assertEquals(Map.of("HERE", "OLD"), connector.clientAssignment().orElseThrow().assigned(List.of("GONE", "HERE")));
		connector.close();
		site.close();
		site = SiteServer.open(SiteOptions.of(temp, "OLD"));
		reopen();
		assertEquals(Set.of(HERE), connector.provider().orElseThrow().read(List.of(GONE, HERE)).keySet(), "it is written down");
	}

	@Test
	void aClientThatIsAssignedStaysAndAllOthersWithIt() throws DroverException {
		DroverException refused = assertThrows(DroverException.class, () -> decommissioning.forget(List.of(GONE, HERE)));
		assertTrue(refused.getMessage().contains("client:HERE cannot be deleted"), refused::getMessage);
		assertEquals(Set.of(GONE, HERE), connector.provider().orElseThrow().read(List.of(GONE, HERE)).keySet());
	}

	@Test
	void whatRunsInTheSitesOwnProcessEndsWithIt() throws DroverException {
		ObjectRef own = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "OLD-DP");
		assertTrue(decommissioning.whyNotHandedOver(connector.provider().orElseThrow().read(List.of(own)).get(own)).orElseThrow().contains("ends with that"));
		ManagedObject elsewhere = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "X", "X", "", Map.of(Attributes.URL, "http://127.0.0.1:9/dp"));
		assertTrue(decommissioning.whyNotHandedOver(elsewhere).isEmpty());
		assertTrue(decommissioning.whyNotUpgraded(elsewhere).isPresent(), "the site does not run it");
		assertThrows(DroverException.class, () -> decommissioning.upgrade(elsewhere.ref(), "new"));
	}
}
