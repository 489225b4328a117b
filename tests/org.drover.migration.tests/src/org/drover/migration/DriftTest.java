package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.migration.Drift.Drifted;
import org.drover.migration.FieldDrift.Where;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.task.JobState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What changes on either side after a migration is found, field by field, and nothing else is. */
@Timeout(300)
class DriftTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef EXPIRED = ObjectRef.parse("deployment:D2");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final Dependency DEPLOYS = new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS);
	private static final Dependency RECEIVES = new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES);
	private static final Dependency RECEIVED = new Dependency(COLLECTION, EXPIRED, DependencyKind.RECEIVES);

	@TempDir
	private Path folder;
	private TwoSites sites;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(object(PACKAGE, "Office", "1", Map.of("vendor", "Contoso", "language", "en")), object(DEPLOYMENT, "All", "", Map.of(), DEPLOYS),
				object(EXPIRED, "Old", "", Map.of(Attributes.OBSOLETE, "expired"), new Dependency(EXPIRED, PACKAGE, DependencyKind.DEPLOYS)),
				object(COLLECTION, "Everybody", "", Map.of(), RECEIVES, RECEIVED)));
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	@Test
	void nothingHasDriftedAfterAMigration() throws DroverException {
		migrate(ConflictRules.SKIP);
		Drift drift = drift();
		assertEquals(3, drift.migrated());
		assertEquals(List.of(), drift.objects(), "that an obsolete deployment was left is no change");
		assertEquals(0, drift.unknownInSource() + drift.unknownInTarget());
	}

	@Test
	void eachFieldSaysWhichSideHasChangedIt() throws DroverException {
		migrate(ConflictRules.SKIP);
		change(TwoSites.LEGACY, object(PACKAGE, "Office", "2", Map.of("vendor", "Fabrikam", "language", "en")));
		change(TwoSites.NEW, object(PACKAGE, "Office", "1", Map.of("vendor", "Litware", "language", "de")));
		change(TwoSites.NEW, object(COLLECTION, "Everybody", "", Map.of()));
		Drift drift = drift();
		assertEquals(List.of(COLLECTION, PACKAGE), drift.objects().stream().map(Drifted::ref).toList());
		FieldDrift received = drift.objects().getFirst().fields().getFirst();
		assertEquals(new FieldDrift("receives deployment:D1", "yes", "yes", "yes", ""), received);
		assertEquals(List.of(new FieldDrift("language", "en", "en", "en", "de"), new FieldDrift("vendor", "Contoso", "Contoso", "Fabrikam", "Litware"),
				new FieldDrift("version", "1", "1", "2", "1")), drift.objects().getLast().fields());
		assertEquals(List.of(Where.TARGET, Where.BOTH, Where.SOURCE), drift.objects().getLast().fields().stream().map(FieldDrift::where).toList());
	}

	@Test
	void whatWasRenamedIsComparedUnderBothItsNames() throws DroverException {
		sites.create(TwoSites.NEW, List.of(object(PACKAGE, "Theirs", "9", Map.of())));
		migrate(ConflictRules.of(ConflictPolicy.RENAME));
		assertEquals(List.of(), drift().objects());
		ObjectRef renamed = ObjectRef.parse("package:P1-OLD");
		change(TwoSites.NEW, object(renamed, "Office (OLD)", "1", Map.of("vendor", "Contoso", "language", "de")));
		Drifted found = drift().objects().getFirst();
		assertEquals(renamed, found.written());
		assertEquals(List.of(new FieldDrift("language", "en", "en", "en", "de")), found.fields());
	}

	@Test
	void whatWasMergedIsComparedWithWhatEachSideHadThen() throws DroverException {
		migrate(ConflictRules.SKIP);
		change(TwoSites.LEGACY, object(PACKAGE, "Office", "1", Map.of("vendor", "Fabrikam", "language", "en")));
		change(TwoSites.NEW, object(PACKAGE, "Office", "1", Map.of("vendor", "Contoso", "language", "de")));
		migrate(ConflictRules.of(ConflictPolicy.MERGE));
		assertEquals(Map.of("vendor", "Fabrikam", "language", "de"), sites.objects(TwoSites.NEW).get(PACKAGE).object().attributes());
		assertEquals(List.of(), drift().objects());
		change(TwoSites.NEW, object(PACKAGE, "Office", "1", Map.of("vendor", "Fabrikam", "language", "fr")));
		assertEquals(List.of(new FieldDrift("language", "en", "de", "en", "fr")), drift().objects().getFirst().fields());
	}

	@Test
	void whatWasNotGatheredSinceIsNotKnown() throws DroverException {
		migrate(ConflictRules.SKIP);
		Drift drift = Drift.of(MigratedObjects.between(sites.jobs.store(), TwoSites.LEGACY, TwoSites.NEW), Optional.empty(), Optional.empty());
		assertEquals(3, drift.unknownInSource());
		assertEquals(3, drift.unknownInTarget());
		assertEquals(List.of(), drift.objects());
	}

	@Test
	void whatWasTakenBackDoesNotDrift() throws DroverException {
		String id = migrate(ConflictRules.SKIP);
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(0, drift().migrated());
	}

	@Test
	void anObjectThatIsDeletedInTheNewTopologyIsGone() throws DroverException {
		String id = migrate(ConflictRules.SKIP);
		change(TwoSites.NEW, object(COLLECTION, "Everybody", "", Map.of()));
		delete(id, DEPLOYMENT);
		List<Drifted> objects = drift().objects();
		assertTrue(objects.stream().anyMatch(found -> found.ref().equals(DEPLOYMENT)
				&& found.fields().equals(List.of(new FieldDrift(Drift.EXISTENCE, "there", "there", "there", "gone")))), objects::toString);
	}

	private void delete(String job, ObjectRef ref) throws DroverException {
		int task = sites.jobs.store().tasks(job).stream().filter(found -> found.spec().input().contains("\"items\":[{\"kind\":\"DEPLOYMENT\"")).findFirst().orElseThrow().number();
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().delete(sites.jobs.store().effect(job, task), List.of(ref));
		}
	}

	private String migrate(ConflictRules rules) throws DroverException {
		String id = sites.job(sites.plan("C1", rules));
		assertEquals(JobState.DONE, sites.run(id).state());
		return id;
	}

	private Drift drift() throws DroverException {
		sites.gather();
		return Drift.of(MigratedObjects.between(sites.jobs.store(), TwoSites.LEGACY, TwoSites.NEW), Optional.of(sites.topologies.estate(TwoSites.LEGACY)),
				Optional.of(sites.topologies.estate(TwoSites.NEW)));
	}

	/** With what it needs as it is. */
	private void change(String site, NewObject after) throws DroverException {
		NewObject before = sites.objects(site).get(after.object().ref());
		boolean keeps = after.object().ref().kind() != COLLECTION.kind();
		sites.change(site, before, keeps ? new NewObject(after.object(), before.dependencies()) : after);
	}

	private static NewObject object(ObjectRef ref, String name, String version, Map<String, String> attributes, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), name, version, attributes), List.of(needs));
	}
}
