package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.graph.Closure;
import org.drover.plan.graph.Components;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;

/**
 * What a selection needs. {@link #needed()} is the closure over every dependency, from the chosen objects and the valid members of
 * the chosen collections; {@link #carried()} is the part of it that a migration creates or moves: reachable without passing
 * through anything obsolete, {@link #excluded()} or bereft, nor through sites and services, which a migration arranges otherwise; and how those sites and services
 * are set.
 */
public final class Scope {

	/** What holds for clients by way of their sites, which are not carried. */
	private static final Set<ObjectKind> OF_SITES = EnumSet.of(ObjectKind.SITE_SETTINGS, ObjectKind.METERING_RULE);

	private final Inventory inventory;
	private final DependencyGraph graph;
	private final Selection selection;
	private final int[] seeds;
	private final BitSet excluded;
	private final Map<Integer, Left> bereft;
	private final BitSet hollow;
	private final Closure needed;
	private final Closure carried;

	private Scope(Inventory inventory, DependencyGraph graph, Selection selection, int[] seeds, BitSet excluded) {
		this(inventory, graph, selection, seeds, excluded, Map.of(), new BitSet(), graph.closure(seeds, object -> false));
	}

	private Scope(Inventory inventory, DependencyGraph graph, Selection selection, int[] seeds, BitSet excluded, Map<Integer, Left> bereft, BitSet hollow,
			Closure needed) {
		this.inventory = inventory;
		this.graph = graph;
		this.selection = selection;
		this.seeds = seeds;
		this.excluded = excluded;
		this.bereft = bereft;
		this.hollow = hollow;
		this.needed = needed;
		BitSet chosen = new BitSet();
		for (int seed : seeds)
			chosen.set(seed);
		this.carried = graph.closure(withSettings(seeds), object -> bereft.containsKey(object) || !chosen.get(object) && (excluded.get(object) || !carries(object)));
	}

	/** Without some of it, and what only that needs. */
	Scope without(Map<Integer, Left> some) {
		return new Scope(inventory, graph, selection, seeds, excluded, some, hollow, needed);
	}

	/** Without what was found in it. */
	Scope without(Bereft lost) {
		return new Scope(inventory, graph, selection, seeds, excluded, Map.copyOf(lost.left()), lost.hollow(), needed);
	}

	private int[] withSettings(int[] chosen) {
		IntStream.Builder settings = IntStream.builder();
		needed.forEach(object -> {
			if (OF_SITES.contains(estate().kind(object)))
				settings.add(object);
		});
		return IntStream.concat(IntStream.of(chosen), settings.build()).toArray();
	}

	public static DependencyGraph graph(Estate estate) {
		return new DependencyGraph(estate.size(), estate.edgeFrom(), estate.edgeTo());
	}

	public static Scope of(Inventory inventory, DependencyGraph graph, Selection selection) {
		Estate estate = inventory.estate();
		BitSet seeds = new BitSet(estate.size());
		BitSet excluded = new BitSet();
		Stream.concat(selection.excluded().stream(), selection.remembered().keySet().stream()).mapToInt(estate::indexOf).filter(object -> object >= 0)
				.forEach(excluded::set);
		for (ObjectRef chosen : selection.chosen()) {
			int index = estate.indexOf(chosen);
			seeds.set(index);
			if (chosen.kind() == ObjectKind.COLLECTION && !selection.bare().contains(chosen))
				IntStream.of(inventory.validMembers(index)).forEach(seeds::set);
		}
		seeds.andNot(excluded);
		if (!selection.related())
			excluded.or(others(inventory, graph, seeds));
		return new Scope(inventory, graph, selection, seeds.stream().toArray(), excluded);
	}

	/** What would be carried along. */
	private static BitSet others(Inventory inventory, DependencyGraph graph, BitSet seeds) {
		BitSet others = graph.closure(seeds.stream().toArray(), object -> !seeds.get(object) && !carries(inventory, object)).members();
		others.andNot(seeds);
		return others;
	}

	private boolean carries(int object) {
		return carries(inventory, object);
	}

	private static boolean carries(Inventory inventory, int object) {
		Family family = inventory.estate().kind(object).family();
		return (family == Family.CONFIGURATION || family == Family.CLIENT) && !inventory.obsolete(object);
	}

	public Inventory inventory() {
		return inventory;
	}

	public Estate estate() {
		return inventory.estate();
	}

	public DependencyGraph graph() {
		return graph;
	}

	public int[] seeds() {
		return seeds.clone();
	}

	/** What a person left out, by number. */
	public BitSet excluded() {
		return (BitSet) excluded.clone();
	}

	/** What is nothing without what was left out, by number. */
	Map<Integer, Left> bereft() {
		return bereft;
	}

	/** Whether an object is nothing without what is obsolete or not there at all, so that no client is given anything by it. */
	boolean isHollow(int object) {
		return hollow.get(object);
	}

	/** Why it was, in words. */
	String whyExcluded(ObjectRef ref) {
		String why = selection.remembered().get(ref);
		if (why != null)
			return "on the project's list of exclusions" + (why.isEmpty() ? "" : " (" + why + ")");
		return isExcludedByName(ref) ? "left out on request" : "not chosen itself, and nothing else is to move";
	}

	/** Whether somebody left just that out; else all that was not chosen is. */
	boolean isExcludedByName(ObjectRef ref) {
		return selection.related() || selection.remembered().containsKey(ref) || selection.excluded().contains(ref);
	}

	/** What would be carried if nothing were left out. */
	Closure carriedOtherwise() {
		return carriedWithExcluded(object -> false);
	}

	/** What would be carried if no person had left anything out. */
	Closure carriedUnlessExcluded() {
		return carriedWithExcluded(object -> bereft.containsKey(object) && bereft.get(object).reason() != Left.Reason.EXCLUDED);
	}

	private Closure carriedWithExcluded(IntPredicate lost) {
		BitSet chosen = excluded();
		IntStream.of(seeds).forEach(chosen::set);
		return graph.closure(withSettings(chosen.stream().toArray()), object -> lost.test(object) || !chosen.get(object) && !carries(object));
	}

	public Closure needed() {
		return needed;
	}

	public Closure carried() {
		return carried;
	}

	/** The clients to move: the chosen ones and the servers these depend on. */
	public int[] clients() {
		return indexes(carried, ObjectKind.CLIENT);
	}

	/** How many of each kind are needed, seeds included; kinds that are not needed are absent. */
	public Map<ObjectKind, Integer> counts() {
		Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
		needed.forEach(object -> counts.merge(estate().kind(object), 1, Integer::sum));
		return counts;
	}

	/** Dependencies of needed objects whose other end is missing in the source. */
	public List<Dependency> dangling() {
		return estate().dangling().stream().filter(edge -> needed.contains(estate().indexOf(edge.from()))).toList();
	}

	/** Groups of carried objects that depend on each other in a circle; each moves as one. */
	public List<List<ObjectRef>> cycles() {
		List<List<ObjectRef>> cycles = new ArrayList<>();
		for (int[] cycle : Components.of(graph, carried).cycles())
			cycles.add(IntStream.of(cycle).mapToObj(estate()::ref).sorted().toList());
		return cycles;
	}

	public int obsolete() {
		return (int) IntStream.of(indexes(needed)).filter(inventory::obsolete).count();
	}

	private int[] indexes(Closure closure, ObjectKind kind) {
		return IntStream.of(indexes(closure)).filter(object -> estate().kind(object) == kind).toArray();
	}

	private static int[] indexes(Closure closure) {
		IntStream.Builder indexes = IntStream.builder();
		closure.forEach(indexes::add);
		return indexes.build().sorted().toArray();
	}
}
