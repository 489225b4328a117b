package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several managers at work on one project at once. */
@Timeout(120)
class TwoManagersTest {

	private static final int MANAGERS = 3;
	private static final int ROUNDS = 12;

	@TempDir
	Path folder;
	private Project one;
	private Project other;
	private Topology topology;

	@BeforeEach
	void open() throws Exception {
		one = TestDatabase.POSTGRESQL.create(folder);
		other = Project.open(folder);
		topology = one.topologies().put("legacy", "x", "CAS", "");
	}

	@AfterEach
	void close() throws Exception {
		if (one == null)
			return; // skipped
		one.close();
		other.close();
	}

	@Test
	void whoBeginsLastWinsAndTheOtherIsTold() throws Exception {
		gather(one, 10);
		try (EstateWriter first = one.estates().replace(topology.id()); EstateWriter second = other.estates().replace(topology.id())) {
			Estates.write(first, Estates.clients(30_000), 1);
			Estates.write(second, Estates.clients(5), 1);
			assertTrue(assertThrows(DroverException.class, first::commit).getMessage().contains("somebody else at the same time"));
			assertEquals(10, one.estates().load(topology).size(), "until the other one commits");
			second.commit();
		}
		assertOnly(5);
	}

	@Test
	void oneThatGoesOnAfterItHasLostLeavesNothing() throws Exception {
		try (EstateWriter lost = one.estates().replace(topology.id())) {
			Estates.write(lost, Estates.clients(30_000), 1);
			gather(other, 5);
			for (ManagedObject object : Estates.clients(60_000).subList(30_000, 60_000))
				lost.object(object); // further parts are committed after the other has swept
		}
		assertOnly(5);
	}

	/** Whatever comes between whatever, one whole estate is there, and not one row more. */
	@Test
	void gatheringsAtOnceLeaveOneWholeEstate() throws Exception {
		List<Callable<Integer>> managers = new ArrayList<>();
		for (int manager = 0; manager < MANAGERS; manager++) {
			Project project = manager % 2 == 0 ? one : other;
			int size = 100 + manager;
			managers.add(() -> gatherings(project, size));
		}
		int won = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(MANAGERS)) {
			for (Future<Integer> manager : threads.invokeAll(managers))
				won += manager.get();
		}
		assertTrue(won > 0, "somebody must come through");
		Estate estate = one.estates().load(topology);
		assertTrue(estate.size() >= 100 && estate.size() < 100 + MANAGERS, estate.size() + " objects");
		assertOnly(estate.size());
	}

	@Test
	void aTopologyThatIsRemovedMeanwhileIsNotHalfThere() throws Exception {
		try (EstateWriter writer = one.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(100), 1);
			other.topologies().remove("legacy");
			assertThrows(DroverException.class, writer::commit);
		}
		assertEquals(0, count("object") + count("dependency") + count("estate") + count("topology"));
	}

	@Test
	void documentsAndSettingsAreMadeOnce() throws Exception {
		List<Callable<Integer>> managers = new ArrayList<>();
		for (int manager = 0; manager < MANAGERS; manager++) {
			Project project = manager % 2 == 0 ? one : other;
			managers.add(() -> creations(project));
		}
		int created = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(MANAGERS)) {
			for (Future<Integer> manager : threads.invokeAll(managers))
				created += manager.get();
		}
		assertEquals(ROUNDS, created);
		assertEquals(MANAGERS, one.documents().find("counted", "d0").orElseThrow().version());
	}

	private int gatherings(Project project, int size) throws DroverException {
		int won = 0;
		for (int round = 0; round < ROUNDS; round++) {
			try {
				gather(project, size);
				won++;
			} catch (DroverException e) {
				assertTrue(e.getMessage().contains("somebody else at the same time"), e.getMessage());
			}
		}
		return won;
	}

	private static int creations(Project project) throws DroverException {
		int created = 0;
		for (int round = 0; round < ROUNDS; round++) {
			project.settings().put("s" + round, "x");
			project.documents().put("counted", "d" + round, "{}");
			project.topologies().put("t" + round, "x", "", "");
			try {
				project.documents().create("plan", "d" + round, "{}");
				created++;
			} catch (DroverException e) {
				assertTrue(e.getMessage().contains("already"), e.getMessage());
			}
		}
		return created;
	}

	private void gather(Project project, int size) throws DroverException {
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(size), 1);
			writer.commit();
		}
	}

	private void assertOnly(int size) throws DroverException {
		assertEquals(size, one.estates().load(topology).edgeCount());
		assertEquals(size, count("object"));
		assertEquals(size, count("dependency"));
		assertEquals(1, count("estate"));
	}

	private int count(String table) throws DroverException {
		return one.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow();
	}
}
