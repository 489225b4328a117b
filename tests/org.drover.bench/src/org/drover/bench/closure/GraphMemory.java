package org.drover.bench.closure;

import java.lang.ref.Reference;

import org.drover.plan.graph.DependencyGraph;

/** A JVM of its own that loads one graph and prints the bytes of heap it takes for each edge. */
public final class GraphMemory {

	private static final int COLLECTIONS = 3;

	private GraphMemory() {
	}

	/** @param arguments {@code drover} or {@code jgrapht}, the shape, the clients */
	public static void main(String[] arguments) {
		Edges edges = Shape.valueOf(arguments[1]).draw(Integer.parseInt(arguments[2]));
		long before = used();
		Object graph = arguments[0].equals("drover") ? bothWays(edges) : new DefaultGraph(edges);
		System.out.println((double) (used() - before) / edges.count());
		Reference.reachabilityFence(graph);
		Reference.reachabilityFence(edges);
	}

	/** The direction against the edges is made when it is first asked for. */
	private static DependencyGraph bothWays(Edges edges) {
		DependencyGraph graph = new DependencyGraph(edges.nodes(), edges.from(), edges.to());
		graph.dependents(0);
		return graph;
	}

	private static long used() {
		for (int i = 0; i < COLLECTIONS; i++)
			System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
