package org.drover.plan.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Who needs whom: an edge leads from a node to one it needs. Circles, self-loops and parallel edges are legal. Takes eight bytes
 * an edge and eight a node once both directions are in use; the reverse direction is made when first asked for. Immutable, and
 * safe to share between threads.
 */
public final class DependencyGraph {

	private static final IntPredicate NOTHING = node -> false;

	private final Rows needs;
	private volatile Rows neededBy;

	/**
	 * @param from the nodes that need, edge by edge, in any order; not kept
	 * @param to the nodes needed, edge by edge; not kept
	 * @throws IllegalArgumentException where the arrays differ in length or name a node outside 0 to size - 1: dangling
	 *         dependencies are the caller's to report and leave out
	 */
	public DependencyGraph(int size, int[] from, int[] to) {
		if (from.length != to.length)
			throw new IllegalArgumentException(from.length + " nodes that need, but " + to.length + " nodes needed");
		checkNodes(size, from);
		checkNodes(size, to);
		needs = Rows.of(size, from, to);
	}

	public int size() {
		return needs.size();
	}

	public int edges() {
		return needs.targets().length;
	}

	/** What a node needs directly. */
	public int[] needs(int node) {
		return Arrays.copyOfRange(needs.targets(), needs.offsets()[node], needs.offsets()[node + 1]);
	}

	/** What needs a node directly. */
	public int[] neededBy(int node) {
		Rows rows = reverse();
		return Arrays.copyOfRange(rows.targets(), rows.offsets()[node], rows.offsets()[node + 1]);
	}

	public void forEachNeed(int node, IntConsumer action) {
		needs.forEach(node, action);
	}

	public void forEachDependent(int node, IntConsumer action) {
		reverse().forEach(node, action);
	}

	/** Everything the seeds need, directly or not, the seeds included. */
	public Closure closure(int... seeds) {
		return closure(seeds, NOTHING);
	}

	/**
	 * Everything the seeds need, directly or not, the seeds included. Costs the nodes and edges reached, and a bit a node of the
	 * graph.
	 *
	 * @param blocked nodes that are neither entered nor passed, even as seeds; asked at most once an edge
	 */
	public Closure closure(int[] seeds, IntPredicate blocked) {
		return walk(needs, seeds, blocked);
	}

	/** Everything that needs one of the seeds, directly or not, the seeds included. */
	public Closure dependents(int... seeds) {
		return dependents(seeds, NOTHING);
	}

	/** As {@link #closure(int[], IntPredicate)}, against the direction of the edges. */
	public Closure dependents(int[] seeds, IntPredicate blocked) {
		return walk(reverse(), seeds, blocked);
	}

	Rows rows() {
		return needs;
	}

	private Closure walk(Rows rows, int[] seeds, IntPredicate blocked) {
		checkNodes(size(), seeds);
		return new Closure(rows, seeds, Objects.requireNonNull(blocked, "blocked"));
	}

	private Rows reverse() {
		Rows rows = neededBy;
		if (rows == null) {
			synchronized (this) {
				rows = neededBy;
				if (rows == null)
					neededBy = rows = needs.turned();
			}
		}
		return rows;
	}

	private static void checkNodes(int size, int[] nodes) {
		for (int node : nodes)
			if (node < 0 || node >= size)
				throw new IllegalArgumentException("node " + node + " is not one of the " + size + " nodes of the graph");
	}
}
