package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.migration.DependencyAlerts.Raised;
import org.drover.migration.Selections.Chosen;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.SavedQueries;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a project knows of by which a person chooses: what has changed since it was migrated, queries, what never moves; and what he is told of it. */
@Timeout(300)
class SelectionsTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef OTHER = ObjectRef.parse("package:P2");

	@TempDir
	private Path folder;
	private TwoSites sites;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(object(PACKAGE, Map.of("vendor", "Contoso", "language", "en")), object(OTHER, Map.of("vendor", "Fabrikam")),
				object(DEPLOYMENT, Map.of(), new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)),
				object(COLLECTION, Map.of(), new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES))));
		sites.gather();
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	@Test
	void whatHasChangedSinceItWasMigratedIsChosenAndBroughtUpToDate() throws Exception {
		sites.run(sites.job(sites.plan("C1", ConflictRules.SKIP)));
		sites.gather();
		assertTrue(assertThrows(DroverException.class, () -> read(Selections.MODIFIED)).getMessage().contains("nothing that was migrated from legacy to new had changed"));
		change(TwoSites.LEGACY, PACKAGE, Map.of("vendor", "Contoso", "language", "de"));
		change(TwoSites.NEW, PACKAGE, Map.of("vendor", "Contoso Ltd", "language", "en"));
		change(TwoSites.LEGACY, OTHER, Map.of("vendor", "never migrated"));
		sites.gather();
		SortedSet<String> before = sites.rows();
		Chosen chosen = read(Selections.MODIFIED);
		assertEquals(List.of(PACKAGE), chosen.selection().chosen());
		assertEquals(Set.of(PACKAGE), chosen.modified());
		String id = sites.job(plan(chosen.selection(), ConflictRules.SKIP.with(PACKAGE, ConflictPolicy.MERGE)));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(Map.of("vendor", "Contoso Ltd", "language", "de"), attributes(PACKAGE), "what the new topology has changed stays");
		sites.gather();
		assertThrows(DroverException.class, () -> read(Selections.MODIFIED), "it is up to date");
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
	}

	@Test
	void whatOnlyTheNewTopologyHasChangedIsNotChosen() throws DroverException {
		sites.run(sites.job(sites.plan("C1", ConflictRules.SKIP)));
		change(TwoSites.NEW, PACKAGE, Map.of("vendor", "Contoso Ltd", "language", "en"));
		sites.gather();
		assertThrows(DroverException.class, () -> read(Selections.MODIFIED));
	}

	@Test
	void aSavedQueryPicksWhatIsThereByThen() throws DroverException {
		SavedQueries queries = new SavedQueries(sites.project);
		queries.put("software", "package vendor=Con*");
		assertEquals(List.of(PACKAGE), read("query:software").selection().chosen());
		sites.create(TwoSites.LEGACY, List.of(object(ObjectRef.parse("package:P3"), Map.of("vendor", "Consolidated"))));
		sites.gather();
		assertEquals(List.of(PACKAGE, ObjectRef.parse("package:P3")), read("query:software").selection().chosen());
		assertEquals(List.of(COLLECTION, PACKAGE, ObjectRef.parse("package:P3")), read("C1", "query:software").selection().chosen());
		assertEquals(Set.of(), read("C1", "query:software").selection().bare());
	}

	@Test
	void aQueryIsKeptUnderItsNameUntilItIsRemoved() throws DroverException {
		SavedQueries queries = new SavedQueries(sites.project);
		queries.put("b", "package");
		queries.put("a", "client");
		queries.put("b", "collection");
		assertEquals(List.of(new SavedQueries.Saved("a", "client"), new SavedQueries.Saved("b", "collection")), queries.list());
		assertEquals(Set.of(COLLECTION), read("query:b").selection().bare(), "an object that a query picks comes without its members");
		assertTrue(assertThrows(DroverException.class, () -> read("query:a")).getMessage().contains("picks nothing"));
		queries.remove("a");
		assertTrue(assertThrows(DroverException.class, () -> read("query:a")).getMessage().contains("no query 'a'"));
		assertThrows(DroverException.class, () -> queries.remove("a"));
		assertThrows(DroverException.class, () -> queries.put(" x", "package"));
		assertThrows(DroverException.class, () -> queries.put("x", "bucket"));
		assertEquals(1, queries.list().size(), "nothing half-written");
	}

	@Test
	void whatIsOnTheListOfExclusionsIsLeftByEveryPlanUntilItIsTakenOff() throws Exception {
		ExclusionList list = new ExclusionList(sites.project);
		list.add(TwoSites.LEGACY, List.of(DEPLOYMENT), "licence ends");
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		Left left = plan.left().stream().filter(each -> each.ref().equals(DEPLOYMENT)).findFirst().orElseThrow();
		assertEquals(Left.Reason.EXCLUDED, left.reason());
		assertEquals("on the project's list of exclusions (licence ends): 1 object that moves needs it", left.detail());
		String id = sites.job(plan);
		assertEquals(left, sites.jobs.description(id).left().stream().filter(each -> each.ref().equals(DEPLOYMENT)).findFirst().orElseThrow(), "the job says so as long as it is kept");
		assertEquals(JobState.DONE, sites.run(id).state());
		assertFalse(sites.objects(TwoSites.NEW).containsKey(DEPLOYMENT));
		assertFalse(sites.objects(TwoSites.NEW).containsKey(PACKAGE), "nothing else needs it");
		assertTrue(sites.objects(TwoSites.NEW).containsKey(COLLECTION));
		assertTrue(assertThrows(DroverException.class, () -> plan(read("deployment:D1").selection(), ConflictRules.SKIP)).getMessage()
				.contains("deployment:D1 is on the project's list of exclusions, so that nothing is to move"));
		Planning regardless = new Planning(sites.topologies).regardless();
		assertEquals(1, regardless.plan(List.of("deployment:D1"), TwoSites.LEGACY, TwoSites.NEW, PlanOptions.DEFAULT, new NullProgressMonitor()).plan().tasks().stream()
				.filter(task -> task.items().contains(DEPLOYMENT)).count());
		list.remove(TwoSites.LEGACY, List.of(DEPLOYMENT));
		assertEquals(JobState.DONE, sites.run(sites.job(plan(read("deployment:D1").selection(), ConflictRules.SKIP))).state());
		assertTrue(sites.objects(TwoSites.NEW).keySet().containsAll(Set.of(DEPLOYMENT, PACKAGE)));
	}

	/** A site refuses a deployment of nothing while the job runs: the plan has left it out. */
	@Test
	void whatIsNothingWithoutWhatIsOnTheListStaysToo() throws Exception {
		new ExclusionList(sites.project).add(TwoSites.LEGACY, List.of(PACKAGE), "licence ends");
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		assertEquals("needs package:P1, which is on the project's list of exclusions (licence ends)",
				plan.left().stream().filter(each -> each.ref().equals(DEPLOYMENT)).findFirst().orElseThrow().detail());
		assertEquals(JobState.DONE, sites.run(sites.job(plan)).state());
		assertEquals(Set.of(COLLECTION), carried());
		assertTrue(assertThrows(DroverException.class, () -> plan(read("deployment:D1").selection(), ConflictRules.SKIP)).getMessage()
				.startsWith("deployment:D1 was chosen and cannot move: it needs package:P1, which is on the project's list of exclusions"));
	}

	/** Without what the new topology has of its own. */
	private Set<ObjectRef> carried() throws DroverException {
		return sites.objects(TwoSites.NEW).keySet().stream().filter(ref -> Set.of(COLLECTION, DEPLOYMENT, PACKAGE, OTHER).contains(ref)).collect(Collectors.toSet());
	}

	@Test
	void theListSaysWhyAndSinceWhen() throws DroverException {
		Instant first = Instant.parse("2026-11-22T10:00:00Z");
		Clock clock = Clock.fixed(first, ZoneOffset.UTC);
		new ExclusionList(sites.project, clock).add(TwoSites.LEGACY, List.of(PACKAGE, OTHER), "for now");
		ExclusionList later = new ExclusionList(sites.project, Clock.offset(clock, Duration.ofHours(1)));
		later.add(TwoSites.LEGACY, List.of(PACKAGE), "for good");
		assertEquals(List.of(new ExclusionList.Entry(PACKAGE, "for good", first.toString()), new ExclusionList.Entry(OTHER, "for now", first.toString())), later.of(TwoSites.LEGACY));
		assertEquals(List.of(), later.of(TwoSites.NEW), "the other topology has a list of its own");
		assertThrows(DroverException.class, () -> later.remove(TwoSites.LEGACY, List.of(OTHER, COLLECTION)));
		assertEquals(2, later.of(TwoSites.LEGACY).size(), "all are taken off or none");
	}

	@Test
	void anAlertTellsOfDependenciesUntilItIsDismissed() throws DroverException {
		DependencyAlerts alerts = new DependencyAlerts(sites.project);
		Inventory source = new Inventory(sites.topologies.estate(TwoSites.LEGACY));
		Selection selection = Selection.parse(source, List.of("C1"));
		DependencyAlert alert = DependencyAlert.of(Scope.of(source, Scope.graph(source.estate()), selection), selection, TwoSites.LEGACY, TwoSites.NEW);
		Raised raised = alerts.raise(alert);
		assertEquals(List.of(raised), alerts.open());
		assertEquals(alert, alerts.open().getFirst().alert());
		assertEquals(Map.of(ObjectKind.COLLECTION, 1, ObjectKind.DEPLOYMENT, 1, ObjectKind.PACKAGE, 1), alert.needs());
		alerts.dismiss(raised.id());
		assertEquals(List.of(), alerts.open());
		assertThrows(DroverException.class, () -> alerts.dismiss(raised.id()));
	}

	private Chosen read(String... texts) throws DroverException {
		return new Selections(sites.project, TwoSites.LEGACY, TwoSites.NEW).read(new Inventory(sites.topologies.estate(TwoSites.LEGACY)), List.of(texts));
	}

	private MigrationPlan plan(Selection selection, ConflictRules rules) throws DroverException {
		return new Planning(sites.topologies).plan(new Inventory(sites.topologies.estate(TwoSites.LEGACY)), selection, TwoSites.LEGACY, TwoSites.NEW, PlanOptions.DEFAULT.with(rules),
				new NullProgressMonitor()).plan();
	}

	private Map<String, String> attributes(ObjectRef ref) throws DroverException {
		return sites.objects(TwoSites.NEW).get(ref).object().attributes();
	}

	private void change(String site, ObjectRef ref, Map<String, String> attributes) throws DroverException {
		NewObject before = sites.objects(site).get(ref);
		sites.change(site, before, new NewObject(object(ref, attributes).object(), before.dependencies()));
	}

	private static NewObject object(ObjectRef ref, Map<String, String> attributes, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), ref.kind() == ObjectKind.PACKAGE ? "1" : "", attributes), List.of(needs));
	}
}
