package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ServiceAccess;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host or group that may use some services only says so by a variable; what nobody understands is refused rather than passed over. */
class ServiceLimitTest {

	@TempDir
	Path folder;

	private static Connector connect(Path path) throws DroverException {
		return new AnsibleConnectorProvider().connect(ConnectorAddress.parse("ansible:" + path), Credentials.NONE);
	}

	private static Sink read(Path path) throws DroverException {
		Sink sink = new Sink();
		try (Connector connector = connect(path)) {
			connector.read(sink, new NullProgressMonitor());
		}
		return sink;
	}

	private static ManagedObject client(Sink sink, String name) {
		return sink.get(ObjectKind.CLIENT, name);
	}

	@Test
	void aHostIsLimitedByItsOwnVariableOrByThatOfItsGroup() throws Exception {
		Path inventory = Fixtures.write(folder, "lab/hosts.yml", "all:", "  children:", "    kiosks:", "      vars: {drover_limited_to: [software-update-point, server-locator-point]}",
				"      hosts:", "        k1:", "        k2: {drover_limited_to: 'state-migration-point , software-update-point'}", "        k3: {drover_limited_to: []}",
				"        k4: {drover_limited_to: '{{ elsewhere }}'}", "    others: {hosts: {o1: {}}}");
		Sink sink = read(inventory);
		assertEquals("server-locator-point,software-update-point", client(sink, "k1").attribute(Attributes.LIMITED_TO));
		assertEquals("software-update-point,state-migration-point", client(sink, "k2").attribute(Attributes.LIMITED_TO));
		for (String free : List.of("k3", "k4", "o1"))
			assertFalse(client(sink, free).attributes().containsKey(Attributes.LIMITED_TO), free);
		String limitedTo = client(sink, "k1").attribute(Attributes.LIMITED_TO);
		assertTrue(ServiceAccess.mayUse(limitedTo, ObjectKind.SOFTWARE_UPDATE_POINT) && ServiceAccess.mayUse(limitedTo, ObjectKind.DISTRIBUTION_POINT));
		assertFalse(ServiceAccess.mayUse(limitedTo, ObjectKind.STATE_MIGRATION_POINT));
	}

	@Test
	void whatIsNoKindOfServiceIsRefusedWithTheHost() {
		Path inventory = Fixtures.write(folder, "lab/hosts", "w1 drover_limited_to=policy");
		String refused = assertThrows(DroverException.class, () -> read(inventory)).getMessage();
		assertTrue(refused.startsWith("the host w1 is limited by drover_limited_to to 'policy', which is no kind of service: it takes distribution-point, management-point"), refused);
	}

	@Test
	void aProjectKeepsTheLimitOfAClientThatMovesThere() throws Exception {
		Path inventory = Fixtures.write(folder, "lab/hosts", "w1 drover_limited_to=software-update-point");
		ManagedObject limited = client(read(inventory), "w1");
		Path project = folder.resolve("new");
		Files.createDirectory(project);
		try (Connector connector = connect(project)) {
			connector.provider().orElseThrow().create("effect", List.of(new NewObject(limited, List.of())));
		}
		assertEquals(limited.attributes(), client(read(project), "w1").with(Attributes.SITE, limited.attribute(Attributes.SITE)).attributes());
	}
}
