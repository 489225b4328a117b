package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.plan.graph.Closure;
import org.drover.plan.graph.Components;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;

/**
 * The objects that a diagram is about: what the chosen ones need, or what needs them. Objects are numbered as in the estate; those that
 * are missing there follow after its last one. Immutable.
 */
public final class Reach implements Subject {

	private final Inventory inventory;
	private final Direction direction;
	private final int[] chosen;
	private final Closure closure;
	private final Closure carried;
	private final DependencyGraph graph;
	private final List<ObjectRef> missing = new ArrayList<>();
	private final List<Dependency> dangling = new ArrayList<>();
	private final Map<ObjectRef, Integer> missingNumber = new HashMap<>();
	private final BitSet members = new BitSet();
	private final Set<ObjectRef> migrated;

	private Reach(Inventory inventory, DependencyGraph graph, int[] chosen, Direction direction, Closure closure, Closure carried,
			Set<ObjectRef> migrated) {
		this.inventory = inventory;
		this.graph = graph;
		this.chosen = chosen;
		this.direction = direction;
		this.closure = closure;
		this.carried = carried;
		this.migrated = migrated;
		if (direction == Direction.NEEDS) {
			findMissing();
			findMembers();
		}
	}

	/**
	 * @param chosen   numbers in the inventory's estate
	 * @param migrated what is in the new topology already
	 */
	public static Reach of(Inventory inventory, DependencyGraph graph, int[] chosen, Direction direction, Set<ObjectRef> migrated) {
		if (direction == Direction.NEEDS) {
			Selection selection = new Selection(IntStream.of(chosen).mapToObj(inventory.estate()::ref).toList());
			Scope scope = Scope.of(inventory, graph, selection);
			return new Reach(inventory, graph, chosen, direction, scope.needed(), scope.carried(), migrated);
		}
		BitSet kept = new BitSet();
		IntStream.of(chosen).forEach(kept::set);
		IntPredicate stays = object -> !kept.get(object) && stays(inventory.estate().kind(object));
		return new Reach(inventory, graph, chosen, direction, graph.dependents(chosen), graph.dependents(chosen, stays), migrated);
	}

	public Estate estate() {
		return inventory.estate();
	}

	@Override
	public Direction direction() {
		return direction;
	}

	@Override
	public int[] chosen() {
		return chosen.clone();
	}

	/** The chosen first, then by distance from them; the missing ones last. */
	@Override
	public int[] nodes() {
		return IntStream.concat(IntStream.of(closure.nodes()), IntStream.range(estate().size(), bound())).toArray();
	}

	@Override
	public int bound() {
		return estate().size() + missing.size();
	}

	public boolean contains(int node) {
		return node < estate().size() ? closure.contains(node) : node < bound();
	}

	public boolean isMissing(int node) {
		return node >= estate().size();
	}

	/** Whether a node is here as a member of a chosen collection. */
	public boolean isMember(int node) {
		return members.get(node);
	}

	@Override
	public ObjectRef ref(int node) {
		return isMissing(node) ? missing.get(node - estate().size()) : estate().ref(node);
	}

	@Override
	public ObjectKind kind(int node) {
		return isMissing(node) ? ref(node).kind() : estate().kind(node);
	}

	@Override
	public String name(int node) {
		if (isMissing(node))
			return ref(node).key();
		String name = estate().name(node);
		return name.isBlank() ? estate().key(node) : name;
	}

	@Override
	public NodeState state(int node) {
		if (isMissing(node))
			return NodeState.MISSING;
		ManagedObject object = estate().object(node);
		if (!object.attribute(Attributes.OBSOLETE).isEmpty())
			return NodeState.OBSOLETE;
		if (migrated.contains(object.ref()))
			return NodeState.MIGRATED;
		if (!object.attribute(Attributes.SHARED_WITH).isEmpty())
			return NodeState.SHARED;
		return carried(node) && !stays(object.kind()) ? NodeState.NEEDED : NodeState.LEFT;
	}

	@Override
	public Optional<ManagedObject> object(int node) {
		return isMissing(node) ? Optional.empty() : Optional.of(estate().object(node));
	}

	@Override
	public String site(int node) {
		return object(node).map(object -> object.attribute(Attributes.SITE)).orElse("");
	}

	/**
	 * All dependencies among the nodes, from the object that needs to the one that is needed, except that those of members on a chosen
	 * collection are turned: the collection stands for its members, so they follow from it.
	 */
	@Override
	public void forEachEdge(Side side, EdgeConsumer action) {
		int[] from = estate().edgeFrom();
		int[] to = estate().edgeTo();
		byte[] kinds = estate().edgeKind();
		BitSet roots = new BitSet();
		IntStream.of(chosen).forEach(roots::set);
		for (int edge = 0; edge < from.length; edge++) {
			if (!closure.contains(from[edge]) || !closure.contains(to[edge]))
				continue;
			if (roots.get(to[edge]) && members.get(from[edge]) && kinds[edge] == DependencyKind.MEMBER_OF.code())
				action.edge(to[edge], from[edge], kinds[edge]);
			else
				action.edge(from[edge], to[edge], kinds[edge]);
		}
		for (Dependency edge : dangling)
			action.edge(estate().indexOf(edge.from()), missingNumber.get(edge.to()), edge.kind().code());
	}

	/** Whether a migration takes a node along, unless it stays by its kind. */
	boolean carried(int node) {
		return carried.contains(node);
	}

	/** Objects that depend on each other in a circle, among those that a migration carries: they move as one. */
	@Override
	public BitSet circles() {
		BitSet circles = new BitSet();
		for (int[] cycle : Components.of(graph, carried).cycles())
			IntStream.of(cycle).forEach(circles::set);
		return circles;
	}

	/** Why a node is here: a shortest way from a chosen object to it, both included; empty for what is not here. */
	@Override
	public int[] why(int node) {
		if (isMissing(node))
			return whyMissing(node);
		int[] path = closure.why(node);
		if (path.length == 0 || !members.get(path[0]))
			return path;
		return IntStream.concat(IntStream.of(collectionOf(path[0])), IntStream.of(path)).toArray();
	}

	/** How many of each kind there are beside the chosen objects and the members of the chosen collections. */
	public Map<ObjectKind, Integer> counts() {
		Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
		closure.forEach(node -> counts.merge(estate().kind(node), 1, Integer::sum));
		members.stream().forEach(node -> counts.merge(estate().kind(node), -1, Integer::sum));
		IntStream.of(chosen).filter(node -> !members.get(node)).forEach(node -> counts.merge(estate().kind(node), -1, Integer::sum));
		counts.values().removeIf(count -> count == 0);
		return counts;
	}

	/** What the walk began with: the chosen objects and the members of the chosen collections. */
	public int[] seeds() {
		return IntStream.concat(IntStream.of(chosen), members.stream()).toArray();
	}

	DependencyGraph graph() {
		return graph;
	}

	/** What needs something that is missing. */
	int[] needing(int missingNode) {
		ObjectRef ref = ref(missingNode);
		return dangling.stream().filter(edge -> edge.to().equals(ref)).mapToInt(edge -> estate().indexOf(edge.from())).toArray();
	}

	/** The chosen collection through which a member is here. */
	int collectionOf(int member) {
		for (int object : chosen)
			if (estate().kind(object) == ObjectKind.COLLECTION && IntStream.of(graph.needs(member)).anyMatch(needed -> needed == object))
				return object;
		throw new IllegalStateException(estate().ref(member) + " is a member of no chosen collection");
	}

	public int members() {
		return members.cardinality();
	}

	public List<ObjectRef> missing() {
		return List.copyOf(missing);
	}

	private static boolean stays(ObjectKind kind) {
		return kind.family() == Family.TOPOLOGY || kind.family() == Family.SERVICE;
	}

	private void findMissing() {
		for (Dependency edge : estate().dangling()) {
			if (!closure.contains(estate().indexOf(edge.from())))
				continue;
			dangling.add(edge);
			missingNumber.computeIfAbsent(edge.to(), to -> {
				missing.add(to);
				return estate().size() + missing.size() - 1;
			});
		}
	}

	private void findMembers() {
		for (int object : chosen)
			if (estate().kind(object) == ObjectKind.COLLECTION)
				IntStream.of(inventory.validMembers(object)).forEach(members::set);
		for (int object : chosen)
			members.clear(object);
	}

	private int[] whyMissing(int node) {
		ObjectRef ref = ref(node);
		return dangling.stream().filter(edge -> edge.to().equals(ref)).findFirst()
				.map(edge -> IntStream.concat(IntStream.of(why(estate().indexOf(edge.from()))), IntStream.of(node)).toArray()).orElseThrow();
	}
}
