package org.drover.bench.closure;

import java.util.List;
import java.util.stream.IntStream;

import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The graph that JGraphT's own guide starts with, and its own iterator. */
final class DefaultGraph {

	private final DefaultDirectedGraph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
	private final List<Integer> vertices;

	DefaultGraph(Edges edges) {
		vertices = IntStream.range(0, edges.nodes()).boxed().toList();
		vertices.forEach(graph::addVertex);
		for (int edge = 0; edge < edges.count(); edge++)
			graph.addEdge(vertices.get(edges.from()[edge]), vertices.get(edges.to()[edge]));
	}

	/** Those of the graph's own vertices. */
	List<Integer> vertices(int[] nodes) {
		return IntStream.of(nodes).mapToObj(vertices::get).toList();
	}

	/** @return a bit for each node */
	long[] reach(List<Integer> seeds) {
		long[] reached = new long[(vertices.size() + Long.SIZE - 1) / Long.SIZE];
		BreadthFirstIterator<Integer, DefaultEdge> iterator = new BreadthFirstIterator<>(graph, seeds);
		while (iterator.hasNext()) {
			int node = iterator.next();
			reached[node >> 6] |= 1L << node;
		}
		return reached;
	}
}
