package org.drover.store;

import static org.drover.store.Estates.client;
import static org.drover.store.Estates.uses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class EstateTableTest {

	private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;
	private Project project;
	private EstateTable estates;
	private Topology topology;

	@BeforeEach
	void open() throws Exception {
		project = database.create(folder);
		estates = new EstateTable(project.jdbc(), Clock.fixed(NOON, ZoneOffset.UTC));
		topology = project.topologies().put("legacy", "x", "CAS", "");
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aTopologyThatWasNeverGatheredHasNoEstate() throws Exception {
		assertTrue(estates.load(topology.id()).isEmpty());
		assertTrue(assertThrows(DroverException.class, () -> estates.load(topology)).getMessage().contains("legacy has not been gathered yet"));
	}

	@Test
	void whatIsWrittenIsReadBack() throws Exception {
		ManagedObject odd = ManagedObject.of(ObjectKind.PACKAGE, "PS1\"\\\u20ac\ud83d\ude00", "", "3", Map.of("a\"b", "c\nd", "empty", ""));
		replace(List.of(odd, Estates.clients(1).getFirst()), List.of(new Dependency(client(0), odd.ref(), DependencyKind.REFERENCES)));
		Estate estate = estates.load(topology);
		assertEquals(2, estate.size());
		assertEquals(odd, estate.object(0));
		assertEquals(ObjectKind.PACKAGE, estate.kind(0));
		assertEquals(odd.ref(), estate.ref(0));
		assertEquals("3", estate.version(0));
		assertEquals("pc0", estate.name(1));
		assertEquals(1, estate.indexOf(client(0)));
		assertEquals(-1, estate.indexOf(client(1)));
		assertArrayEquals(new int[] { 1 }, estate.edgeFrom());
		assertArrayEquals(new int[] { 0 }, estate.edgeTo());
		assertArrayEquals(new byte[] { (byte) DependencyKind.REFERENCES.code() }, estate.edgeKind());
		assertEquals(NOON, estate.gatheredAt());
		assertEquals(NOON, project.topologies().get("legacy").gatheredAt().orElseThrow());
	}

	@Test
	void anEmptyEstateIsAnEstate() throws Exception {
		replace(List.of(), List.of());
		assertEquals(0, estates.load(topology).size());
	}

	@Test
	void dependenciesOnWhatIsNotThereDangle() throws Exception {
		replace(Estates.clients(2), List.of(uses(1, 7), uses(0, 1), uses(1, 7)));
		Estate estate = estates.load(topology);
		assertEquals(List.of(uses(1, 7)), estate.dangling());
		assertEquals(1, estate.edgeCount());
	}

	@Test
	void dependenciesOfWhatIsNotThereArePassedOver() throws Exception {
		replace(Estates.clients(2), List.of(uses(7, 1), uses(0, 1)));
		assertEquals(1, estates.load(topology).edgeCount());
	}

	@Test
	void anObjectThatComesTwiceIsNamedAndTheOldEstateStays() throws Exception {
		replace(Estates.clients(3), List.of());
		DroverException failure = assertThrows(DroverException.class,
				() -> replace(List.of(Estates.clients(1).getFirst(), Estates.clients(1).getFirst()), List.of()));
		assertTrue(failure.getMessage().contains("client:GUID:0 came twice"), failure.getMessage());
		assertEquals(3, estates.load(topology).size());
	}

	@Test
	void withoutACommitTheOldEstateStaysAndNoRowsAreLeft() throws Exception {
		replace(Estates.clients(3), List.of(uses(0, 1)));
		try (EstateWriter writer = estates.replace(topology.id())) {
			Estates.write(writer, Estates.clients(40_000), 1);
		}
		assertEquals(3, estates.load(topology).size());
		assertEquals(3, count("object"));
		assertEquals(1, count("estate"));
	}

	@Test
	void replacingLeavesNothingOfTheOldEstateAndNothingElseChanged() throws Exception {
		Topology other = project.topologies().put("new", "y", "DRV", "");
		try (EstateWriter writer = estates.replace(other.id())) {
			Estates.write(writer, Estates.clients(5), 1);
			writer.commit();
		}
		replace(Estates.clients(3), List.of(uses(0, 1), uses(0, 9)));
		replace(Estates.clients(2), List.of(uses(1, 0)));
		assertEquals(2, estates.load(topology).size());
		assertEquals(List.of(), estates.load(topology).dangling());
		assertEquals(5, estates.load(other).edgeCount());
		assertEquals(7, count("object"));
		assertEquals(6, count("dependency"));
		project.topologies().remove("legacy");
		assertEquals(5, count("object"));
		assertEquals(5, estates.load(other).size());
	}

	@Test
	void aReaderSeesOneMomentWhileTheEstateIsReplaced() throws Exception {
		replace(Estates.clients(100), List.of());
		project.jdbc().snapshot(tx -> {
			EstateTable reader = new EstateTable(tx);
			assertEquals(100, reader.load(topology).size());
			replace(Estates.clients(50), List.of());
			assertEquals(100, reader.load(topology).size());
			return null;
		});
		assertEquals(50, estates.load(topology).size());
	}

	@Test
	void twoGatheringsOfOneTopologyAtOnceDoNotMix() throws Exception {
		try (EstateWriter first = estates.replace(topology.id())) {
			first.object(Estates.clients(1).getFirst());
			replace(Estates.clients(5), List.of());
			assertTrue(assertThrows(DroverException.class, first::commit).getMessage().contains("somebody else at the same time"));
		}
		assertEquals(5, estates.load(topology).size());
		assertEquals(5, count("object"));
	}

	/** Whatever comes in whatever order, the store and the plain estate agree with a set of dependencies. */
	@Test
	void agreesWithASetOfDependencies() throws Exception {
		for (int seed = 1; seed <= 8; seed++) {
			Random random = new Random(seed);
			List<ManagedObject> objects = Estates.clients(1 + random.nextInt(30));
			Collections.shuffle(objects, random);
			List<Dependency> dependencies = randomDependencies(random, objects.size());
			replace(objects, dependencies);
			assertMatches(objects, dependencies, estates.load(topology), "seed " + seed);
			assertMatches(objects, dependencies, Estate.of(objects, dependencies, NOON), "in memory, seed " + seed);
		}
	}

	/** Large enough for several pages, parts and statements. */
	@Test
	void manyObjectsKeepTheirPlaces() throws Exception {
		List<ManagedObject> objects = Estates.clients(45_001);
		try (EstateWriter writer = estates.replace(topology.id())) {
			Estates.write(writer, objects, 7);
			writer.commit();
		}
		Estate estate = estates.load(topology);
		assertEquals(objects.size(), estate.size());
		for (int i = 0; i < objects.size(); i += 997)
			assertEquals(objects.get(i), estate.object(i));
		for (int i = 0; i < estate.edgeCount(); i++)
			assertEquals((estate.edgeFrom()[i] + 7) % objects.size(), estate.edgeTo()[i]);
	}

	private void replace(List<ManagedObject> objects, List<Dependency> dependencies) throws DroverException {
		try (EstateWriter writer = estates.replace(topology.id())) {
			for (Dependency dependency : dependencies.subList(0, dependencies.size() / 2))
				writer.dependency(dependency);
			for (ManagedObject object : objects)
				writer.object(object);
			for (Dependency dependency : dependencies.subList(dependencies.size() / 2, dependencies.size()))
				writer.dependency(dependency);
			writer.commit();
		}
	}

	private int count(String table) throws DroverException {
		return project.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow();
	}

	private static List<Dependency> randomDependencies(Random random, int objects) {
		List<Dependency> dependencies = new ArrayList<>();
		DependencyKind[] kinds = DependencyKind.values();
		for (int i = random.nextInt(100); i > 0; i--)
			dependencies.add(new Dependency(client(random.nextInt(objects + 3)), client(random.nextInt(objects + 3)),
					kinds[random.nextInt(kinds.length)]));
		return dependencies;
	}

	private static void assertMatches(List<ManagedObject> objects, List<Dependency> dependencies, Estate estate, String message) {
		Set<ObjectRef> refs = new HashSet<>();
		objects.forEach(object -> refs.add(object.ref()));
		Set<Dependency> between = new HashSet<>();
		Set<Dependency> dangling = new HashSet<>();
		for (Dependency dependency : dependencies) {
			if (refs.contains(dependency.from()))
				(refs.contains(dependency.to()) ? between : dangling).add(dependency);
		}
		assertEquals(between, edges(estate), message);
		assertEquals(between.size(), estate.edgeCount(), message);
		assertEquals(dangling, new HashSet<>(estate.dangling()), message);
		assertEquals(dangling.size(), estate.dangling().size(), message);
		for (int i = 0; i < objects.size(); i++)
			assertEquals(objects.get(i), estate.object(i), message);
		assertSorted(estate, message);
	}

	private static Set<Dependency> edges(Estate estate) {
		Set<Dependency> edges = new HashSet<>();
		for (int i = 0; i < estate.edgeCount(); i++)
			edges.add(new Dependency(estate.ref(estate.edgeFrom()[i]), estate.ref(estate.edgeTo()[i]),
					DependencyKind.ofCode(estate.edgeKind()[i])));
		return edges;
	}

	private static void assertSorted(Estate estate, String message) {
		for (int i = 1; i < estate.edgeCount(); i++)
			assertTrue(estate.edgeFrom()[i - 1] <= estate.edgeFrom()[i], message);
	}
}
