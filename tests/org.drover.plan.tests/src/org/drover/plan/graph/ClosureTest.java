package org.drover.plan.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.Test;

class ClosureTest {

	private static final int GRAPHS = 2_000;

	/** 0 needs 1 and 2, both need 3, which needs 0; 4 needs 3. */
	private final DependencyGraph diamond = new DependencyGraph(5, new int[] { 0, 0, 1, 2, 3, 4 }, new int[] { 1, 2, 3, 3, 0, 3 });

	@Test
	void reachesWhatTheSeedsNeedInTheOrderOfDistance() {
		Closure closure = diamond.closure(0);
		assertArrayEquals(new int[] { 0, 1, 2, 3 }, closure.nodes());
		assertFalse(closure.contains(4));
		assertArrayEquals(new int[] { 0, 1, 3 }, closure.why(3));
		assertArrayEquals(new int[] { 0 }, closure.why(0));
		assertEquals(0, closure.why(4).length);
	}

	@Test
	void reachesWhatNeedsTheSeeds() {
		assertArrayEquals(new int[] { 3, 1, 2, 4, 0 }, diamond.dependents(3).nodes());
		assertArrayEquals(new int[] { 1, 2, 4 }, diamond.neededBy(3));
		assertArrayEquals(new int[] { 1, 2 }, diamond.needs(0));
	}

	@Test
	void passesNoBlockedNode() {
		assertArrayEquals(new int[] { 0, 2, 3 }, diamond.closure(new int[] { 0 }, node -> node == 1).nodes());
		assertEquals(0, diamond.closure(new int[] { 0 }, node -> node == 0).size());
	}

	@Test
	void refusesNodesOutsideTheGraph() {
		assertThrows(IllegalArgumentException.class, () -> new DependencyGraph(2, new int[] { 0 }, new int[] { 2 }));
		assertThrows(IllegalArgumentException.class, () -> new DependencyGraph(2, new int[] { 0, 1 }, new int[] { 1 }));
		assertThrows(IllegalArgumentException.class, () -> diamond.closure(5));
	}

	@Test
	void worksWithoutNodes() {
		assertEquals(0, new DependencyGraph(0, new int[0], new int[0]).closure().size());
	}

	@Test
	void agreesWithRecursion() {
		for (int seed = 0; seed < GRAPHS; seed++) {
			Random random = new Random(seed);
			RandomGraph graph = new RandomGraph(random, 40);
			int[] seeds = graph.seeds(random);
			IntPredicate blocked = random.ints(random.nextInt(5), 0, graph.size).boxed().toList()::contains;
			Closure closure = graph.graph.closure(seeds, blocked);
			assertSame(graph.reached(seeds, blocked, false), closure, "seed " + seed);
			assertSame(graph.reached(seeds, blocked, true), graph.graph.dependents(seeds, blocked), "backwards, seed " + seed);
			assertPaths(graph, seeds, blocked, closure, "seed " + seed);
		}
	}

	private static void assertSame(BitSet expected, Closure closure, String message) {
		assertEquals(expected, closure.members(), message);
		assertEquals(expected.cardinality(), closure.size(), message);
		assertArrayEquals(expected.stream().toArray(), Arrays.stream(closure.nodes()).sorted().toArray(), message);
	}

	private static void assertPaths(RandomGraph graph, int[] seeds, IntPredicate blocked, Closure closure, String message) {
		for (int node : closure.nodes()) {
			int[] path = closure.why(node);
			assertTrue(Arrays.stream(seeds).anyMatch(seed -> seed == path[0]), message);
			assertEquals(node, path[path.length - 1], message);
			assertTrue(Arrays.stream(path).noneMatch(blocked), message);
			for (int at = 1; at < path.length; at++)
				assertTrue(graph.hasEdge(path[at - 1], path[at]), message);
			assertEquals(graph.distance(seeds, blocked, node), path.length - 1, message);
		}
	}
}
