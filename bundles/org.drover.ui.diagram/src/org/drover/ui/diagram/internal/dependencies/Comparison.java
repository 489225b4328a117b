package org.drover.ui.diagram.internal.dependencies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * What the same objects need, or what needs them, in two topologies: each object once, found again by its identifier, so that a layout of
 * all has every object at the same place on both sides.
 */
public final class Comparison implements Subject {

	private static final int NONE = -1;

	private final Reach left;
	private final Reach right;
	private final List<ObjectRef> refs;
	private final int[] leftOf;
	private final int[] rightOf;
	private final int[] byLeft;
	private final int[] byRight;

	/** @param right the way of the same objects, as far as the other topology has them, in the same direction */
	public Comparison(Reach left, Reach right) {
		this.left = left;
		this.right = right;
		Map<ObjectRef, Integer> numbers = new LinkedHashMap<>();
		for (Reach reach : List.of(left, right))
			for (int node : reach.nodes())
				numbers.putIfAbsent(reach.ref(node), numbers.size());
		refs = List.copyOf(numbers.keySet());
		byLeft = numbers(left, numbers);
		byRight = numbers(right, numbers);
		leftOf = turned(byLeft);
		rightOf = turned(byRight);
	}

	private static int[] numbers(Reach reach, Map<ObjectRef, Integer> numbers) {
		int[] number = new int[reach.bound()];
		Arrays.fill(number, NONE);
		for (int node : reach.nodes())
			number[node] = numbers.get(reach.ref(node));
		return number;
	}

	private int[] turned(int[] numbers) {
		int[] nodes = new int[refs.size()];
		Arrays.fill(nodes, NONE);
		for (int node = 0; node < numbers.length; node++)
			if (numbers[node] != NONE)
				nodes[numbers[node]] = node;
		return nodes;
	}

	/** The object's number in the estate of a side that has it; empty where that side has it not, or only misses it. */
	public Optional<Integer> on(Side side, int node) {
		Reach reach = side == Side.LEFT ? left : right;
		int object = (side == Side.LEFT ? leftOf : rightOf)[node];
		return object == NONE || reach.isMissing(object) ? Optional.empty() : Optional.of(object);
	}

	/** How many objects there are of each state. */
	public Map<NodeState, Integer> counts() {
		Map<NodeState, Integer> counts = new HashMap<>();
		for (int node = 0; node < bound(); node++)
			counts.merge(state(node), 1, Integer::sum);
		return counts;
	}

	@Override
	public Direction direction() {
		return left.direction();
	}

	@Override
	public int[] chosen() {
		return IntStream.concat(IntStream.of(left.chosen()).map(node -> byLeft[node]), IntStream.of(right.chosen()).map(node -> byRight[node])).distinct()
				.toArray();
	}

	@Override
	public int[] nodes() {
		return IntStream.concat(IntStream.of(chosen()), IntStream.range(0, bound())).distinct().toArray();
	}

	@Override
	public int bound() {
		return refs.size();
	}

	@Override
	public ObjectRef ref(int node) {
		return refs.get(node);
	}

	@Override
	public String name(int node) {
		return on(Side.LEFT, node).map(left::name).or(() -> on(Side.RIGHT, node).map(right::name)).orElseGet(() -> ref(node).key());
	}

	@Override
	public NodeState state(int node) {
		boolean onLeft = on(Side.LEFT, node).isPresent();
		if (on(Side.RIGHT, node).isPresent())
			return onLeft ? NodeState.ON_BOTH_SIDES : NodeState.ONLY_RIGHT;
		return onLeft ? NodeState.ONLY_LEFT : NodeState.MISSING;
	}

	@Override
	public Optional<ManagedObject> object(int node) {
		return on(Side.LEFT, node).flatMap(left::object).or(() -> on(Side.RIGHT, node).flatMap(right::object));
	}

	@Override
	public String site(int node) {
		return on(Side.LEFT, node).map(left::site).or(() -> on(Side.RIGHT, node).map(right::site)).orElse("");
	}

	@Override
	public void forEachEdge(Side side, EdgeConsumer action) {
		if (side != Side.RIGHT)
			left.forEachEdge(side, (from, to, kind) -> action.edge(byLeft[from], byLeft[to], kind));
		if (side != Side.LEFT)
			right.forEachEdge(side, (from, to, kind) -> action.edge(byRight[from], byRight[to], kind));
	}

	@Override
	public BitSet circles() {
		BitSet circles = new BitSet();
		left.circles().stream().forEach(node -> circles.set(byLeft[node]));
		right.circles().stream().forEach(node -> circles.set(byRight[node]));
		return circles;
	}

	@Override
	public int[] why(int node) {
		return leftOf[node] == NONE ? IntStream.of(right.why(rightOf[node])).map(object -> byRight[object]).toArray()
				: IntStream.of(left.why(leftOf[node])).map(object -> byLeft[object]).toArray();
	}
}
