package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.Inventory;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;
import org.drover.testing.Needed;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same estate out of another database product; skipped where PostgreSQL cannot be started. */
class PostgresEstateTest {

	@RegisterExtension
	static final Needed POSTGRES = new Needed(ScratchPostgres::obstacle);

	@TempDir
	static Path folder;
	private static ScratchPostgres postgres;
	private static Gathered fromH2;

	@BeforeAll
	static void copyTheViews() throws Exception {
		postgres = ScratchPostgres.launch();
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL)) {
			ViewCopy.copy(site.dataSource(), postgres.dataSource());
			try (Connector connector = new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(site.sourceAddress()), Credentials.NONE)) {
				fromH2 = Gathered.from(connector);
			}
		}
	}

	@AfterAll
	static void stop() throws Exception {
		if (postgres != null)
			postgres.close();
	}

	@Test
	void readsTheSameEstate() throws Exception {
		Credentials account = new Credentials(ScratchPostgres.USER, ScratchPostgres.PASSWORD);
		try (Connector connector = new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse("configmgr:" + postgres.url()), account)) {
			Gathered gathered = Gathered.from(connector);
			assertEquals(fromH2.objects, gathered.objects);
			assertEquals(fromH2.dependencies, gathered.dependencies);
			assertEquals("CAS", connector.topology());
			assertTrue(connector.provider().isEmpty());
			assertTrue(connector.preflight().stream().filter(finding -> !finding.subject().equals("AdminService")).allMatch(finding -> finding.passed()));
		}
	}

	@Test
	void theClosureOfEveryCollectionIsWhatRecursiveSqlSays() throws Exception {
		Map<String, Set<ObjectRef>> bySql = new RecursiveSqlClosure(postgres.dataSource()).closures();
		Estate estate = Estate.of(fromH2.objects.values(), fromH2.dependencies, Instant.EPOCH);
		Inventory inventory = new Inventory(estate);
		DependencyGraph graph = Scope.graph(estate);
		for (CollectionSummary collection : inventory.collections()) {
			Selection selection = Selection.parse(inventory, List.of(collection.id()));
			assertEquals(new TreeSet<>(bySql.get(collection.id())), closure(Scope.of(inventory, graph, selection)), collection.id());
		}
		assertEquals(bySql.size(), inventory.collections().size());
		assertTrue(bySql.size() > 30, "a few dozen collections make the comparison worth something");
	}

	/** SQL follows a dependency to what is missing too. */
	private static Set<ObjectRef> closure(Scope scope) {
		Set<ObjectRef> closure = new TreeSet<>();
		scope.needed().forEach(object -> closure.add(scope.estate().ref(object)));
		scope.dangling().forEach(dependency -> closure.add(dependency.to()));
		return closure;
	}
}
