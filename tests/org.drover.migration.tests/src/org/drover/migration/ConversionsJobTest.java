package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.task.JobState;
import org.drover.task.UndoChange;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a migration writes as an object of another kind is there afterwards, is known to be what it was, and is gone after an undo. */
@Timeout(300)
class ConversionsJobTest {

	@TempDir
	private Path folder;
	private TwoSites sites;

	/** The legacy site with an update list, which no site of Drover's own would take. */
	private static final class WithUpdateList implements ConnectorProvider {

		private static final NewObject LIST = object("update-list:L1", List.of(need("update-list:L1", DependencyKind.CONTAINS, "update:U1")));
		private static final NewObject DEPLOYMENT = object("deployment:D1", List.of(need("deployment:D1", DependencyKind.DEPLOYS, "update-list:L1")));
		private static final Dependency RECEIVES = need("collection:C1", DependencyKind.RECEIVES, "deployment:D1");

		private final ConnectorProvider sites = new SiteConnectorProvider();

		@Override
		public String scheme() {
			return sites.scheme();
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
			Connector connector = sites.connect(address, credentials);
			if (!connector.topology().equals("OLD"))
				return connector;
			return (Connector) Proxy.newProxyInstance(Connector.class.getClassLoader(), new Class<?>[] { Connector.class }, (proxy, method, arguments) -> {
				if (method.getName().equals("changes"))
					return Optional.empty();
				try {
					Object answer = method.invoke(connector, arguments);
					if (method.getName().equals("read") && arguments[0] instanceof MetadataSink sink && arguments[1] instanceof IProgressMonitor)
						tell(sink);
					return answer;
				} catch (InvocationTargetException e) {
					throw e.getCause();
				}
			});
		}

		private static void tell(MetadataSink sink) throws DroverException {
			for (NewObject more : List.of(LIST, DEPLOYMENT)) {
				sink.object(more.object());
				for (Dependency need : more.dependencies())
					sink.dependency(need);
			}
			sink.dependency(RECEIVES);
		}
	}

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder, new WithUpdateList());
		sites.create(TwoSites.LEGACY, List.of(object("update:U1", List.of()), object("folder:1", List.of(), Attributes.FILES, "collection"),
				object("collection:C1", List.of(need("collection:C1", DependencyKind.PART_OF, "folder:1"))),
				object("collection:EMPTY", List.of(need("collection:EMPTY", DependencyKind.PART_OF, "folder:1")))));
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	@Test
	void anUpdateListIsAGroupInTheNewTopologyUntilItIsUndone() throws Exception {
		SortedSet<String> before = sites.rows();
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("update-list:L1 (L1) is written as update-group:L1")), plan.warnings()::toString);
		String id = sites.job(plan);
		assertEquals(JobState.DONE, sites.run(id).state());
		Map<ObjectRef, NewObject> there = sites.objects(TwoSites.NEW);
		assertEquals(List.of(need("update-group:L1", DependencyKind.CONTAINS, "update:U1")), there.get(ObjectRef.parse("update-group:L1")).dependencies());
		assertEquals(List.of(need("deployment:D1", DependencyKind.DEPLOYS, "update-group:L1")), there.get(ObjectRef.parse("deployment:D1")).dependencies());
		assertFalse(there.containsKey(ObjectRef.parse("update-list:L1")));
		MigratedObjects migrated = MigratedObjects.between(sites.jobs.store(), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(ObjectRef.parse("update-group:L1"), migrated.all().get(ObjectRef.parse("update-list:L1")).images().written().object().ref());
		assertTrue(assertThrows(DroverException.class, () -> sites.plan("C1", ConflictRules.SKIP)).getMessage().startsWith("nothing to do"), "all is there");
		List<UndoChange> foreseen = sites.jobs.previewUndo(id, 0, new NullProgressMonitor()).changes().first();
		assertTrue(foreseen.stream().anyMatch(change -> change.what().equals("update-group:L1 in DRV")), foreseen::toString);
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
	}

	@Test
	void anEmptyCollectionIsAFolderUntilItIsUndone() throws Exception {
		SortedSet<String> before = sites.rows();
		String id = sites.job(sites.plan("EMPTY", ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state());
		NewObject made = sites.objects(TwoSites.NEW).get(ObjectRef.parse("folder:EMPTY"));
		assertEquals("collection", made.object().attribute(Attributes.FILES));
		assertEquals(List.of(need("folder:EMPTY", DependencyKind.PART_OF, "folder:1")), made.dependencies());
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
	}

	private static NewObject object(String ref, List<Dependency> needs, String... attributes) {
		Map<String, String> all = new TreeMap<>();
		for (int at = 0; at < attributes.length; at += 2)
			all.put(attributes[at], attributes[at + 1]);
		ObjectRef parsed = ObjectRef.parse(ref);
		return new NewObject(ManagedObject.of(parsed.kind(), parsed.key(), parsed.key(), "", all), needs);
	}

	private static Dependency need(String from, DependencyKind kind, String to) {
		return new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind);
	}
}
