package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

/** An estate that is brought up to date is the one that would have been written whole. */
@ParameterizedClass
@EnumSource
class EstateUpdateTest {

	private static final List<ObjectKind> KINDS = List.of(ObjectKind.CLIENT, ObjectKind.COLLECTION, ObjectKind.PACKAGE);
	private static final List<DependencyKind> NEEDS = List.of(DependencyKind.USES, DependencyKind.MEMBER_OF, DependencyKind.REFERENCES);
	private static final GatheredMark MARK = new GatheredMark("CAS x", "line\nand line");

	/** What a topology has, as a test knows it. */
	private static final class Known {
		private final Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
		private final Map<ObjectRef, Set<Dependency>> needs = new HashMap<>();

		Known copy() {
			Known copy = new Known();
			copy.objects.putAll(objects);
			needs.forEach((ref, all) -> copy.needs.put(ref, new HashSet<>(all)));
			return copy;
		}

		boolean same(Known other, ObjectRef ref) {
			return objects.get(ref).equals(other.objects.get(ref)) && needs.get(ref).equals(other.needs.get(ref));
		}
	}

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;
	private Project project;
	private Topology topology;
	/** Of how many kinds the objects are that others need. */
	private int needed = KINDS.size();

	@BeforeEach
	void open() throws Exception {
		project = database.create(folder);
		topology = project.topologies().put("legacy", "x", "CAS", "");
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void whatWasNeverGatheredCannotBeBroughtUpToDate() throws Exception {
		assertTrue(project.estates().update(topology.id()).isEmpty());
	}

	@Test
	void anySequenceOfChangesLeavesWhatThereIs() throws Exception {
		for (int seed = 0; seed < 6; seed++) {
			Random random = new Random(seed);
			int size = seed % 2 == 0 ? 12 : 1_500;
			Known known = new Known();
			needed = 1 + seed % KINDS.size();
			for (int i = 0; i < size; i++)
				put(known, random, size);
			replace(known);
			for (int step = 0; step < 12; step++) {
				Known before = known.copy();
				needed = step < 6 ? needed : KINDS.size();
				change(known, random, size, step % 4 == 3 ? size / 4 : 1 + random.nextInt(5));
				EstateDifference difference = update(before, known, random);
				assertSame(before, known, difference, "seed " + seed + ", step " + step);
			}
		}
	}

	@Test
	void theMarkIsKeptWithItsEstateAlone() throws Exception {
		Known known = new Known();
		put(known, new Random(1), 3);
		replace(known);
		assertTrue(project.estates().update(topology.id()).orElseThrow().mark().isEmpty());
		project.estates().update(topology.id()).orElseThrow().commit(Optional.of(MARK), tx -> null).orElseThrow();
		assertEquals(MARK, project.estates().update(topology.id()).orElseThrow().mark().orElseThrow());
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			writer.commit();
		}
		assertTrue(project.estates().update(topology.id()).orElseThrow().mark().isEmpty());
		project.topologies().remove("legacy");
		assertTrue(project.settings().names().stream().noneMatch(name -> name.startsWith("gathered.")), "nothing is left of it");
	}

	/** Projects of earlier versions have no note of what their dependencies are on. */
	@Test
	void whereItIsNotKnownWhatIsNeededAnythingMayBe() throws Exception {
		Known known = new Known();
		Random random = new Random(3);
		for (int i = 0; i < 300; i++)
			put(known, random, 300);
		replace(known);
		String memo = project.settings().get("gathered." + topology.id()).orElseThrow();
		String[] lines = memo.split("\n", -1);
		lines[2] = lines[2].substring(0, lines[2].indexOf(' '));
		project.settings().put("gathered." + topology.id(), String.join("\n", lines));
		Known before = known.copy();
		change(known, random, 300, 30);
		assertSame(before, known, update(before, known, random), "as of an earlier version");
	}

	@Test
	void whoeverIsSecondIsToldAndTheFirstOnesEstateStays() throws Exception {
		replace(new Known());
		EstateUpdate first = project.estates().update(topology.id()).orElseThrow();
		EstateUpdate second = project.estates().update(topology.id()).orElseThrow();
		first.object(Estates.clients(1).getFirst());
		first.commit(Optional.empty(), tx -> null).orElseThrow();
		DroverException failure = assertThrows(DroverException.class, () -> second.commit(Optional.of(MARK), tx -> null));
		assertTrue(failure.getMessage().contains("somebody else"), failure.getMessage());
		assertEquals(1, project.estates().load(topology).size());
	}

	@Test
	void whatFailsWithItTakesItBack() throws Exception {
		replace(new Known());
		EstateUpdate update = project.estates().update(topology.id()).orElseThrow();
		update.object(Estates.clients(1).getFirst());
		assertThrows(DroverException.class, () -> update.commit(Optional.of(MARK), tx -> {
			throw new DroverException("no");
		}));
		assertEquals(0, project.estates().load(topology).size());
		assertTrue(project.estates().update(topology.id()).orElseThrow().mark().isEmpty());
	}

	@Test
	void anUnchangedObjectThatNobodyKnowsMakesItAllInvalid() throws Exception {
		replace(new Known());
		EstateUpdate update = project.estates().update(topology.id()).orElseThrow();
		update.unchanged(Estates.client(7));
		assertTrue(update.commit(Optional.empty(), tx -> null).isEmpty());
	}

	@Test
	void anObjectThatIsToldTwiceIsNamed() throws Exception {
		replace(new Known());
		EstateUpdate update = project.estates().update(topology.id()).orElseThrow();
		update.object(Estates.clients(1).getFirst());
		assertTrue(assertThrows(DroverException.class, () -> update.object(Estates.clients(1).getFirst())).getMessage().contains("came twice"));
	}

	@Test
	void anEstateOfWhichMostDiffersIsLeftToBeReplaced() throws Exception {
		replace(new Known());
		EstateUpdate update = project.estates().update(topology.id()).orElseThrow();
		for (ManagedObject client : Estates.clients(20_000))
			update.object(client);
		assertTrue(update.commit(Optional.empty(), tx -> null).isEmpty());
		assertEquals(0, project.estates().load(topology).size());
	}

	@Test
	void anEstateThatWasBroughtUpToDateIsSweptUpToo() throws Exception {
		Known known = new Known();
		Random random = new Random(5);
		for (int i = 0; i < 50; i++)
			put(known, random, 50);
		replace(known);
		Known before = known.copy();
		change(known, random, 50, 20);
		update(before, known, random);
		replace(new Known());
		for (String table : List.of("object", "dependency", "dangling"))
			assertEquals(0, project.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow(), table);
	}

	private static ObjectRef ref(Random random, int kinds, int size) {
		return new ObjectRef(KINDS.get(random.nextInt(kinds)), "k" + random.nextInt(size));
	}

	private void put(Known known, Random random, int size) {
		ObjectRef ref = ref(random, KINDS.size(), size);
		known.objects.put(ref, ManagedObject.of(ref.kind(), ref.key(), "n" + random.nextInt(3), "" + random.nextInt(2), Map.of("a", "" + random.nextInt(3))));
		Set<Dependency> needs = new HashSet<>();
		for (int i = random.nextInt(5); i > 0; i--)
			needs.add(new Dependency(ref, ref(random, needed, size), NEEDS.get(random.nextInt(NEEDS.size()))));
		known.needs.put(ref, needs);
	}

	private void change(Known known, Random random, int size, int changes) {
		for (int i = 0; i < changes; i++) {
			if (random.nextInt(3) > 0 || known.objects.isEmpty()) {
				put(known, random, size);
			} else {
				ObjectRef going = List.copyOf(known.objects.keySet()).get(random.nextInt(known.objects.size()));
				known.objects.remove(going);
				known.needs.remove(going);
			}
		}
	}

	/** Tells all that has changed and some that has not, in any of the ways. */
	private EstateDifference update(Known before, Known now, Random random) throws DroverException {
		EstateUpdate update = project.estates().update(topology.id()).orElseThrow();
		ObjectKind wholly = KINDS.get(random.nextInt(KINDS.size()));
		update.wholly(wholly);
		for (ObjectRef ref : now.objects.keySet()) {
			if (!now.same(before, ref) || random.nextInt(20) == 0) {
				update.object(now.objects.get(ref));
				for (Dependency dependency : now.needs.get(ref))
					update.dependency(dependency);
			} else if (ref.kind() == wholly) {
				update.unchanged(ref);
			}
		}
		for (ObjectRef ref : before.objects.keySet()) {
			if (!now.objects.containsKey(ref) && ref.kind() != wholly)
				update.gone(ref);
		}
		update.gone(new ObjectRef(ObjectKind.SITE, "never"));
		return update.commit(Optional.of(MARK), tx -> null).orElseThrow();
	}

	private void replace(Known known) throws DroverException {
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			for (ManagedObject object : known.objects.values())
				writer.object(object);
			for (Set<Dependency> needs : known.needs.values())
				for (Dependency dependency : needs)
					writer.dependency(dependency);
			writer.commit();
		}
	}

	private void assertSame(Known before, Known now, EstateDifference difference, String message) throws DroverException {
		Estate estate = project.estates().load(topology);
		Set<ManagedObject> objects = new HashSet<>();
		for (int i = 0; i < estate.size(); i++) {
			objects.add(estate.object(i));
			assertEquals(i, estate.indexOf(estate.ref(i)), message);
		}
		assertEquals(new HashSet<>(now.objects.values()), objects, message);
		assertEquals(now.objects.size(), estate.size(), message);
		Set<Dependency> all = now.needs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		Set<Dependency> between = all.stream().filter(one -> now.objects.containsKey(one.to())).collect(Collectors.toSet());
		List<Dependency> edges = new ArrayList<>();
		for (int i = 0; i < estate.edgeCount(); i++) {
			edges.add(new Dependency(estate.ref(estate.edgeFrom()[i]), estate.ref(estate.edgeTo()[i]), DependencyKind.ofCode(estate.edgeKind()[i])));
			assertTrue(i == 0 || estate.edgeFrom()[i - 1] <= estate.edgeFrom()[i], message);
		}
		assertEquals(between, new HashSet<>(edges), message);
		assertEquals(between.size(), edges.size(), message);
		Set<Dependency> dangling = new HashSet<>(all);
		dangling.removeAll(between);
		assertEquals(dangling, new HashSet<>(estate.dangling()), message);
		assertEquals(dangling.size(), estate.dangling().size(), message);
		assertEquals(expected(before, now, all.size(), dangling.size()), difference, message);
	}

	private static EstateDifference expected(Known before, Known now, int dependencies, int dangling) {
		long added = now.objects.keySet().stream().filter(ref -> !before.objects.containsKey(ref)).count();
		long changed = now.objects.keySet().stream().filter(before.objects::containsKey).filter(ref -> !now.same(before, ref)).count();
		long gone = before.objects.keySet().stream().filter(ref -> !now.objects.containsKey(ref)).count();
		return new EstateDifference(added, changed, gone, now.objects.size(), dependencies, dangling);
	}
}
