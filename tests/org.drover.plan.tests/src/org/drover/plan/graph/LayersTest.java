package org.drover.plan.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LayersTest {

	@Test
	void aNodeLiesAboveItsLongestPath() {
		DependencyGraph graph = new DependencyGraph(4, new int[] { 0, 0, 1 }, new int[] { 2, 1, 2 });
		Layers layers = Layers.of(Components.of(graph, graph.closure(0)));
		assertEquals(3, layers.count());
		assertArrayEquals(new int[] { 2 }, layers.nodes(0));
		assertArrayEquals(new int[] { 0 }, layers.nodes(2));
		assertEquals(-1, layers.layerOf(3));
	}

	@Test
	void aCircleStaysTogether() {
		DependencyGraph graph = new DependencyGraph(4, new int[] { 0, 1, 2, 2 }, new int[] { 1, 2, 1, 3 });
		Layers layers = Layers.of(Components.of(graph, graph.closure(0)));
		assertArrayEquals(new int[] { 1, 2 }, layers.nodes(1));
	}

	@Test
	void emptyClosuresHaveNoLayers() {
		DependencyGraph graph = new DependencyGraph(1, new int[0], new int[0]);
		assertEquals(0, Layers.of(Components.of(graph, graph.closure())).count());
	}

	@Test
	void respectEveryDependencyAndAreAsLowAsPossible() {
		for (int seed = 0; seed < 2_000; seed++) {
			Random random = new Random(seed);
			RandomGraph graph = new RandomGraph(random, 60);
			Closure closure = graph.graph.closure(graph.seeds(random));
			Components components = Components.of(graph.graph, closure);
			Layers layers = Layers.of(components);
			int listed = 0;
			for (int layer = 0; layer < layers.count(); layer++) {
				int here = layer;
				assertTrue(Arrays.stream(layers.nodes(layer)).allMatch(node -> layers.layerOf(node) == here), "seed " + seed);
				listed += layers.nodes(layer).length;
			}
			assertEquals(closure.size(), listed, "seed " + seed);
			assertComponents(graph, components, layers, "seed " + seed);
		}
	}

	private static void assertComponents(RandomGraph graph, Components components, Layers layers, String message) {
		for (int component = 0; component < components.count(); component++) {
			int above = 0;
			for (int node : components.members(component))
				for (int needed : graph.graph.needs(node))
					if (components.componentOf(needed) != component)
						above = Math.max(above, layers.layerOf(needed) + 1);
			for (int node : components.members(component))
				assertEquals(above, layers.layerOf(node), message);
		}
	}
}
