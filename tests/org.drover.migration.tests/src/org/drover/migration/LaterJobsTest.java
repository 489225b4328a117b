package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job is not taken back while a later one rests on what it did: that is refused before anything changes, with the list of what does. */
@Timeout(300)
class LaterJobsTest {

	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final Map<String, String> CLIENTS = Map.of("A", "C1", "B", "C2", "C", "C3");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	/** Collections C1 and C2 are to have the same package, C3 one of its own. */
	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		ObjectRef other = ObjectRef.parse("package:P2");
		ObjectRef otherDeployment = ObjectRef.parse("deployment:D2");
		sites.create(TwoSites.LEGACY, List.of(content(PACKAGE), content(other), object(DEPLOYMENT, new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)),
				object(otherDeployment, new Dependency(otherDeployment, other, DependencyKind.DEPLOYS)), collection("C1", DEPLOYMENT), collection("C2", DEPLOYMENT),
				collection("C3", otherDeployment)));
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "setup of P1");
		sites.publish(TwoSites.LEGACY, other, "1", "setup of P2");
		List<NewObject> records = new ArrayList<>();
		CLIENTS.forEach((client, collection) -> {
			ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, client);
			records.add(object(ref, new Dependency(ref, new ObjectRef(ObjectKind.COLLECTION, collection), DependencyKind.MEMBER_OF)));
		});
		sites.create(TwoSites.LEGACY, records);
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(CLIENTS.keySet().stream().collect(Collectors.toMap(client -> client, client -> "OLD")));
		}
		clients = new PollingClients(sites, List.copyOf(CLIENTS.keySet()));
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	private static NewObject content(ObjectRef ref) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "1", Map.of(Attributes.CONTENT_SIZE, "11")), List.of());
	}

	private static NewObject collection(String key, ObjectRef deployment) {
		ObjectRef ref = new ObjectRef(ObjectKind.COLLECTION, key);
		return object(ref, new Dependency(ref, deployment, DependencyKind.RECEIVES));
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	@Test
	void whatALaterJobNeedsIsNotTakenAwayUnderIt() throws Exception {
		SortedSet<String> untouched = sites.rows();
		String first = move("C1");
		SortedSet<String> firstDone = sites.rows();
		String second = move("C2");
		SortedSet<String> both = sites.rows();

		String why = refusal(first);

		assertTrue(why.contains("job " + second + " (Move C2 to DRV)") && why.contains("deployment:D1"), why);
		assertEquals(both, sites.rows(), "nothing was changed");
		assertEquals(JobState.DONE, sites.jobs.store().job(first).state());
		assertEquals(JobState.UNDONE, sites.undo(second).state());
		assertEquals(firstDone, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
		assertEquals(untouched, sites.rows());
		assertEquals(JobState.DONE, redo(first).state());
		assertEquals(firstDone, sites.rows(), "redo is as doing");
		assertEquals(JobState.DONE, redo(second).state());
		assertEquals(both, sites.rows());
	}

	private String move(String collection) throws DroverException {
		String id = sites.job(sites.plan(collection, ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state());
		return id;
	}

	private String refusal(String id) {
		return assertThrows(DroverException.class, () -> sites.undo(id)).getMessage();
	}

	private Job redo(String id) throws DroverException {
		return sites.jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}
}
