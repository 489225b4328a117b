package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.migration.internal.Json;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.FieldDifference;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.UndoChange;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the new topology has already, other than a migration would write it, becomes what the administrator says, and is what it was after an undo. */
@Timeout(300)
class ConflictsTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");

	@TempDir
	private Path folder;
	private TwoSites sites;

	/** The new site has another package of the same key. */
	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(office("1", "old vendor"), deployment(), collection()));
		sites.create(TwoSites.NEW, List.of(office("7", "new vendor")));
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	@Test
	void aConflictIsFoundWhilePlanningAndNamesTheFields() throws DroverException {
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		Conflict conflict = plan.conflicts().getFirst();
		assertEquals(List.of(PACKAGE), plan.conflicts().stream().map(Conflict::ref).toList());
		assertEquals(List.of(new FieldDifference("vendor", "old vendor", "new vendor"), new FieldDifference("version", "1", "7")), conflict.fields());
		assertEquals(ConflictPolicy.SKIP, conflict.policy());
	}

	@Test
	void whatIsSkippedStaysAsItIsAndThePlanSaysSo() throws Exception {
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP);
		Left left = plan.left().stream().filter(found -> found.ref().equals(PACKAGE)).findFirst().orElseThrow();
		assertEquals(Left.Reason.CONFLICT, left.reason());
		assertEquals("differs from the one in DRV, which is kept: vendor 'old vendor' here, 'new vendor' there; version '1' here, '7' there", left.detail());
		NewObject before = sites.objects(TwoSites.NEW).get(PACKAGE);
		assertEquals(JobState.DONE, sites.run(sites.job(plan)).state());
		assertEquals(before, sites.objects(TwoSites.NEW).get(PACKAGE));
		assertTrue(sites.objects(TwoSites.NEW).containsKey(DEPLOYMENT));
	}

	@Test
	void whatIsOverwrittenBecomesTheLegacyOneAndComesBack() throws Exception {
		SortedSet<String> before = sites.rows();
		String id = sites.job(sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE)));
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals("old vendor", sites.objects(TwoSites.NEW).get(PACKAGE).object().attribute("vendor"));
		assertEquals("1", sites.objects(TwoSites.NEW).get(PACKAGE).object().version());
		List<UndoChange> foreseen = sites.jobs.previewUndo(id, 0, new NullProgressMonitor()).changes().first();
		assertTrue(foreseen.stream().anyMatch(change -> change.what().equals("package:P1 in DRV") && change.becomes().contains("vendor=new vendor")), foreseen::toString);
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
	}

	@Test
	void contentOfWhatIsOverwrittenIsReplacedAndComesBack() throws Exception {
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "the old program");
		sites.publish(TwoSites.NEW, PACKAGE, "7", "another program");
		SortedSet<String> before = sites.rows();
		MigrationPlan plan = sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE));
		String id = sites.job(plan);
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals("1", holdings().versions().get(PACKAGE));
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals("7", holdings().versions().get(PACKAGE));
		assertEquals(before, sites.rows());
		assertEquals(JobState.DONE, sites.jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals("1", holdings().versions().get(PACKAGE), "the file that undoing deleted was sent again");
	}

	@Test
	void whatSomebodyChangesAfterThePlanIsNotOverwritten() throws Exception {
		String id = sites.job(sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE)));
		sites.change(TwoSites.NEW, office("7", "new vendor"), office("8", "yet another"));
		assertFalse(sites.run(id).state() == JobState.DONE);
		assertEquals("yet another", sites.objects(TwoSites.NEW).get(PACKAGE).object().attribute("vendor"));
		String why = sites.jobs.store().tasks(id).stream().map(task -> task.error().orElse("")).collect(Collectors.joining());
		assertTrue(why.contains("somebody else changed package:P1 since"), why);
	}

	@Test
	void whatIsRenamedIsWrittenBesideAndReferredTo() throws Exception {
		SortedSet<String> before = sites.rows();
		MigrationPlan plan = sites.plan("C1", ConflictRules.SKIP.with(PACKAGE, ConflictPolicy.RENAME));
		ObjectRef renamed = ObjectRef.parse("package:P1-OLD");
		assertEquals(renamed, plan.conflicts().getFirst().written());
		String id = sites.job(plan);
		assertEquals(JobState.DONE, sites.run(id).state());
		Map<ObjectRef, NewObject> now = sites.objects(TwoSites.NEW);
		assertEquals("new vendor", now.get(PACKAGE).object().attribute("vendor"));
		assertEquals("old vendor", now.get(renamed).object().attribute("vendor"));
		assertEquals("Office (OLD)", now.get(renamed).object().name());
		assertEquals(Set.of(renamed), now.get(DEPLOYMENT).dependencies().stream().map(Dependency::to).collect(Collectors.toSet()));
		assertTrue(sites.jobs.migratedFrom(TwoSites.LEGACY).contains(PACKAGE), "counted under the name it has there");
		assertThrows(DroverException.class, () -> sites.plan("C1", ConflictRules.of(ConflictPolicy.RENAME)), "nothing is left to do");
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(before, sites.rows());
	}

	@Test
	void aJobThatIsDoneDoesNothingTheSecondTime() throws Exception {
		for (ConflictPolicy policy : ConflictPolicy.values()) {
			String id = sites.job(sites.plan("C1", ConflictRules.of(policy)));
			assertEquals(JobState.DONE, sites.run(id).state());
			SortedSet<String> done = sites.rows();
			int lines = sites.jobs.store().journal(id).size();
			assertEquals(JobState.DONE, sites.run(id).state());
			assertEquals(done, sites.rows());
			assertEquals(lines, sites.jobs.store().journal(id).size());
			if (policy != ConflictPolicy.SKIP)
				assertThrows(DroverException.class, () -> sites.plan("C1", ConflictRules.of(policy)), "a new plan finds nothing to do after " + policy);
			assertEquals(JobState.UNDONE, sites.undo(id).state());
		}
	}

	@Test
	void theRulesSurviveWithTheJobAndOlderJobsSkip() throws Exception {
		ConflictRules rules = ConflictRules.of(ConflictPolicy.MERGE).with(PACKAGE, ConflictPolicy.OVERWRITE).sourceWins(true);
		MigrationPlan plan = sites.plan("C1", rules);
		String id = sites.job(plan);
		assertEquals(rules, sites.jobs.description(id).rules());
		assertEquals(plan.conflicts(), sites.jobs.description(id).conflicts());
		String older = sites.jobs.store().job(id).description().replaceFirst(",\"rules\":.*$", "}");
		JobDescription read = Json.read(older, JobDescription.class);
		assertEquals(ConflictRules.SKIP, read.rules());
		assertEquals(List.of(), read.conflicts());
	}

	@Test
	void anObjectThatAppearsAfterThePlanStopsTheJobAndIsLeftAlone() throws Exception {
		String id = sites.job(sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE)));
		sites.create(TwoSites.NEW, List.of(object("deployment:D1", "Theirs", "", List.of(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1")))));
		assertFalse(sites.run(id).state() == JobState.DONE);
		assertEquals("Theirs", sites.objects(TwoSites.NEW).get(DEPLOYMENT).object().name());
		MigrationPlan again = sites.plan("C1", ConflictRules.of(ConflictPolicy.OVERWRITE));
		assertTrue(again.conflicts().stream().anyMatch(conflict -> conflict.ref().equals(DEPLOYMENT)));
		assertEquals(JobState.DONE, sites.run(sites.job(again)).state());
		assertEquals("D1", sites.objects(TwoSites.NEW).get(DEPLOYMENT).object().name());
		assertTrue(sites.objects(TwoSites.NEW).containsKey(COLLECTION));
	}

	@Test
	void whatIsExcludedIsInNoConflict() throws Exception {
		sites.gather();
		Inventory inventory = new Inventory(sites.topologies.estate(TwoSites.LEGACY));
		Selection selection = Selection.parse(inventory, List.of("C1")).without(List.of(PACKAGE));
		MigrationPlan plan = new Planning(sites.topologies).plan(inventory, selection, TwoSites.LEGACY, TwoSites.NEW,
				PlanOptions.DEFAULT.with(ConflictRules.of(ConflictPolicy.OVERWRITE)), new NullProgressMonitor()).plan();
		assertEquals(List.of(), plan.conflicts());
		assertTrue(plan.tasks().stream().noneMatch(task -> task.action() == Action.CHANGE));
	}

	private Holdings holdings() throws DroverException {
		return Holdings.parse(sites.objects(TwoSites.NEW).get(sites.target.distributionPoint()).object().attribute(Attributes.HOLDS));
	}

	private static NewObject office(String version, String vendor) {
		return object("package:P1", "Office", version, List.of(), "vendor", vendor, Attributes.CONTENT_SIZE, "15");
	}

	private static NewObject deployment() {
		return object("deployment:D1", "D1", "", List.of(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1")));
	}

	private static NewObject collection() {
		return object("collection:C1", "Everybody", "", List.of(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1")));
	}

	/** @param attributes name, value, name, value... */
	private static NewObject object(String ref, String name, String version, List<Dependency> needs, String... attributes) {
		Map<String, String> all = new TreeMap<>();
		List<String> words = new ArrayList<>(Arrays.asList(attributes));
		for (int at = 0; at < words.size(); at += 2)
			all.put(words.get(at), words.get(at + 1));
		ObjectRef parsed = ObjectRef.parse(ref);
		return new NewObject(ManagedObject.of(parsed.kind(), parsed.key(), name, version, all), needs);
	}

	private static Dependency need(String from, DependencyKind kind, String to) {
		return new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind);
	}
}
