package org.drover.plan.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ChainsTest {

	private static final int GRAPHS = 2_000;

	/** 0 needs 1 and 2, both need 3, which needs 0; 4 needs 3, which 0 needs twice over by 1. */
	private final DependencyGraph diamond = new DependencyGraph(5, new int[] { 0, 0, 1, 2, 3, 4, 1 }, new int[] { 1, 2, 3, 3, 0, 3, 3 });

	@Test
	void findsAllShortestChains() {
		Chains chains = Chains.between(diamond, new int[] { 0 }, new int[] { 3 });
		assertEquals(2, chains.length());
		assertEquals(2, chains.count());
		assertArrayEquals(new int[] { 0, 1, 3 }, chains.first(5).get(0));
		assertArrayEquals(new int[] { 0, 2, 3 }, chains.first(5).get(1));
		assertEquals(1, chains.first(1).size());
		assertEquals("{0, 1, 2, 3}", chains.nodes().toString());
	}

	@Test
	void beginsAtTheNearest() {
		Chains chains = Chains.between(diamond, new int[] { 0, 4 }, new int[] { 3 });
		assertEquals(1, chains.count());
		assertArrayEquals(new int[] { 4, 3 }, chains.first(5).getFirst());
	}

	@Test
	void aNodeThatIsBothEndsIsAChainByItself() {
		Chains chains = Chains.between(diamond, new int[] { 0, 3 }, new int[] { 3 });
		assertEquals(0, chains.length());
		assertArrayEquals(new int[] { 3 }, chains.first(5).getFirst());
	}

	@Test
	void thereMayBeNone() {
		Chains chains = Chains.between(diamond, new int[] { 0 }, new int[] { 4 });
		assertTrue(chains.isEmpty());
		assertEquals(0, chains.count());
		assertTrue(chains.nodes().isEmpty());
		assertTrue(chains.first(5).isEmpty());
	}

	/** 64 diamonds in a row have more chains than a number can count. */
	@Test
	void countsNoFurtherThanNumbersGo() {
		int diamonds = 64;
		int[] from = IntStream.range(0, diamonds).flatMap(each -> IntStream.of(3 * each, 3 * each, 3 * each + 1, 3 * each + 2)).toArray();
		int[] to = IntStream.range(0, diamonds).flatMap(each -> IntStream.of(3 * each + 1, 3 * each + 2, 3 * each + 3, 3 * each + 3)).toArray();
		Chains chains = Chains.between(new DependencyGraph(3 * diamonds + 1, from, to), new int[] { 0 }, new int[] { 3 * diamonds });
		assertEquals(Long.MAX_VALUE, chains.count());
		assertEquals(2 * diamonds, chains.length());
		assertEquals(3, chains.first(3).size());
	}

	@Test
	void agreesWithTryingAllWays() {
		for (int seed = 0; seed < GRAPHS; seed++) {
			Random random = new Random(seed);
			RandomGraph graph = new RandomGraph(random, 12);
			int[] from = graph.seeds(random);
			int[] to = graph.seeds(random);
			Set<List<Integer>> expected = shortest(graph, from, to);
			Chains chains = Chains.between(graph.graph, from, to);
			String message = "seed " + seed;
			assertEquals(expected, new HashSet<>(chains.first(Integer.MAX_VALUE).stream().map(ChainsTest::list).toList()), message);
			assertEquals(expected.size(), chains.count(), message);
			assertEquals(expected.stream().mapToInt(chain -> chain.size() - 1).max().orElse(0), chains.length(), message);
			assertEquals(expected.stream().map(List::getFirst).collect(Collectors.toSet()), Set.copyOf(list(chains.starts())), message);
			BitSet nodes = new BitSet();
			expected.forEach(chain -> chain.forEach(nodes::set));
			assertEquals(nodes, chains.nodes(), message);
			assertEquals(steps(expected), steps(chains), message);
		}
	}

	/** All chains of some length, one more step at a time, until one arrives. */
	private static Set<List<Integer>> shortest(RandomGraph graph, int[] from, int[] to) {
		Set<Integer> ends = new HashSet<>(list(to));
		Set<List<Integer>> chains = new HashSet<>();
		IntStream.of(from).forEach(start -> chains.add(List.of(start)));
		for (int steps = 0; steps < graph.size; steps++) {
			Set<List<Integer>> arrived = new HashSet<>(chains);
			arrived.removeIf(chain -> !ends.contains(chain.getLast()));
			if (!arrived.isEmpty())
				return arrived;
			Set<List<Integer>> longer = new HashSet<>();
			chains.forEach(chain -> longer.addAll(extended(graph, chain)));
			chains.clear();
			chains.addAll(longer);
		}
		return Set.of();
	}

	private static List<List<Integer>> extended(RandomGraph graph, List<Integer> chain) {
		List<List<Integer>> longer = new ArrayList<>();
		for (int next = 0; next < graph.size; next++)
			if (!chain.contains(next) && graph.hasEdge(chain.getLast(), next)) {
				List<Integer> one = new ArrayList<>(chain);
				one.add(next);
				longer.add(one);
			}
		return longer;
	}

	private static Set<List<Integer>> steps(Set<List<Integer>> chains) {
		Set<List<Integer>> steps = new HashSet<>();
		for (List<Integer> chain : chains)
			for (int at = 1; at < chain.size(); at++)
				steps.add(List.of(chain.get(at - 1), chain.get(at)));
		return steps;
	}

	private static Set<List<Integer>> steps(Chains chains) {
		List<List<Integer>> steps = new ArrayList<>();
		chains.forEachStep((from, to) -> steps.add(List.of(from, to)));
		assertEquals(steps.size(), new HashSet<>(steps).size(), "a step was told twice");
		return new HashSet<>(steps);
	}

	private static List<Integer> list(int[] nodes) {
		return Arrays.stream(nodes).boxed().toList();
	}
}
