package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.Topologies;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.lab.LegacySite;
import org.drover.lab.RowSnapshot;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.TaskInput;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.PlanOptions;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.UndoChange;
import org.drover.task.UndoForecast;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an undo says it would change is what it then changes: on a legacy site and a new one, with clients that live in them. */
@Timeout(300)
class UndoPreviewTest {

	private static final String LEGACY = "legacy";
	private static final String NEW = "new";

	@TempDir
	private static Path folder;
	private static Laboratory laboratory;
	private static Project project;
	private static ConnectorRegistry connectors;
	private static Topologies topologies;
	private static MigrationJobs jobs;

	@BeforeAll
	static void open() throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("lab"), EstateSize.SMALL, Duration.ofMillis(500), 7));
		project = Project.create(folder.resolve("project"));
		connectors = new ConnectorRegistry(List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider()));
		topologies = new Topologies(project, connectors);
		jobs = new MigrationJobs(project, topologies);
		gather(LEGACY, laboratory.sourceAddress());
		gather(NEW, laboratory.targetAddress());
	}

	private static void gather(String name, String address) throws DroverException {
		ConnectorAddress parsed = ConnectorAddress.parse(address);
		try (Connector connector = connectors.connect(parsed, Credentials.NONE)) {
			topologies.put(name, parsed, Credentials.NONE, connector);
			topologies.gather(name, connector, new NullProgressMonitor());
		}
	}

	@AfterAll
	static void close() throws DroverException {
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void itSaysExactlyWhatTheUndoThenChanges() throws DroverException {
		RowSnapshot untouched = laboratory.rows();
		String id = moved();
		RowSnapshot before = written();
		Job job = jobs.store().job(id);
		int lines = jobs.store().journal(id).size();
		World moved = World.look();

		UndoForecast forecast = preview(id, 0);

		assertEquals(List.of(), before.describeDifferences(written(), 10), "nothing has changed");
		assertEquals(moved, World.look());
		assertEquals(job, jobs.store().job(id), "the digest among it");
		assertEquals(lines, jobs.store().journal(id).size());
		assertEquals(List.of(), forecast.changedSince().first());
		assertEquals(List.of(), forecast.refused().first());
		assertEquals(List.of(), forecast.unknown().first());
		assertEquals(forecast.changes().count(), forecast.changes().first().size(), "all are listed");
		int waves = jobs.store().tasks(id).stream().mapToInt(task -> task.spec().wave()).max().orElseThrow();
		UndoForecast last = preview(id, waves - 1);
		assertTrue(last.tasks() > 0 && last.changes().count() > 0 && last.changes().count() < forecast.changes().count(), last::toString);

		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> jobs.previewUndo(id, 0, cancelled));

		assertEquals(JobState.UNDONE, undo(id).state());

		World back = World.look();
		assertEquals(moved.changedUntil(back), texts(forecast));
		assertEquals(List.of(), untouched.describeDifferences(laboratory.rows(), 10));
		assertEquals(0, preview(id, 0).tasks());
	}

	@Test
	void whatSomebodyHasChangedSinceIsFoundAndNamed() throws DroverException {
		RowSnapshot untouched = laboratory.rows();
		String id = moved();
		ObjectRef point = inputs(id, Action.TAKE_OVER).getFirst().items().getFirst();
		ObjectRef content = inputs(id, Action.COPY_CONTENT).getFirst().items().getFirst();
		ObjectRef unused = inputs(id, Action.SHARE).stream().flatMap(input -> input.items().stream())
				.filter(item -> item.kind() == ObjectKind.STATE_MIGRATION_POINT).findFirst().orElseThrow();
		TaskInput move = inputs(id, Action.MOVE).getFirst();
		String client = move.items().getFirst().key();
		try (Connector legacy = topologies.connect(LEGACY); Connector fresh = topologies.connect(NEW)) {
			fresh.provider().orElseThrow().configure(point, Map.of(Attributes.SHARED_WITH, "XYZ"));
			fresh.contentTarget().orElseThrow().withdraw(effect(id, Action.COPY_CONTENT, content), content);
			fresh.provider().orElseThrow().delete(effect(id, Action.SHARE, unused), List.of(unused));
			String site = move.sites().get(client);
			legacy.clientAssignment().orElseThrow().accept(Map.of(client, site));
			ClientHome home = legacy.clientAssignment().orElseThrow().home(site);
			fresh.clientAssignment().orElseThrow().release(List.of(client), home);
		}
		UndoForecast forecast = preview(id, 0);

		Map<String, UndoChange> since = forecast.changedSince().first().stream().collect(Collectors.toMap(UndoChange::what, change -> change));
		String inNew = " in " + Laboratory.NEW_TOPOLOGY;
		assertEquals(Set.of(point + inNew, "content of " + content + inNew, unused + inNew, "client:" + client), since.keySet());
		UndoChange shared = since.get(point + inNew);
		assertEquals("owner DRV, shared with nobody", shared.left().orElseThrow());
		assertEquals("owner DRV, shared with XYZ", shared.now());
		assertTrue(shared.becomes().startsWith("owner CAS, shared with "), "what they did is overwritten: " + shared);
		assertEquals("absent", since.get(unused + inNew).now());
		assertTrue(since.get("client:" + client).left().orElseThrow().equals("assigned to DRV"));
		Set<String> would = forecast.changes().first().stream().map(UndoChange::what).collect(Collectors.toSet());
		assertTrue(would.contains(point + inNew));
		for (String stays : List.of("content of " + content + inNew, unused + inNew, "client:" + client))
			assertFalse(would.contains(stays), stays + " is as the undo would leave it");
		World tampered = World.look();

		assertEquals(JobState.UNDONE, undo(id).state());

		assertEquals(tampered.changedUntil(World.look()), texts(forecast));
		assertEquals(List.of(), untouched.describeDifferences(laboratory.rows(), 10));
	}

	@Test
	void anEditIsForeseenAndSoIsWhatStandsInItsWay() throws DroverException {
		RowSnapshot untouched = laboratory.rows();
		String id = jobs.changes().create(NEW, List.of(server("SRV2"), server("SRV3")), List.of("create server 2", "create server 3"));
		assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		UndoForecast forecast = preview(id, 0);
		assertEquals(List.of(UndoChange.of("site-system", "site-system:SRV3 in DRV", "there", "deleted"),
				UndoChange.of("site-system", "site-system:SRV2 in DRV", "there", "deleted")), forecast.changes().first());
		assertEquals(0, forecast.changedSince().count());
		Edit theirs = changed(server("SRV2").after(), "renamed");
		edit("theirs", theirs);
		UndoForecast refused = preview(id, 0);
		assertEquals(0, refused.changes().count(), "the topology takes all edits back or none");
		assertEquals(List.of(UndoChange.since("site-system", "site-system:SRV2 in DRV", "name=SRV2", "name=renamed", "name=renamed")),
				refused.changedSince().first());
		assertEquals("somebody else changed site-system:SRV2 since", refused.refused().first().getFirst().why());
		assertEquals(JobState.UNDOING, undo(id).state());
		edit("theirs too", theirs.reversed());
		assertEquals(JobState.UNDONE, undo(id).state());
		assertEquals(List.of(), untouched.describeDifferences(laboratory.rows(), 10));
	}

	private static Edit server(String key) {
		ManagedObject system = ManagedObject.of(ObjectKind.SITE_SYSTEM, key, key, "", Map.of(Attributes.SITE, Laboratory.NEW_TOPOLOGY));
		ObjectRef site = new ObjectRef(ObjectKind.SITE, Laboratory.NEW_TOPOLOGY);
		return new Edit(null, new NewObject(system, List.of(new Dependency(system.ref(), site, DependencyKind.PART_OF))));
	}

	private static Edit changed(NewObject before, String name) {
		ManagedObject object = before.object();
		return new Edit(before, new NewObject(new ManagedObject(object.ref(), name, object.version(), object.attributes()), before.dependencies()));
	}

	/** By somebody else. */
	private static void edit(String effect, Edit edit) throws DroverException {
		try (Connector fresh = topologies.connect(NEW)) {
			fresh.provider().orElseThrow().edit(effect, List.of(edit));
		}
	}

	/** All rows but what clients change by living, once they have just moved: that the site has heard of them. */
	private static RowSnapshot written() throws DroverException {
		SortedMap<String, Map<String, Integer>> parts = new TreeMap<>(laboratory.rows().parts());
		parts.keySet().removeIf(part -> part.contains("CLIENT_STATE"));
		return new RowSnapshot(parts);
	}

	/** Moves the demonstration collection. */
	private static String moved() throws DroverException {
		Planning.Planned planned = new Planning(topologies).plan(List.of(laboratory.demoCollection()), LEGACY, NEW, PlanOptions.DEFAULT,
				new NullProgressMonitor());
		String id = jobs.create(planned.plan(), LEGACY, NEW);
		assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		return id;
	}

	private static UndoForecast preview(String id, int wave) throws DroverException {
		return jobs.previewUndo(id, wave, new NullProgressMonitor());
	}

	private static Job undo(String id) throws DroverException {
		return jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}

	private static List<TaskInput> inputs(String id, Action action) throws DroverException {
		return jobs.store().tasks(id).stream().filter(task -> task.spec().handler().equals(Handlers.name(action)))
				.map(task -> Json.read(task.spec().input(), TaskInput.class)).toList();
	}

	/** Of the task that did this to the item. */
	private static String effect(String id, Action action, ObjectRef item) throws DroverException {
		for (Task task : jobs.store().tasks(id)) {
			if (task.spec().handler().equals(Handlers.name(action)) && Json.read(task.spec().input(), TaskInput.class).items().contains(item))
				return jobs.store().effect(id, task.number());
		}
		throw new AssertionError("no task for " + item);
	}

	private static Set<String> texts(UndoForecast forecast) {
		return forecast.changes().first().stream().map(UndoChange::what).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Both topologies as they are, looked at without the help of what is tested: a text by thing. */
	private record World(Map<String, String> things) {

		static World look() throws DroverException {
			Map<String, String> things = new TreeMap<>();
			try (Connector legacy = topologies.connect(LEGACY); Connector fresh = topologies.connect(NEW)) {
				Map<ObjectRef, ManagedObject> old = objects(legacy);
				Map<ObjectRef, ManagedObject> young = objects(fresh);
				List<ObjectRef> services = old.keySet().stream().filter(ref -> ref.kind().family() == Family.SERVICE).toList();
				legacy.provider().orElseThrow().read(services).values()
						.forEach(service -> things.put(service.ref() + " in " + LegacySite.TOPOLOGY, text(service)));
				young.values().forEach(object -> things.put(object.ref() + " in " + Laboratory.NEW_TOPOLOGY, text(object)));
				ManagedObject own = young.values().stream()
						.filter(object -> object.kind() == ObjectKind.DISTRIBUTION_POINT && object.key().startsWith("DRV")).findFirst().orElseThrow();
				Holdings.parse(own.attribute(Attributes.HOLDS)).versions()
						.forEach((owner, version) -> things.put("content of " + owner + " in " + Laboratory.NEW_TOPOLOGY, version));
				List<String> clients = laboratory.legacy().validClients().stream().map(ManagedObject::key).toList();
				legacy.clientAssignment().orElseThrow().assigned(clients).forEach((client, site) -> things.put("client:" + client, site));
			}
			return new World(things);
		}

		private static Map<ObjectRef, ManagedObject> objects(Connector connector) throws DroverException {
			Map<ObjectRef, ManagedObject> objects = new HashMap<>();
			connector.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					objects.put(object.ref(), object);
				}

				@Override
				public void dependency(Dependency dependency) {
					// only objects are compared
				}
			}, new NullProgressMonitor());
			return objects;
		}

		private static String text(ManagedObject object) {
			Map<String, String> attributes = new TreeMap<>(object.attributes());
			attributes.keySet().removeAll(Set.of(Attributes.URL, Attributes.HOLDS, Attributes.SHARED_HOMES));
			if (object.kind() == ObjectKind.CLIENT)
				attributes.remove(Attributes.SITE);
			return object.name() + ' ' + object.version() + ' ' + attributes;
		}

		/** What is another, came or went. */
		Set<String> changedUntil(World later) {
			Set<String> changed = new TreeSet<>(things.keySet());
			changed.addAll(later.things.keySet());
			changed.removeIf(thing -> things.containsKey(thing) && things.get(thing).equals(later.things.get(thing)));
			return changed;
		}
	}
}
