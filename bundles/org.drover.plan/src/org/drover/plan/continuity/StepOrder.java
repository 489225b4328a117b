package org.drover.plan.continuity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.drover.model.DroverException;
import org.drover.plan.graph.DependencyGraph;

/**
 * The partial order of a plan's steps. A barrier ("all of these before all of those") is one node between the two sets, so waves of
 * thousands of steps cost space in proportion to the steps. Immutable, and safe to share between threads.
 */
public final class StepOrder {

	private final int size;
	private final int[] firsts;
	private final int[] thens;

	/** Nodes 0 to size - 1 are steps, those above are barriers; an edge leads to what must come first. */
	private final DependencyGraph graph;
	private final int[] position;

	/** What must come before a barrier, made when first asked for. */
	private final AtomicReferenceArray<BitSet> beforeBarrier;

	private StepOrder(int size, int nodes, int[] firsts, int[] thens) throws DroverException {
		this(size, firsts, thens, new DependencyGraph(nodes, thens, firsts));
	}

	private StepOrder(int size, int[] firsts, int[] thens, DependencyGraph graph) throws DroverException {
		this(size, firsts, thens, graph, Positions.of(graph, size));
	}

	private StepOrder(int size, int[] firsts, int[] thens, DependencyGraph graph, int[] position) {
		this.size = size;
		this.firsts = firsts;
		this.thens = thens;
		this.graph = graph;
		this.position = position;
		this.beforeBarrier = new AtomicReferenceArray<>(graph.size() - size);
	}

	/** Starts an order of steps 0 to size - 1 that are all free. */
	public static Builder of(int size) {
		return new Builder(size);
	}

	public int size() {
		return size;
	}

	/** A place for each step in one total order that agrees with this one; the lowest free number comes first. */
	public int position(int step) {
		return position[step];
	}

	/** False for a step and itself. */
	public boolean precedes(int first, int then) {
		return first != then && before(then).get(first);
	}

	/** The steps that must come before a step, as a new set. */
	public BitSet before(int step) {
		BitSet before = new BitSet(size);
		include(before, step);
		before.clear(step);
		return before;
	}

	/** The steps that must come after a step, as a new set. */
	public BitSet after(int step) {
		BitSet after = graph.dependents(check(step)).members();
		after.clear(size, graph.size());
		after.clear(step);
		return after;
	}

	/** Adds a step and all that must come before it to a prefix, which stays a prefix. Costs what it adds. */
	public void include(BitSet prefix, int step) {
		int[] stack = new int[16];
		int depth = 0;
		stack[depth++] = check(step);
		while (depth > 0) {
			int node = stack[--depth];
			if (node >= size)
				prefix.or(beforeBarrier(node));
			else if (!prefix.get(node)) {
				prefix.set(node);
				int[] needs = graph.needs(node);
				if (depth + needs.length > stack.length)
					stack = Arrays.copyOf(stack, Math.max(2 * stack.length, depth + needs.length));
				System.arraycopy(needs, 0, stack, depth, needs.length);
				depth += needs.length;
			}
		}
	}

	/** Whether a set of steps holds all that must come before any of them. */
	public boolean isPrefix(BitSet steps) {
		BitSet closed = new BitSet(size);
		for (int step = steps.nextSetBit(0); step >= 0; step = steps.nextSetBit(step + 1))
			include(closed, step);
		return closed.equals(steps);
	}

	/** Whether the steps may happen one after the other, once those of {@code done} have. */
	public boolean allows(BitSet done, List<Integer> run) {
		BitSet prefix = (BitSet) done.clone();
		for (int step : run) {
			BitSet missing = before(step);
			missing.andNot(prefix);
			if (!missing.isEmpty() || prefix.get(step))
				return false;
			prefix.set(step);
		}
		return true;
	}

	/** The order of undoing: what came last goes first. */
	public StepOrder reversed() {
		int[] turned = Arrays.stream(position).map(place -> size - 1 - place).toArray();
		return new StepOrder(size, thens, firsts, new DependencyGraph(graph.size(), firsts, thens), turned);
	}

	/** @throws DroverException where the two together are circular */
	public StepOrder with(Collection<Before> more) throws DroverException {
		Builder builder = new Builder(this);
		more.forEach(order -> builder.before(order.first(), order.then()));
		return builder.build();
	}

	private BitSet beforeBarrier(int barrier) {
		BitSet before = beforeBarrier.get(barrier - size);
		if (before == null) {
			before = graph.closure(barrier).members();
			before.clear(size, graph.size());
			beforeBarrier.set(barrier - size, before);
		}
		return before;
	}

	private int check(int step) {
		if (step < 0 || step >= size)
			throw new IllegalArgumentException("step " + step + " is not one of the " + size + " steps of the order");
		return step;
	}

	/** Collects orders; each call returns this builder. */
	public static final class Builder {

		private final int size;
		private int nodes;
		private int[] firsts;
		private int[] thens;
		private int edges;

		private Builder(int size) {
			this.size = size;
			this.nodes = size;
			this.firsts = new int[16];
			this.thens = new int[16];
		}

		private Builder(StepOrder start) {
			this.size = start.size;
			this.nodes = start.graph.size();
			this.firsts = start.firsts;
			this.thens = start.thens;
			this.edges = firsts.length;
		}

		public Builder before(int first, int then) {
			check(first);
			check(then);
			return edge(first, then);
		}

		/** All of {@code first} before all of {@code then}, in space of their sum. */
		public Builder barrier(int[] first, int[] then) {
			int barrier = nodes++;
			for (int step : first)
				edge(check(step), barrier);
			for (int step : then)
				edge(barrier, check(step));
			return this;
		}

		/** All steps of a wave before all steps of the next higher one that has any. */
		public Builder waves(List<Step> steps) {
			int[][] byWave = steps.stream().mapToInt(Step::wave).sorted().distinct()
					.mapToObj(wave -> steps.stream().filter(step -> step.wave() == wave).mapToInt(Step::number).toArray())
					.toArray(int[][]::new);
			for (int at = 1; at < byWave.length; at++)
				barrier(byWave[at - 1], byWave[at]);
			return this;
		}

		/** @throws DroverException where steps would each have to come before the other; the message names them */
		public StepOrder build() throws DroverException {
			return new StepOrder(size, nodes, Arrays.copyOf(firsts, edges), Arrays.copyOf(thens, edges));
		}

		private Builder edge(int first, int then) {
			if (edges == firsts.length) {
				firsts = Arrays.copyOf(firsts, 2 * edges + 1);
				thens = Arrays.copyOf(thens, 2 * edges + 1);
			}
			firsts[edges] = first;
			thens[edges++] = then;
			return this;
		}

		private int check(int step) {
			if (step < 0 || step >= size)
				throw new IllegalArgumentException("step " + step + " is not one of the " + size + " steps of the order");
			return step;
		}
	}
}
