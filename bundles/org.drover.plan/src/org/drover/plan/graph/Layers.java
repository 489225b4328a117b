package org.drover.plan.graph;

import java.util.Arrays;

/**
 * Which nodes may move together: layer 0 needs nothing inside the closure, and every other node lies one layer above the highest
 * that its component needs (its longest path). A component stays together in one layer.
 */
public final class Layers {

	private static final int OUTSIDE = -1;

	private final int[] layerOf;
	private final Rows byLayer;

	private Layers(int[] layerOf, Rows byLayer) {
		this.layerOf = layerOf;
		this.byLayer = byLayer;
	}

	public static Layers of(Components components) {
		int[] layers = layersOfComponents(components);
		int nodes = components.graph().size();
		int[] layerOf = new int[nodes];
		Arrays.fill(layerOf, OUTSIDE);
		for (int node = 0; node < nodes; node++)
			if (components.componentOf(node) != OUTSIDE)
				layerOf[node] = layers[components.componentOf(node)];
		return new Layers(layerOf, byLayer(layerOf));
	}

	public int count() {
		return byLayer.size();
	}

	/** -1 for a node outside the closure. */
	public int layerOf(int node) {
		return layerOf[node];
	}

	/** The nodes of a layer in ascending order, as a new array. */
	public int[] nodes(int layer) {
		return Arrays.copyOfRange(byLayer.targets(), byLayer.offsets()[layer], byLayer.offsets()[layer + 1]);
	}

	/** One pass suffices, since what a component needs has a smaller number. */
	private static int[] layersOfComponents(Components components) {
		int[] layers = new int[components.count()];
		for (int component = 0; component < layers.length; component++)
			for (int node : components.members(component))
				layers[component] = Math.max(layers[component], layerAbove(components, layers, component, node));
		return layers;
	}

	private static int layerAbove(Components components, int[] layers, int component, int node) {
		int layer = 0;
		Rows rows = components.graph().rows();
		for (int edge = rows.offsets()[node]; edge < rows.offsets()[node + 1]; edge++) {
			int needed = components.componentOf(rows.targets()[edge]);
			if (needed != OUTSIDE && needed != component)
				layer = Math.max(layer, layers[needed] + 1);
		}
		return layer;
	}

	private static Rows byLayer(int[] layerOf) {
		int[] nodes = new int[layerOf.length];
		int[] layers = new int[layerOf.length];
		int inside = 0;
		int count = 0;
		for (int node = 0; node < layerOf.length; node++)
			if (layerOf[node] != OUTSIDE) {
				nodes[inside] = node;
				layers[inside++] = layerOf[node];
				count = Math.max(count, layerOf[node] + 1);
			}
		return Rows.of(count, Arrays.copyOf(layers, inside), Arrays.copyOf(nodes, inside));
	}
}
