package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.PreflightFinding;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsibleConnectorTest {

	@TempDir
	Path folder;

	private static Connector connect(String address) throws DroverException {
		return new AnsibleConnectorProvider().connect(ConnectorAddress.parse(address), Credentials.NONE);
	}

	private Connector connect() throws Exception {
		return connect("ansible:" + Fixtures.copy("estate", folder));
	}

	private static Sink read(Connector connector) throws DroverException {
		Sink sink = new Sink();
		connector.read(sink, new NullProgressMonitor());
		return sink;
	}

	@Test
	void takesItsScheme() {
		assertEquals("ansible", new AnsibleConnectorProvider().scheme());
	}

	@Test
	void isNamedAfterItsFolder() throws Exception {
		try (Connector connector = connect()) {
			assertEquals("ESTATE", connector.topology());
		}
		Fixtures.write(folder, "my lab (2)/hosts", "a");
		assertEquals("MY-LAB-2", connect("ansible:" + folder.resolve("my lab (2)/hosts")).topology());
		assertEquals("LAB", connect("ansible:" + folder.resolve("my lab (2)") + "#topology=LAB").topology());
	}

	@Test
	void refusesWhatItCannotConnectTo() {
		for (String address : new String[] { "ansible:", "ansible:" + folder.resolve("absent"), "ansible:" + folder + "#rules=" + folder.resolve("absent"),
				"ansible:" + folder + "#color=red", "ansible:" + folder + "#topology=a b", "ansible:a\0b" })
			assertThrows(DroverException.class, () -> connect(address), address);
	}

	@Test
	void describesWhatItLeavesOut() throws Exception {
		try (Connector connector = connect()) {
			String description = connector.description();
			assertTrue(description.contains("28 hosts and 16 groups in 15 files"), description);
			assertTrue(description.contains("5 variables that look like secrets are left out"), description);
		}
	}

	@Test
	void hasNoFaceToWriteTo() throws Exception {
		try (Connector connector = connect()) {
			assertTrue(connector.provider().isEmpty() && connector.contentSource().isEmpty() && connector.contentTarget().isEmpty()
					&& connector.clientAssignment().isEmpty());
		}
	}

	@Test
	void hostsAreClientsWithTheirVariables() throws Exception {
		Sink sink = read(connect());
		ManagedObject client = sink.get(ObjectKind.CLIENT, "web01.example.org");
		assertEquals("99", client.attribute("var.level"));
		assertEquals("{\"a\":1,\"b\":[1,2.5,null],\"c\":[true,false],\"4\":\"four\"}", client.attribute("var.hash"));
		assertEquals("{{ level }}-x", client.attribute("var.template"));
		assertEquals("Red Hat Enterprise Linux 9", client.attribute(Attributes.OPERATING_SYSTEM));
		assertEquals("NORTH", client.attribute(Attributes.SITE));
		assertNull(client.attributes().get("var.inventory_hostname"));
		ManagedObject third = sink.get(ObjectKind.CLIENT, "web03.example.org");
		assertEquals("Fedora 42", third.attribute(Attributes.OPERATING_SYSTEM));
		assertEquals("SOUTH-OLD", third.attribute(Attributes.SITE));
		assertEquals("2222", sink.get(ObjectKind.CLIENT, "gw.example.org").attribute("var.ansible_port"));
	}

	@Test
	void secretsStayWhereTheyAre() throws Exception {
		Sink sink = read(connect());
		for (ManagedObject object : sink.objects.values()) {
			for (String value : object.attributes().values())
				assertFalse(value.matches("(?s).*(not for you|correct horse|hunter2|ANSIBLE_VAULT|3336).*"), object.ref() + " tells a secret");
		}
		ManagedObject client = sink.get(ObjectKind.CLIENT, "mail.example.org");
		assertEquals("[{\"name\":\"ada\"},{\"name\":\"bob\"}]", client.attribute("var.users"));
		assertTrue(Set.of("var.admin_password", "var.api_token", "var.plain_name_vault_value", "var.upstream").stream()
				.noneMatch(client.attributes()::containsKey));
	}

	@Test
	void groupsAreCollections() throws Exception {
		Sink sink = read(connect());
		assertTrue(sink.get(ObjectKind.COLLECTION, "all").is(Attributes.BUILT_IN));
		assertTrue(sink.get(ObjectKind.COLLECTION, "ungrouped").is(Attributes.BUILT_IN));
		assertEquals("no hosts in the inventory", sink.get(ObjectKind.COLLECTION, "parent_of_empty").attribute(Attributes.OBSOLETE));
		assertEquals("", sink.get(ObjectKind.COLLECTION, "site_north").attribute(Attributes.OBSOLETE));
		assertEquals(Set.of("collection:site_north"), sink.needs(ObjectKind.COLLECTION, "kvm", DependencyKind.LIMITED_BY), "a group needs the groups it is part of");
		assertEquals(Set.of("collection:all", "collection:cloud", "collection:lab", "collection:production", "collection:site_north", "collection:web"),
				sink.needs(ObjectKind.CLIENT, "web01.example.org", DependencyKind.MEMBER_OF));
		assertEquals(Set.of("collection:all", "collection:ungrouped"), sink.needs(ObjectKind.CLIENT, "loose.example.org", DependencyKind.MEMBER_OF));
	}

	@Test
	void sitesAndBoundariesComeFromVariables() throws Exception {
		Sink sink = read(connect());
		assertNotNull(sink.get(ObjectKind.SITE, "ESTATE"));
		assertEquals("South (old)", sink.get(ObjectKind.SITE, "SOUTH-OLD").name());
		assertEquals(Set.of("site:ESTATE"), sink.needs(ObjectKind.SITE, "SOUTH-OLD", DependencyKind.PART_OF));
		assertEquals(Set.of(), sink.needs(ObjectKind.SITE, "ESTATE", DependencyKind.PART_OF));
		assertEquals(Set.of("site:SOUTH-OLD"), sink.needs(ObjectKind.CLIENT, "web03.example.org", DependencyKind.ASSIGNED_TO));
		assertEquals(Set.of("boundary:South (old)"), sink.needs(ObjectKind.CLIENT, "web03.example.org", DependencyKind.LOCATED_IN));
		assertNotNull(sink.get(ObjectKind.BOUNDARY, "South (old)"));
	}

	@Test
	void rulesGiveDependencies() throws Exception {
		Sink sink = read(connect());
		assertEquals(Set.of("client:kvm2.example.org"), sink.needs(ObjectKind.CLIENT, "web03.example.org", DependencyKind.HOSTED_ON));
		assertEquals(Set.of("client:ipa.example.org", "client:old-db.example.org", "client:db-a.example.org"),
				sink.needs(ObjectKind.CLIENT, "db-b.example.org", DependencyKind.USES));
		assertEquals(Set.of("client:ipa.example.org", "client:old-db.example.org"),
				sink.needs(ObjectKind.CLIENT, "db-a.example.org", DependencyKind.USES), "not itself");
		assertEquals(Set.of("client:gone.example.org"), sink.needs(ObjectKind.CLIENT, "web05.example.org", DependencyKind.HOSTED_ON), "dangles");
		assertNull(sink.get(ObjectKind.CLIENT, "gone.example.org"));
	}

	@Test
	void ownRulesReplaceTheDefaultOnes() throws Exception {
		Path rules = Fixtures.write(folder, "rules.yml", "dependencies:", "- {variable: banner, kind: requires, target: client, pattern: '(t\\w+) w', value: 'x-$1', case: upper}");
		try (Connector connector = connect("ansible:" + Fixtures.copy("estate", folder) + "#rules=" + rules + "&topology=T")) {
			Sink sink = read(connector);
			assertEquals(Set.of("client:X-TWO"), sink.needs(ObjectKind.CLIENT, "web20.example.org", DependencyKind.REQUIRES));
			assertEquals(Set.of("site:T"), sink.needs(ObjectKind.CLIENT, "web20.example.org", DependencyKind.ASSIGNED_TO));
			assertEquals(Set.of(), sink.needs(ObjectKind.CLIENT, "web03.example.org", DependencyKind.HOSTED_ON));
		}
	}

	@Test
	void preflightSaysWhatIsThere() throws Exception {
		try (Connector connector = connect()) {
			assertTrue(connector.preflight().stream().allMatch(PreflightFinding::passed));
			assertTrue(connector.preflight().getLast().detail().startsWith("3 of the hosts that others need are not in the inventory"),
					connector.preflight().toString());
		}
		Fixtures.write(folder, "bare/hosts", "# none yet");
		assertFalse(connect("ansible:" + folder.resolve("bare")).preflight().getFirst().passed());
	}

	@Test
	void readsAnewEachTime() throws Exception {
		Path file = Fixtures.write(folder, "lab/hosts", "one");
		try (Connector connector = connect("ansible:" + file)) {
			Files.writeString(file, "one\ntwo\n");
			assertNotNull(read(connector).get(ObjectKind.CLIENT, "two"));
			assertTrue(connector.description().contains("2 hosts"), connector.description());
		}
	}

	@Test
	void stopsWhenCancelled() throws Exception {
		try (Connector connector = connect()) {
			NullProgressMonitor monitor = new NullProgressMonitor();
			monitor.setCanceled(true);
			assertThrows(OperationCanceledException.class, () -> connector.read(new Sink(), monitor));
		}
	}

	@Test
	void stopsWhenCancelledUnderWay() throws Exception {
		Path file = Fixtures.write(folder, "range/hosts", "h[1:3000]");
		AtomicInteger worked = new AtomicInteger();
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public void worked(int work) {
				if (worked.addAndGet(work) == 2)
					setCanceled(true);
			}
		};
		Sink sink = new Sink();
		try (Connector connector = connect("ansible:" + file)) {
			assertThrows(OperationCanceledException.class, () -> connector.read(sink, monitor));
		}
		assertEquals(2_000, sink.objects.size() + sink.dependencies.size());
	}

	@Test
	void largeInventoryIsReadInNoTime() throws Exception {
		Optional<Path> large = Fixtures.large();
		assumeTrue(large.isPresent(), "no large inventory: set the system property " + Fixtures.LARGE_PROPERTY);
		try (Connector connector = connect("ansible:" + large.get())) {
			Duration best = Duration.ofDays(1);
			for (int i = 0; i < 5; i++) {
				Instant start = Instant.now();
				assertTrue(read(connector).objects.size() > 361);
				Duration needed = Duration.between(start, Instant.now());
				best = best.compareTo(needed) < 0 ? best : needed;
			}
			assertTrue(best.toMillis() < 1_000, "took " + best);
		}
	}
}
