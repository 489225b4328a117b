package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same estate out of another database product; skipped where PostgreSQL cannot be started. */
class PostgresEstateTest {

	@TempDir
	static Path folder;
	private static ScratchPostgres postgres;
	private static Gathered fromH2;

	@BeforeAll
	static void copyTheViews() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		postgres = ScratchPostgres.start();
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
	void everyCollectionsClosureIsWhatRecursiveSqlSays() throws Exception {
		Map<String, Set<ObjectRef>> bySql = new RecursiveSqlClosure(postgres.dataSource()).closures();
		Map<ObjectRef, List<ObjectRef>> needed = new HashMap<>();
		Map<ObjectRef, List<ObjectRef>> members = new HashMap<>();
		for (Dependency dependency : fromH2.dependencies) {
			needed.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency.to());
			if (dependency.kind() == DependencyKind.MEMBER_OF)
				members.computeIfAbsent(dependency.to(), any -> new ArrayList<>()).add(dependency.from());
		}
		for (ManagedObject object : fromH2.objects.values()) {
			if (object.kind() == ObjectKind.COLLECTION)
				assertEquals(new TreeSet<>(closure(object.ref(), needed, members)), new TreeSet<>(bySql.get(object.key())), object.key());
		}
		assertEquals(bySql.size(), fromH2.objects.keySet().stream().filter(ref -> ref.kind() == ObjectKind.COLLECTION).count());
	}

	private static Set<ObjectRef> closure(ObjectRef collection, Map<ObjectRef, List<ObjectRef>> needed, Map<ObjectRef, List<ObjectRef>> members) {
		Set<ObjectRef> reached = new HashSet<>(members.getOrDefault(collection, List.of()));
		reached.add(collection);
		Deque<ObjectRef> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			for (ObjectRef next : needed.getOrDefault(open.pop(), List.of())) {
				if (reached.add(next))
					open.push(next);
			}
		}
		return reached;
	}
}
