package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.NewObject;
import org.drover.migration.Leftover.Kind;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Drover made and nobody needs is found and removed, and nothing else is. */
@Timeout(300)
class LeftoversTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef CLIENT = ObjectRef.parse("client:A");
	private static final ObjectRef OWN_POINT = ObjectRef.parse("distribution-point:OLD-DP");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(object(PACKAGE, Map.of(Attributes.CONTENT_SIZE, "5"), "1"), object(DEPLOYMENT, Map.of(), "", new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)),
				object(COLLECTION, Map.of(), "", new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES)),
				object(CLIENT, Map.of(), "", new Dependency(CLIENT, COLLECTION, DependencyKind.MEMBER_OF))));
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "setup");
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(Map.of("A", "OLD"));
		}
		clients = new PollingClients(sites, List.of("A"));
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	@Test
	void whatWasMigratedIsNoLeftover() throws Exception {
		migrate();
		assertEquals(List.of("the record of client:A, which has moved to DRV"), found());
		assertEquals(List.of(), remove(false), "that cannot be taken back");
		assertEquals(List.of("the record of client:A, which has moved to DRV"), remove(true));
		assertFalse(sites.objects(TwoSites.LEGACY).containsKey(CLIENT));
		assertTrue(sites.objects(TwoSites.NEW).keySet().containsAll(List.of(CLIENT, PACKAGE, DEPLOYMENT, COLLECTION)));
		assertEquals(List.of(), found());
	}

	@Test
	void sharingThatNobodyUsesIsEnded() throws Exception {
		configure(TwoSites.LEGACY, "DRV,XYZ");
		assertEquals(List.of("the sharing of distribution-point:OLD-DP with DRV, which does not use it"), found());
		remove(false);
		assertEquals("XYZ", sites.objects(TwoSites.LEGACY).get(OWN_POINT).object().attribute(Attributes.SHARED_WITH), "who else shares it is not ours to say");
		assertEquals(List.of(), found());
	}

	@Test
	void whatAnUndoneJobLeftIsRemovedUnderItsName() throws Exception {
		String id = migrate();
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(List.of(), found());
		int creating = task(id, "migration.create");
		int copying = task(id, "migration.copy-content");
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().create(sites.jobs.store().effect(id, creating), List.of(object(PACKAGE, Map.of(Attributes.CONTENT_SIZE, "5"), "1")));
			ContentDescription content;
			try (Connector old = sites.topologies.connect(TwoSites.LEGACY)) {
				content = old.contentSource().orElseThrow().describe(PACKAGE);
			}
			ContentFile file = content.files().getFirst();
			connector.contentTarget().orElseThrow().putFile(file.sha256(), file.size(), new ByteArrayInputStream("setup".getBytes(StandardCharsets.UTF_8)));
			connector.contentTarget().orElseThrow().publish(sites.jobs.store().effect(id, copying), content);
		}
		assertEquals(List.of("package:P1 of task " + creating + " of job " + id + ", which is undone", "content of package:P1 of task " + copying + " of job " + id + ", which is undone"), found());
		assertEquals(2, remove(false).size());
		assertFalse(sites.objects(TwoSites.NEW).containsKey(PACKAGE));
		assertEquals(List.of(), found());
		assertEquals(2, sites.jobs.store().journal(id).stream().filter(entry -> entry.event().equals("leftover removed")).count());
	}

	@Test
	void aTopologyThatDoesNotAnswerIsNamed() throws Exception {
		migrate();
		sites.source.close();
		try (Leftovers leftovers = look()) {
			assertEquals(1, leftovers.silent().size());
			assertTrue(leftovers.silent().getFirst().startsWith("legacy could not be asked: "), leftovers.silent()::toString);
			assertEquals(List.of(), leftovers.all().stream().filter(each -> each.kind() != Kind.PROJECT).toList());
		}
	}

	private void configure(String topology, String sharedWith) throws DroverException {
		try (Connector connector = sites.topologies.connect(topology)) {
			connector.provider().orElseThrow().configure(OWN_POINT, Map.of(Attributes.SHARED_WITH, sharedWith));
		}
	}

	private String migrate() throws DroverException {
		String id = sites.job(sites.plan("C1", ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state());
		return id;
	}

	private int task(String id, String handler) throws DroverException {
		return sites.jobs.store().tasks(id).stream().filter(task -> task.spec().handler().equals(handler)).findFirst().orElseThrow().number();
	}

	private Leftovers look() throws DroverException {
		return Leftovers.find(sites.jobs.store(), sites.topologies, () -> ClientAgents.NONE, new NullProgressMonitor());
	}

	private List<String> found() throws DroverException {
		try (Leftovers leftovers = look()) {
			return leftovers.all().stream().map(Leftover::what).toList();
		}
	}

	private List<String> remove(boolean irreversible) throws DroverException {
		try (Leftovers leftovers = look()) {
			return leftovers.remove(leftovers.all(), irreversible).stream().map(Leftover::what).toList();
		}
	}

	private static NewObject object(ObjectRef ref, Map<String, String> attributes, String version, Dependency... needs) {
		return new NewObject(new ManagedObject(ref, ref.key(), version, new TreeMap<>(attributes)), List.of(needs));
	}
}
