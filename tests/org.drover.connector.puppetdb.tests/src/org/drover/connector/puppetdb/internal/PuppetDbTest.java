package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.PreflightFinding;
import org.drover.connector.puppetdb.PuppetDbConnectorProvider;
import org.drover.connector.puppetdb.internal.Fleet.Catalog;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Topologies;
import org.drover.migration.Planning;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.testing.Needed;
import org.drover.testing.ScratchPuppetDb;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a real PuppetDB has of a small fleet. One is started for all tests; those that change the fleet bring nodes of their own. */
class PuppetDbTest {

	@RegisterExtension
	static final Needed PUPPETDB = new Needed(ScratchPuppetDb::obstacle);

	private static final Map<String, Object> DEBIAN = Map.of("os", Map.of("name", "Debian", "family", "Debian", "architecture", "amd64", "release", Map.of("full", "12.1")),
			"networking", Map.of("ip", "10.0.0.1", "hostname", "web"), "is_virtual", true, "virtual", "kvm", "processorcount", 4, "system_uptime", Map.of("seconds", 12));
	private static final String TYPE = "Class";
	private static final String PACKAGE = "Package";

	@TempDir
	static Path shared;
	private static ScratchPuppetDb database;
	private static Fleet fleet;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() throws Exception {
		database = ScratchPuppetDb.start(shared.resolve("puppetdb"));
		fleet = new Fleet(database);
		for (String node : List.of("web1.example.org", "web2.example.org")) {
			fleet.facts(node, DEBIAN, "git 1:2.39 apt", "git 2.40 pip", "bash 5.2 apt");
			fleet.catalog(node, "production", web());
		}
		fleet.facts("db1.example.org", Map.of("operatingsystem", "RedHat", "operatingsystemrelease", "9.3", "architecture", "x86_64", "admin_password", "correct horse",
				"deep", Map.of("list", List.of("plain", "https://ada:hunter2@example.org"), "apiKey", "abc", "kept", 1)), "bash 5.1 dnf");
		fleet.catalog("db1.example.org", "staging", new Catalog().type("Role::Database").resource(TYPE, "Role::Database", PACKAGE, "database",
				Map.of("ensure", "16.1", "name", "postgresql")).exported(TYPE, "Role::Database", PACKAGE, "for-others", Map.of())
				.resource(TYPE, "Role::Database", PACKAGE, "git", Map.of("ensure", "absent")));
		fleet.catalog("bare.example.org", "production", new Catalog());
		fleet.facts("old.example.org", DEBIAN);
		fleet.catalog("old.example.org", "production", new Catalog().type("Role::Old").resource(TYPE, "Role::Old", PACKAGE, "dust", Map.of()));
		fleet.deactivate("old.example.org");
	}

	/** Two packages of the class itself, and one in a defined type within a defined type. */
	private static Catalog web() {
		return new Catalog().type("Role::Web").resource(TYPE, "Role::Web", PACKAGE, "git", Map.of("ensure", "present"))
				.resource(TYPE, "Role::Web", PACKAGE, "requests", Map.of("ensure", "latest", "provider", "pip"))
				.resource(TYPE, "Role::Web", "Apache::Site", "shop", Map.of("admin_password", "not for you"))
				.resource("Apache::Site", "shop", "Apache::Module", "ssl", Map.of()).resource("Apache::Module", "ssl", PACKAGE, "apache2", Map.of("ensure", "2.4.57"));
	}

	@AfterAll
	static void stop() {
		if (database != null)
			database.close();
	}

	private static Connector connect() throws DroverException {
		return connect("puppetdb:" + database.url() + "#topology=PUP");
	}

	private static Connector connect(String address) throws DroverException {
		return new PuppetDbConnectorProvider().connect(ConnectorAddress.parse(address), Credentials.NONE);
	}

	private static Sink read() throws DroverException {
		try (Connector connector = connect()) {
			return read(connector);
		}
	}

	private static Sink read(Connector connector) throws DroverException {
		Sink sink = new Sink();
		connector.read(sink, new NullProgressMonitor());
		return sink;
	}

	@Test
	void saysWhatItIs() throws Exception {
		try (Connector connector = connect()) {
			assertEquals("PUP", connector.topology());
			assertTrue(connector.description().matches("PuppetDB \\d+\\.\\d+\\.\\d+ at " + database.url()), connector.description());
			assertTrue(connector.preflight().stream().allMatch(PreflightFinding::passed), connector.preflight().toString());
			read(connector);
			assertTrue(connector.description().contains("3 facts that look like secrets are left out"), connector.description());
		}
		try (Connector connector = connect("puppetdb:" + database.url())) {
			assertEquals("127-0-0-1", connector.topology());
		}
	}

	@Test
	void nodesAreClientsWithTheirFacts() throws Exception {
		Sink sink = read();
		ManagedObject web = sink.get(ObjectKind.CLIENT, "web1.example.org");
		assertEquals("Debian 12.1", web.attribute(Attributes.OPERATING_SYSTEM));
		assertEquals("PUP", web.attribute(Attributes.SITE));
		assertEquals("4", web.attribute("var.processorcount"));
		assertEquals("true", web.attribute("var.is_virtual"));
		assertEquals("kvm", web.attribute("var.virtual"));
		assertEquals("amd64", web.attribute("var.architecture"), "an older name of a part of a fact");
		assertEquals("10.0.0.1", web.attribute("var.ipaddress"));
		assertNull(web.attributes().get("var.system_uptime"), "differs each time");
		assertEquals(Set.of("site:PUP"), sink.needs(ObjectKind.CLIENT, "web1.example.org", DependencyKind.ASSIGNED_TO));
		assertEquals("RedHat 9.3", sink.get(ObjectKind.CLIENT, "db1.example.org").attribute(Attributes.OPERATING_SYSTEM));
		assertEquals(Map.of(Attributes.SITE, "PUP"), sink.get(ObjectKind.CLIENT, "bare.example.org").attributes(), "has a catalog and no facts yet");
	}

	@Test
	void secretsAreTakenOut() throws Exception {
		Sink sink = read();
		ManagedObject client = sink.get(ObjectKind.CLIENT, "db1.example.org");
		assertEquals("{\"kept\":1,\"list\":[\"plain\"]}", client.attribute("var.deep"));
		for (ManagedObject object : sink.objects.values())
			assertFalse(object.toString().matches("(?s).*(correct horse|hunter2|abc|not for you).*"), object::toString);
		try (Connector connector = connect()) {
			assertEquals(Map.of("admin_password", "correct horse", "deep.apiKey", "abc", "deep.list.1", "https://ada:hunter2@example.org"),
					connector.secretSource().orElseThrow().secrets(client.ref()));
			assertEquals(Map.of(), connector.secretSource().orElseThrow().secrets(new ObjectRef(ObjectKind.COLLECTION, "main")));
		}
	}

	@Test
	void classesAndEnvironmentsAreCollections() throws Exception {
		Sink sink = read();
		assertEquals(Set.of("collection:Role::Web", "collection:environment:production", "collection:main"),
				sink.needs(ObjectKind.CLIENT, "web2.example.org", DependencyKind.MEMBER_OF));
		assertEquals(Set.of("collection:Role::Database", "collection:environment:staging", "collection:main"),
				sink.needs(ObjectKind.CLIENT, "db1.example.org", DependencyKind.MEMBER_OF));
		assertEquals("environment staging", sink.get(ObjectKind.COLLECTION, "environment:staging").name());
		assertEquals("", sink.get(ObjectKind.COLLECTION, "Role::Web").attribute(Attributes.OBSOLETE));
		assertNull(sink.get(ObjectKind.COLLECTION, "Settings"));
	}

	@Test
	void packagesThatAClassDeclaresAreDeployedToIt() throws Exception {
		Sink sink = read();
		assertEquals(Set.of("deployment:Role::Web/apache2: 2.4.57", "deployment:Role::Web/git: installed", "deployment:Role::Web/requests (pip): latest"),
				sink.needs(ObjectKind.COLLECTION, "Role::Web", DependencyKind.RECEIVES));
		assertEquals(Set.of("program:git: installed"), sink.needs(ObjectKind.DEPLOYMENT, "Role::Web/git: installed", DependencyKind.DEPLOYS));
		assertEquals(Set.of("package:git"), sink.needs(ObjectKind.PROGRAM, "git: installed", DependencyKind.BELONGS_TO));
		assertEquals("installed", sink.get(ObjectKind.PROGRAM, "git: installed").attribute("ensure"));
		assertEquals(Set.of("deployment:Role::Database/git: absent", "deployment:Role::Database/postgresql: 16.1"),
				sink.needs(ObjectKind.COLLECTION, "Role::Database", DependencyKind.RECEIVES), "by the name it is installed by, and not what is exported");
		assertEquals("pip", sink.get(ObjectKind.PACKAGE, "requests (pip)").attribute("provider"));
		assertEquals(Set.of(), sink.needs(ObjectKind.COLLECTION, "main", DependencyKind.RECEIVES));
	}

	@Test
	void installedPackagesAreThereInTheirVersions() throws Exception {
		Sink sink = read();
		assertEquals(Set.of("package:git 1:2.39 (apt)", "package:git 2.40 (pip)"), sink.needs(ObjectKind.PACKAGE, "git", DependencyKind.CONTAINS));
		ManagedObject bash = sink.get(ObjectKind.PACKAGE, "bash 5.1 (dnf)");
		assertEquals("bash", bash.name());
		assertEquals("5.1", bash.version());
		assertEquals("dnf", bash.attribute("provider"));
		assertEquals(List.of(), sink.warnings);
	}

	@Test
	void whatWasDeactivatedIsObsolete() throws Exception {
		Sink sink = read();
		ManagedObject old = sink.get(ObjectKind.CLIENT, "old.example.org");
		assertTrue(old.attribute(Attributes.OBSOLETE).matches("deactivated on 20\\S+Z \\(nodes\\.deactivated\\)"), old::toString);
		assertEquals("Role::Old,main,environment:production", old.attribute(Attributes.OBSOLETE_MEMBER_OF));
		assertEquals("Debian 12.1", old.attribute(Attributes.OPERATING_SYSTEM));
		assertEquals(Set.of(), sink.needs(ObjectKind.CLIENT, "old.example.org", DependencyKind.MEMBER_OF));
		assertTrue(sink.get(ObjectKind.COLLECTION, "Role::Old").attribute(Attributes.OBSOLETE).startsWith("no living node"));
		assertNull(sink.get(ObjectKind.PACKAGE, "dust"));
	}

	@Test
	void thePuppetServerIsTheManagementPoint() throws Exception {
		Sink sink = read();
		assertEquals(Set.of("PUP"), sink.keys(ObjectKind.SITE));
		assertEquals(Set.of(Fleet.SERVER), sink.keys(ObjectKind.MANAGEMENT_POINT));
		assertEquals("PUP", sink.get(ObjectKind.MANAGEMENT_POINT, Fleet.SERVER).attribute(Attributes.OWNER));
		assertEquals(Set.of("management-point:" + Fleet.SERVER), sink.needs(ObjectKind.SITE, "PUP", DependencyKind.SERVED_BY));
		assertEquals(Set.of("site-system:" + Fleet.SERVER), sink.needs(ObjectKind.MANAGEMENT_POINT, Fleet.SERVER, DependencyKind.HOSTED_ON));
		assertEquals(Set.of("site:PUP"), sink.needs(ObjectKind.SITE_SYSTEM, Fleet.SERVER, DependencyKind.PART_OF));
	}

	@Test
	void smallPagesGiveTheSame() throws Exception {
		Sink large = read();
		for (int page = 1; page <= 4; page++) {
			Limits limits = Limits.USUAL.withPages(page, page);
			try (Connector connector = PuppetDbConnector.open(new PuppetDb(URI.create(database.url()), identity(), limits), "PUP")) {
				Sink small = read(connector);
				assertEquals(large.objects, small.objects);
				assertEquals(large.dependencies, small.dependencies);
			}
		}
	}

	private static Identity identity() throws DroverException {
		return Identity.of(Optional.empty(), Optional.empty(), "", Optional.empty());
	}

	@Test
	void anEncryptedOneWantsToKnowWhoAsks() throws Exception {
		Path password = Files.writeString(folder.resolve("password"), ScratchPuppetDb.PASSWORD + "\n");
		String address = "puppetdb:" + database.secureUrl() + "#topology=PUP&ca=" + database.ca();
		try (Connector connector = connect(address + "&key-store=" + database.keyStore() + "&password-file=" + password)) {
			assertEquals(read().objects, read(connector).objects);
		}
		assertTrue(assertThrows(DroverException.class, () -> connect("puppetdb:" + database.secureUrl())).getMessage().contains("not to be trusted"));
		String refused = assertThrows(DroverException.class, () -> connect(address)).getMessage();
		assertTrue(refused.contains("not wanted there") || refused.contains("broke"), refused);
		Files.writeString(password, "wrong");
		assertTrue(assertThrows(DroverException.class, () -> connect(address + "&key-store=" + database.keyStore() + "&password-file=" + password)).getMessage()
				.contains("cannot open the key store"));
		String elsewhere = address.replace("127.0.0.1", "127.0.0.2");
		assertThrows(DroverException.class, () -> connect(elsewhere + "&key-store=" + database.keyStore()));
	}

	@Test
	void stopsWhenCancelled() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		try (Connector connector = connect()) {
			assertThrows(OperationCanceledException.class, () -> connector.read(new Sink(), monitor));
		}
	}

	@Test
	void aClassMovesWithoutLeavingAnybodyAlone() throws Exception {
		ConnectorRegistry connectors = new ConnectorRegistry(List.of(new PuppetDbConnectorProvider(), new SiteConnectorProvider()));
		try (SiteServer site = SiteServer.open(SiteOptions.of(folder.resolve("site"), "DRV")); Project project = Project.create(folder.resolve("project"))) {
			Topologies topologies = new Topologies(project, connectors);
			add(topologies, connectors, "legacy", "puppetdb:" + database.url() + "#topology=PUP");
			add(topologies, connectors, "new", "site:" + site.baseUri() + "#password-file=" + site.passwordFile());
			MigrationPlan plan = new Planning(topologies).plan(List.of("Role::Web"), "legacy", "new", PlanOptions.DEFAULT, new NullProgressMonitor()).plan();
			assertEquals(2, plan.clients());
			assertTrue(plan.continuity().violations().isEmpty(), plan.continuity()::toString);
			assertEquals(3, plan.needs().get(ObjectKind.DEPLOYMENT));
			assertTrue(plan.needs().containsKey(ObjectKind.MANAGEMENT_POINT), plan.needs()::toString);
			assertEquals(List.of(), plan.dangling());
		}
	}

	private static GatherResult add(Topologies topologies, ConnectorRegistry connectors, String name, String address) throws DroverException {
		ConnectorAddress parsed = ConnectorAddress.parse(address);
		try (Connector connector = connectors.connect(parsed, Credentials.NONE)) {
			return topologies.add(name, parsed, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	@Test
	void whatChangedIsWhatReadingEverythingGives() throws Exception {
		List<String> nodes = IntStream.range(0, 12).mapToObj(number -> "svc" + number + ".example.org").toList();
		String late = nodes.get(5);
		for (String node : nodes) {
			fleet.facts(node, Map.of("architecture", "amd64", "color", "red"), "tool 1 apt");
			if (!node.equals(late))
				fleet.catalog(node, "production", new Catalog().type("Role::App").resource(TYPE, "Role::App", PACKAGE, "tool", Map.of()));
		}
		ConnectorRegistry connectors = new ConnectorRegistry(List.of(new PuppetDbConnectorProvider()));
		String address = "puppetdb:" + database.url() + "#topology=PUP";
		try (Project project = Project.create(folder.resolve("project")); Connector connector = connect()) {
			Topologies topologies = new Topologies(project, connectors);
			assertFalse(add(topologies, connectors, "legacy", address).incremental());
			GatherResult nothing = topologies.gather("legacy", connector, new NullProgressMonitor());
			assertTrue(nothing.incremental());
			assertEquals(List.of(0L, 0L, 0L), List.of(nothing.added(), nothing.changed(), nothing.gone()));

			fleet.facts(nodes.get(3), Map.of("architecture", "arm64", "color", "red"), "tool 2 apt");
			GatherResult facts = topologies.gather("legacy", connector, new NullProgressMonitor());
			assertTrue(facts.incremental());
			assertEquals("arm64", client(topologies, nodes.get(3)).attribute("var.architecture"));
			assertSame(topologies, connector);

			fleet.catalog(late, "staging", new Catalog().type("Role::Other").resource(TYPE, "Role::Other", PACKAGE, "extra", Map.of()));
			fleet.deactivate(nodes.get(7));
			fleet.facts("fresh.example.org", Map.of("architecture", "amd64"));
			assertTrue(topologies.gather("legacy", connector, new NullProgressMonitor()).incremental());
			assertTrue(client(topologies, nodes.get(7)).attribute(Attributes.OBSOLETE).startsWith("deactivated"));
			assertSame(topologies, connector);
		} finally {
			for (String node : nodes)
				fleet.deactivate(node);
			fleet.deactivate("fresh.example.org");
		}
	}

	private static ManagedObject client(Topologies topologies, String key) throws DroverException {
		Estate estate = topologies.estate("legacy");
		return estate.object(estate.indexOf(new ObjectRef(ObjectKind.CLIENT, key)));
	}

	/** The project has what reading everything anew gives, objects and dependencies. */
	private static void assertSame(Topologies topologies, Connector connector) throws DroverException, IOException {
		Sink all = read(connector);
		Estate estate = topologies.estate("legacy");
		assertEquals(all.objects.size(), estate.size());
		Set<String> kept = new TreeSet<>();
		for (int object = 0; object < estate.size(); object++)
			assertEquals(all.objects.get(estate.ref(object)), estate.object(object));
		for (int edge = 0; edge < estate.edgeFrom().length; edge++)
			kept.add(estate.ref(estate.edgeFrom()[edge]) + " -> " + estate.ref(estate.edgeTo()[edge]));
		List<String> read = new ArrayList<>();
		all.dependencies.forEach(dependency -> read.add(dependency.from() + " -> " + dependency.to()));
		assertEquals(new TreeSet<>(read), kept);
	}
}
