package org.drover.plan.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components among some nodes of a graph: nodes that need each other, directly or not, are one component
 * and can only move together. Components are numbered so that what a component needs has a smaller number than itself.
 * <p>
 * Found by Tarjan's algorithm (SIAM J. Comput. 1, 1972) with an explicit stack over the graph's own arrays. JGraphT has Gabow's and
 * Kosaraju's; the first recurses as deep as the longest chain of dependencies, which is unbounded here, and both keep an object a node
 * under a boxed key: Kosaraju's took thirty times as long on 200,000 nodes and 2,000,000 edges. The tests hold this class against it.
 */
public final class Components {

	private static final int OUTSIDE = -1;

	private final DependencyGraph graph;
	private final int[] componentOf;
	private final int[] members;
	private final int[] starts;

	private Components(DependencyGraph graph, int[] componentOf, int[] members, int[] starts) {
		this.graph = graph;
		this.componentOf = componentOf;
		this.members = members;
		this.starts = starts;
	}

	/** The components of the graph that a closure's members and the edges between them make up. */
	public static Components of(DependencyGraph graph, Closure closure) {
		Tarjan search = new Tarjan(graph.rows(), closure);
		return new Components(graph, search.componentOf, search.members, Arrays.copyOf(search.starts, search.components + 1));
	}

	public int count() {
		return starts.length - 1;
	}

	/** -1 for a node outside the closure. */
	public int componentOf(int node) {
		return componentOf[node];
	}

	/** The nodes of a component, as a new array. */
	public int[] members(int component) {
		return Arrays.copyOfRange(members, starts[component], starts[component + 1]);
	}

	/** One node of a component, always the same. */
	public int first(int component) {
		return members[starts[component]];
	}

	/** The components that hold a circle: those of more than one node, and single nodes that need themselves. */
	public List<int[]> cycles() {
		List<int[]> cycles = new ArrayList<>();
		for (int component = 0; component < count(); component++)
			if (starts[component + 1] - starts[component] > 1 || needsItself(members[starts[component]]))
				cycles.add(members(component));
		return cycles;
	}

	DependencyGraph graph() {
		return graph;
	}

	private boolean needsItself(int node) {
		Rows rows = graph.rows();
		for (int edge = rows.offsets()[node]; edge < rows.offsets()[node + 1]; edge++)
			if (rows.targets()[edge] == node)
				return true;
		return false;
	}

	private static final class Tarjan {

		private final int[] offsets;
		private final int[] targets;
		private final int[] componentOf;
		private final int[] members;
		private final int[] starts;
		private int components;
		private int emitted;

		/** Number of discovery, from 1; 0 = not seen yet. */
		private final int[] index;
		private final int[] low;
		private int seen;

		/** Nodes seen and not yet in a component; the way down to the present node, with its next edge. */
		private final int[] open;
		private int openSize;
		private final int[] path;
		private final int[] nextEdge;
		private int depth;

		Tarjan(Rows rows, Closure closure) {
			offsets = rows.offsets();
			targets = rows.targets();
			componentOf = new int[rows.size()];
			Arrays.fill(componentOf, OUTSIDE);
			index = new int[rows.size()];
			low = new int[rows.size()];
			members = new int[closure.size()];
			starts = new int[closure.size() + 1];
			open = new int[closure.size()];
			path = new int[closure.size()];
			nextEdge = new int[closure.size()];
			closure.forEach(node -> searchFrom(node, closure));
		}

		private void searchFrom(int root, Closure closure) {
			if (index[root] != 0)
				return;
			descend(root);
			while (depth > 0) {
				int node = path[depth - 1];
				if (nextEdge[depth - 1] < offsets[node + 1])
					follow(node, targets[nextEdge[depth - 1]++], closure);
				else
					leave(node);
			}
		}

		private void descend(int node) {
			index[node] = low[node] = ++seen;
			open[openSize++] = node;
			path[depth] = node;
			nextEdge[depth++] = offsets[node];
		}

		private void follow(int node, int target, Closure closure) {
			if (!closure.contains(target))
				return;
			if (index[target] == 0)
				descend(target);
			else if (componentOf[target] == OUTSIDE)
				low[node] = Math.min(low[node], index[target]);
		}

		private void leave(int node) {
			depth--;
			if (depth > 0)
				low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
			if (low[node] == index[node])
				emit(node);
		}

		private void emit(int root) {
			int member;
			do {
				member = open[--openSize];
				componentOf[member] = components;
				members[emitted++] = member;
			} while (member != root);
			starts[++components] = emitted;
		}
	}
}
