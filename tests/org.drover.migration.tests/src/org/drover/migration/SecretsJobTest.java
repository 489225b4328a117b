package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.SecretTarget;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.migration.internal.UncarriedSecrets;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.task.JobState;
import org.drover.task.JournalEntry;
import org.drover.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job between two sites takes secrets along, also where it breaks off between an object and its secrets; its tasks and its journal know nothing of them. */
@Timeout(300)
class SecretsJobTest {

	/** Begins each of them. */
	private static final String MARK = "cleartext-";
	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final SortedMap<String, String> OF_COLLECTION = new TreeMap<>(Map.of("JoinPassword", "cleartext-join", "Token", "cleartext-token"));
	private static final SortedMap<String, String> OF_PACKAGE = new TreeMap<>(Map.of("Licence", "cleartext-licence"));

	@TempDir
	private Path folder;
	private final Faltering line = new Faltering();
	private TwoSites sites;

	/** Sites, whose next attempts to take secrets come to nothing. */
	private static final class Faltering implements ConnectorProvider {

		private final ConnectorProvider sites = new SiteConnectorProvider();
		private final AtomicInteger failures = new AtomicInteger();

		@Override
		public String scheme() {
			return sites.scheme();
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
			Connector connector = sites.connect(address, credentials);
			SecretTarget target = (effect, secrets) -> {
				if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
					throw new DroverException("the site is busy", null, Retry.SOON);
				connector.secretTarget().orElseThrow().put(effect, secrets);
			};
			return (Connector) Proxy.newProxyInstance(Connector.class.getClassLoader(), new Class<?>[] { Connector.class }, (proxy, method, arguments) -> {
				try {
					return method.getName().equals("secretTarget") ? Optional.of(target) : method.invoke(connector, arguments);
				} catch (InvocationTargetException e) {
					throw e.getCause();
				}
			});
		}
	}

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder, line);
		try (Connector legacy = sites.topologies.connect(TwoSites.LEGACY)) {
			legacy.provider().orElseThrow().create("estate", List.of(object(PACKAGE),
					object(DEPLOYMENT, new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)), object(COLLECTION, new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES))));
			legacy.secretTarget().orElseThrow().put("estate", Map.of(COLLECTION, OF_COLLECTION, PACKAGE, OF_PACKAGE));
		}
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	private SortedMap<ObjectRef, SortedMap<String, String>> there(ObjectRef... refs) throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			return connector.secretSource().orElseThrow().secrets(List.of(refs));
		}
	}

	@Test
	void aJobThatBreaksOffBetweenAnObjectAndItsSecretsBringsThemInTheEnd() throws Exception {
		SortedSet<String> before = sites.rows();
		String id = sites.job(sites.plan("C1", ConflictRules.SKIP));
		line.failures.set(2);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(0, line.failures.get());
		assertEquals(Map.of(COLLECTION, OF_COLLECTION, PACKAGE, OF_PACKAGE), there(COLLECTION, PACKAGE, DEPLOYMENT));
		assertSilent(id);
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(Map.of(), there(COLLECTION, PACKAGE));
		assertEquals(before, sites.rows());
		assertSilent(id);
	}

	/** Tasks, with their inputs and outcomes, and the journal. */
	private void assertSilent(String id) throws DroverException {
		for (Task task : sites.jobs.store().tasks(id))
			assertFalse(task.toString().contains(MARK), task::toString);
		List<JournalEntry> journal = sites.jobs.store().journal(id);
		assertTrue(journal.size() > 2, journal::toString);
		assertFalse(journal.toString().contains(MARK), journal::toString);
	}

	@Test
	void whatIsWrittenUnderAnotherNameHasItsSecretsThere() throws Exception {
		sites.create(TwoSites.NEW, List.of(new NewObject(ManagedObject.of(PACKAGE.kind(), PACKAGE.key(), "P1", "7", Map.of("vendor", "another")), List.of())));
		String id = sites.job(sites.plan("C1", ConflictRules.SKIP.with(PACKAGE, ConflictPolicy.RENAME)));
		assertEquals(JobState.DONE, sites.run(id).state());
		ObjectRef renamed = ObjectRef.parse("package:P1-OLD");
		assertEquals(Map.of(COLLECTION, OF_COLLECTION, renamed, OF_PACKAGE), there(COLLECTION, PACKAGE, renamed));
	}

	@Test
	void whatIsThereAlreadyKeepsWhatItHas() throws Exception {
		SortedMap<String, String> theirs = new TreeMap<>(Map.of("Licence", "cleartext-theirs"));
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().create("somebody", List.of(object(PACKAGE)));
			connector.secretTarget().orElseThrow().put("somebody", Map.of(PACKAGE, theirs));
		}
		String id = sites.job(sites.plan("C1", ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(Map.of(COLLECTION, OF_COLLECTION, PACKAGE, theirs), there(COLLECTION, PACKAGE));
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(Map.of(PACKAGE, theirs), there(COLLECTION, PACKAGE));
	}

	/** An undo could not give back what an object had before. */
	@Test
	void whatIsOverwrittenKeepsItsOwnAndThePlanSaysWhoseStayBehind() throws Exception {
		NewObject other = new NewObject(ManagedObject.of(PACKAGE.kind(), PACKAGE.key(), "P1", "", Map.of("vendor", "another")), List.of());
		SortedMap<String, String> theirs = new TreeMap<>(Map.of("Licence", "cleartext-theirs"));
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().create("somebody", List.of(other));
			connector.secretTarget().orElseThrow().put("somebody", Map.of(PACKAGE, theirs));
		}
		MigrationPlan plan = sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE));
		assertEquals(List.of("the secrets of package:P1 are not carried, as it is there already and changed: in DRV it keeps those it has, so enter them there by hand, or have it "
				+ "written under another name"), ofSecrets(plan));
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			List<String> warnings = UncarriedSecrets.warnings(plan, () -> {
				throw new DroverException("nobody answers");
			}, connector);
			assertEquals(List.of("what is changed in DRV keeps the secrets it has there; whether OLD has other ones cannot be told now, as nobody answers"), warnings);
		}
		String id = sites.job(plan);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(Map.of(COLLECTION, OF_COLLECTION, PACKAGE, theirs), there(COLLECTION, PACKAGE));
		assertSilent(id);
	}

	@Test
	void nothingIsSaidWhereTheSecretsAreThereOrNothingIsChanged() throws Exception {
		assertEquals(List.of(), ofSecrets(sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE))));
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().create("somebody", List.of(new NewObject(ManagedObject.of(PACKAGE.kind(), PACKAGE.key(), "P1", "", Map.of("vendor", "another")), List.of())));
			connector.secretTarget().orElseThrow().put("somebody", Map.of(PACKAGE, OF_PACKAGE));
		}
		assertEquals(List.of(), ofSecrets(sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE))));
		assertEquals(List.of(), ofSecrets(sites.plan("C1", ConflictRules.SKIP)), "that is left as it is");
	}

	private static List<String> ofSecrets(MigrationPlan plan) {
		return plan.warnings().stream().filter(words -> words.contains("secrets")).toList();
	}
}
