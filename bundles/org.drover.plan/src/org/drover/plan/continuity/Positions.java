package org.drover.plan.continuity;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.plan.graph.Components;
import org.drover.plan.graph.DependencyGraph;

/** One total order that agrees with the partial one, or a sentence that shows the circle. */
final class Positions {

	private final DependencyGraph graph;
	private final int steps;
	private final int[] waitsFor;
	private final PriorityQueue<Integer> free = new PriorityQueue<>();
	private final int[] position;
	private int placed;

	private Positions(DependencyGraph graph, int steps) {
		this.graph = graph;
		this.steps = steps;
		this.waitsFor = new int[graph.size()];
		this.position = new int[steps];
	}

	/** @param steps how many of the graph's nodes are steps; those above are barriers */
	static int[] of(DependencyGraph graph, int steps) throws DroverException {
		Positions positions = new Positions(graph, steps);
		if (!positions.placeAll())
			throw new DroverException(circle(graph, steps));
		return positions.position;
	}

	private boolean placeAll() {
		for (int node = 0; node < graph.size(); node++) {
			waitsFor[node] = graph.needs(node).length;
			if (waitsFor[node] == 0)
				free.add(priority(node));
		}
		int seen = 0;
		for (; !free.isEmpty(); seen++)
			place(node(free.poll()));
		return seen == graph.size();
	}

	private void place(int node) {
		if (node < steps)
			position[node] = placed++;
		graph.forEachDependent(node, next -> {
			if (--waitsFor[next] == 0)
				free.add(priority(next));
		});
	}

	/** Barriers hold nothing up: they go before every step that is free. */
	private int priority(int node) {
		return node < steps ? node : steps - 1 - node;
	}

	private int node(int priority) {
		return priority >= 0 ? priority : steps - 1 - priority;
	}

	private static String circle(DependencyGraph graph, int steps) {
		int[] all = new int[graph.size()];
		Arrays.setAll(all, node -> node);
		Components components = Components.of(graph, graph.closure(all));
		int start = components.cycles().get(0)[0];
		int[] path = graph.closure(graph.needs(start)).why(start);
		return "The order of the steps is circular, each of these waits for the next: " + Arrays.stream(path).filter(node -> node < steps)
				.mapToObj(String::valueOf).collect(Collectors.joining(", ")) + "; take one of these orders out.";
	}
}
