package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.ContentSource;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.Topologies;
import org.drover.lab.internal.rows.SiteHoldings;
import org.drover.lab.internal.rows.SnapshotReader;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.FieldDifference;
import org.drover.plan.Fields;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.continuity.Violation;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * One job that carries a selection to a new site. Afterwards everything it was to carry is there, equal field by field and file by file to what the legacy topology
 * has, and when it is undone the site has the rows and files it had before.
 */
final class ComparedMigration implements AutoCloseable {

	static final ConnectorRegistry INSTALLED = new ConnectorRegistry(
			List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider(), new ExchangeConnectorProvider()));

	/** What may be left of configuration and clients: nothing that clients of the new site could miss. */
	private static final Set<Left.Reason> LEFT = EnumSet.of(Left.Reason.OBSOLETE, Left.Reason.ONLY_FOR_OBSOLETE, Left.Reason.STAYS, Left.Reason.DANGLING);

	private final SiteServer fresh;
	private final Project project;
	private final Topologies topologies;

	/** @param source address of the legacy topology */
	ComparedMigration(Path folder, String source) throws DroverException {
		fresh = SiteServer.open(SiteOptions.of(folder.resolve("fresh"), Laboratory.NEW_TOPOLOGY));
		project = Project.create(folder.resolve("migration"));
		topologies = new Topologies(project, INSTALLED);
		add(topologies, BothTopologies.LEGACY, source);
		add(topologies, BothTopologies.NEW, "site:" + fresh.baseUri() + "#password-file=" + fresh.passwordFile().toAbsolutePath());
	}

	static void add(Topologies topologies, String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = INSTALLED.connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}

	/** As it was gathered. */
	Estate legacy() throws DroverException {
		return topologies.estate(BothTopologies.LEGACY);
	}

	Planning.Planned plan(List<String> selection) throws DroverException {
		return new Planning(topologies).plan(selection, BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT, new NullProgressMonitor());
	}

	/**
	 * Violations of continuity are overruled: what services a site without clients has of its own is not the matter here.
	 *
	 * @param legacy what the legacy topology has of what is carried, from wherever it was read
	 * @return what was compared, as the legacy topology calls it
	 */
	Set<ObjectRef> doCompareAndUndo(Planning.Planned planned, Map<ObjectRef, NewObject> legacy) throws DroverException {
		MigrationPlan plan = planned.plan();
		RowSnapshot before = rows();
		MigrationJobs jobs = new MigrationJobs(project, topologies);
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		Map<String, String> overrules = plan.continuity().violations().stream().collect(Collectors.toMap(Violation::id, violation -> "the roles come later"));
		Job done = jobs.run(id, new RunRequest(0, overrules), new NullProgressMonitor(), JobListener.NONE);
		assertEquals(JobState.DONE, done.state(), () -> done.remark().toString());
		Set<ObjectRef> carried = carried(planned);
		compareFields(plan, carried, legacy);
		compareContent(plan);
		assertTrue(before.differences(rows()) > carried.size(), "a migration leaves rows");
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals(List.of(), before.describeDifferences(rows(), 20));
		return carried;
	}

	private RowSnapshot rows() throws DroverException {
		return SnapshotReader.read(List.of(new SnapshotReader.Side("new", fresh.dataSource(), () -> SiteHoldings.read(fresh.dataSource()), List.of(fresh.contentFolder()))));
	}

	/** All that the selection needs but what a plan rightly leaves. */
	private static Set<ObjectRef> carried(Planning.Planned planned) {
		Set<ObjectRef> carried = new TreeSet<>();
		for (int object : planned.scope().carried().nodes()) {
			if (isCompared(planned.scope().estate().ref(object)))
				carried.add(planned.scope().estate().ref(object));
		}
		for (Left left : planned.plan().left()) {
			if (isCompared(left.ref())) {
				assertTrue(LEFT.contains(left.reason()), left::toString);
				carried.remove(left.ref());
			}
		}
		return carried;
	}

	private static boolean isCompared(ObjectRef ref) {
		return ref.kind().family() == Family.CONFIGURATION || ref.kind().family() == Family.CLIENT;
	}

	private void compareFields(MigrationPlan plan, Set<ObjectRef> carried, Map<ObjectRef, NewObject> legacy) throws DroverException {
		try (Connector target = topologies.connect(BothTopologies.NEW)) {
			topologies.gather(BothTopologies.NEW, target, new NullProgressMonitor());
		}
		Map<ObjectRef, NewObject> there = images(topologies.estate(BothTopologies.NEW));
		Map<ObjectRef, List<FieldDifference>> different = new TreeMap<>();
		Set<ObjectRef> missing = new TreeSet<>();
		for (ObjectRef ref : carried) {
			NewObject image = there.get(written(plan, ref));
			List<FieldDifference> differences = image == null ? List.of() : Fields.differences(expected(plan, legacy.get(ref), carried), image);
			if (image == null)
				missing.add(ref);
			if (!differences.isEmpty())
				different.put(ref, differences);
		}
		assertEquals(Set.of(), missing);
		assertEquals(Map.of(), different);
	}

	/** By the names it is written under; what it needs of things that are left has nothing to point to. */
	private static NewObject expected(MigrationPlan plan, NewObject legacy, Set<ObjectRef> carried) {
		ObjectRef ref = written(plan, legacy.object().ref());
		List<Dependency> needs = legacy.dependencies().stream().filter(need -> carried.contains(need.to()))
				.map(need -> new Dependency(ref, written(plan, need.to()), need.kind())).toList();
		return new NewObject(new ManagedObject(ref, legacy.object().name(), legacy.object().version(), legacy.object().attributes()), needs);
	}

	private static ObjectRef written(MigrationPlan plan, ObjectRef ref) {
		return plan.tasks().stream().map(task -> task.resolution().written(ref)).filter(now -> !now.equals(ref)).findFirst().orElse(ref);
	}

	private void compareContent(MigrationPlan plan) throws DroverException {
		List<ObjectRef> owners = plan.tasks().stream().filter(task -> task.action() == Action.COPY_CONTENT).flatMap(task -> task.items().stream()).toList();
		assertTrue(owners.size() > 1, owners::toString);
		try (Connector source = topologies.connect(BothTopologies.LEGACY); Connector target = topologies.connect(BothTopologies.NEW)) {
			ContentSource here = source.contentSource().orElseThrow();
			ContentSource there = target.contentSource().orElseThrow();
			for (ObjectRef owner : owners)
				assertEquals(here.describe(owner).files(), there.describe(written(plan, owner)).files(), owner::toString);
		}
	}

	static Map<ObjectRef, NewObject> images(Estate estate) {
		return IntStream.range(0, estate.size()).mapToObj(Fields.images(estate)).collect(Collectors.toMap(image -> image.object().ref(), image -> image));
	}

	@Override
	public void close() throws DroverException {
		project.close();
		fresh.close();
	}
}
