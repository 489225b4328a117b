package org.drover.plan.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Sizes at which anything recursive, or with an object an edge, would show. */
class LargeGraphTest {

	private static final int NODES = 200_000;

	@Test
	void manyEdges() {
		RandomGraph graph = new RandomGraph(new Random(1), NODES, 10 * NODES);
		Closure closure = graph.graph.closure(0);
		Components components = Components.of(graph.graph, closure);
		Layers layers = Layers.of(components);
		assertTrue(closure.size() > NODES / 2);
		assertEquals(closure.size(), IntStream.range(0, layers.count()).map(layer -> layers.nodes(layer).length).sum());
		assertTrue(components.cycles().stream().anyMatch(cycle -> cycle.length > NODES / 2));
		assertTrue(graph.graph.dependents(closure.nodes()[closure.size() - 1]).contains(0));
	}

	@Test
	void aLongChain() {
		int[] from = IntStream.range(0, NODES - 1).toArray();
		DependencyGraph chain = new DependencyGraph(NODES, from, Arrays.stream(from).map(node -> node + 1).toArray());
		Closure closure = chain.closure(0);
		assertEquals(NODES, closure.why(NODES - 1).length);
		assertEquals(NODES, Layers.of(Components.of(chain, closure)).count());
	}

	@Test
	void aLongCircle() {
		int[] from = IntStream.range(0, NODES).toArray();
		DependencyGraph circle = new DependencyGraph(NODES, from, Arrays.stream(from).map(node -> (node + 1) % NODES).toArray());
		assertEquals(1, Components.of(circle, circle.closure(7)).count());
	}
}
