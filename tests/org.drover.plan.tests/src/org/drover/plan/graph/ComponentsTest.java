package org.drover.plan.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

class ComponentsTest {

	private static final int GRAPHS = 2_000;

	@Test
	void findsCirclesAndSelfLoops() {
		DependencyGraph graph = new DependencyGraph(5, new int[] { 0, 1, 2, 3, 2 }, new int[] { 1, 2, 1, 3, 4 });
		Components components = Components.of(graph, graph.closure(0, 3));
		List<int[]> cycles = components.cycles();
		assertEquals(2, cycles.size());
		assertTrue(cycles.stream().anyMatch(cycle -> Arrays.stream(cycle).sorted().boxed().toList().equals(List.of(1, 2))));
		assertTrue(cycles.stream().anyMatch(cycle -> cycle.length == 1 && cycle[0] == 3));
		assertEquals(4, components.count());
	}

	@Test
	void leavesOutWhatIsOutsideTheClosure() {
		DependencyGraph graph = new DependencyGraph(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 });
		Components components = Components.of(graph, graph.closure(new int[] { 0 }, node -> node == 2));
		assertEquals(2, components.count());
		assertEquals(-1, components.componentOf(2));
		assertEquals(0, components.cycles().size());
	}

	@Test
	void agreesWithReachabilityAndNumbersDependenciesFirst() {
		for (int seed = 0; seed < GRAPHS; seed++) {
			Random random = new Random(seed);
			RandomGraph graph = new RandomGraph(random, 20);
			Closure closure = graph.graph.closure(graph.seeds(random));
			Components components = Components.of(graph.graph, closure);
			for (int one : closure.nodes()) {
				BitSet fromOne = graph.reached(new int[] { one }, node -> false, false);
				for (int other : closure.nodes())
					assertPair(graph, components, one, other, fromOne.get(other), "seed " + seed);
			}
			assertMembers(closure, components, "seed " + seed);
		}
	}

	@Test
	void agreesWithJGraphT() {
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			RandomGraph graph = new RandomGraph(random, 100);
			Closure closure = graph.graph.closure(graph.seeds(random));
			Components components = Components.of(graph.graph, closure);
			Set<Set<Integer>> own = new HashSet<>();
			for (int component = 0; component < components.count(); component++)
				own.add(Arrays.stream(components.members(component)).boxed().collect(Collectors.toSet()));
			assertEquals(new HashSet<>(new KosarajuStrongConnectivityInspector<>(induced(graph, closure)).stronglyConnectedSets()), own,
					"seed " + seed);
		}
	}

	private static void assertPair(RandomGraph graph, Components components, int one, int other, boolean reaches, String message) {
		boolean back = graph.reached(new int[] { other }, node -> false, false).get(one);
		assertEquals(reaches && back, components.componentOf(one) == components.componentOf(other), message);
		if (reaches)
			assertTrue(components.componentOf(other) <= components.componentOf(one), message);
	}

	private static void assertMembers(Closure closure, Components components, String message) {
		BitSet all = new BitSet();
		for (int component = 0; component < components.count(); component++)
			for (int member : components.members(component)) {
				assertEquals(component, components.componentOf(member), message);
				all.set(member);
			}
		assertArrayEquals(closure.members().toLongArray(), all.toLongArray(), message);
	}

	private static Graph<Integer, DefaultEdge> induced(RandomGraph graph, Closure closure) {
		Graph<Integer, DefaultEdge> induced = new DefaultDirectedGraph<>(DefaultEdge.class);
		closure.forEach(induced::addVertex);
		for (int edge = 0; edge < graph.from.length; edge++)
			if (closure.contains(graph.from[edge]) && closure.contains(graph.to[edge]))
				induced.addEdge(graph.from[edge], graph.to[edge]);
		return induced;
	}
}
