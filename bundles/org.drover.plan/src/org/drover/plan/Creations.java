package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.graph.Components;
import org.drover.plan.graph.Layers;
import org.drover.store.Estate;

/**
 * The objects a plan creates, layer by layer: each layer needs only earlier ones, and objects that need each other in a circle stay
 * in one batch. What becomes of objects the new topology has already, other than they would be written, {@link Conflicts} decide.
 */
final class Creations {

	private final Needs needs;
	private final Components components;
	private final Layers layers;
	private final Set<ObjectRef> present = new TreeSet<>();
	private final Set<ObjectRef> created = new TreeSet<>();
	private final List<ObjectRef> refused = new ArrayList<>();
	private final List<Left> left = new ArrayList<>();
	/** Clients that the new topology has a record of which does not say where they are, or that they are in collections that deliver something. */
	private final Set<ObjectRef> outdated = new TreeSet<>();
	private final Set<ObjectRef> published;
	private final Renames renames;
	private final Conflicts conflicts;
	private final Conversions conversions;

	/** @param base objects of the legacy topology as they were last migrated */
	Creations(Needs needs, ServiceDecisions services, ConflictRules rules, Map<ObjectRef, Migrated> base) {
		this.needs = needs;
		this.published = services.published();
		this.conversions = new Conversions(needs);
		this.renames = new Renames(needs, conversions, base.values());
		this.components = Components.of(needs.scope.graph(), needs.scope.carried());
		this.layers = Layers.of(components);
		for (int object : needs.scope.carried().nodes())
			sort(object);
		Stream.concat(services.sharedPoints().stream(), services.sharedState().stream()).forEach(point -> point.boundaries().forEach(boundary -> sort(needs.source.indexOf(boundary))));
		List<Integer> compared = present.stream().filter(ref -> ref.kind().family() == Family.CONFIGURATION).map(this::index)
				.sorted(Comparator.comparing(this::layer)).toList();
		IntStream.concat(needs.scope.excluded().stream(), needs.scope.bereft().keySet().stream().mapToInt(Integer::intValue)).mapToObj(needs.source::ref).filter(this::isThere)
				.forEach(present::add);
		refused.stream().filter(this::isThere).forEach(present::add);
		IntStream.of(needs.scope.needed().nodes()).filter(needs.scope.inventory()::obsolete).mapToObj(needs.source::ref).filter(this::isThere).forEach(present::add);
		this.conflicts = new Conflicts(needs, renames, rules, base, this::create);
		conflicts.settle(compared);
		conflicts.all().forEach(this::apply);
		compareClients();
	}

	private void apply(Conflicts.Settled settled) {
		Conflict conflict = settled.conflict();
		if (conflict.policy() == ConflictPolicy.RENAME) {
			present.remove(conflict.ref());
			created.add(conflict.ref());
		} else if (settled.isKept()) {
			left.add(kept(conflict.ref(), conflict.name(), conflict.fields()));
		}
	}

	/** A warning about collections whose members are no longer looked for, in a topology that evaluates no query rules. */
	Optional<String> frozen() {
		List<ManagedObject> frozen = created.stream().filter(ref -> ref.kind() == ObjectKind.COLLECTION).map(ref -> needs.source.object(index(ref)))
				.filter(collection -> !collection.attribute(Attributes.QUERY).isEmpty()).toList();
		if (frozen.isEmpty())
			return Optional.empty();
		String first = frozen.getFirst().name() + (frozen.size() == 1 ? " has" : " and " + (frozen.size() - 1) + " more have");
		return Optional.of(needs.targetCode + " evaluates no query rules: " + first + " there the members that move, and nobody joins or leaves by a query any more");
	}

	/** What is written as an object of another kind, in a sentence each. */
	List<String> conversions() {
		return conversions.sentences();
	}

	/** What the new topology has already, other than it would be written. */
	List<Conflict> conflicts() {
		return conflicts.all().stream().map(Conflicts.Settled::conflict).toList();
	}

	/** Batches of objects that are changed in the new topology, each of one policy. */
	List<List<Conflicts.Settled>> changes(int batchSize) {
		List<List<Conflicts.Settled>> batches = new ArrayList<>();
		for (ConflictPolicy policy : ConflictPolicy.values()) {
			List<Conflicts.Settled> changed = conflicts.all().stream().filter(settled -> settled.isChanged() && settled.conflict().policy() == policy).toList();
			for (int from = 0; from < changed.size(); from += batchSize)
				batches.add(changed.subList(from, Math.min(from + batchSize, changed.size())));
		}
		return batches;
	}

	/** What an object of the legacy topology is called in the new one. */
	ObjectRef written(ObjectRef ref) {
		return renames.written(ref);
	}

	/**
	 * What a task has to know to write objects.
	 *
	 * @param sources as the legacy topology calls them
	 */
	Resolution resolution(List<ObjectRef> sources, List<NewObject> before, List<NewObject> written) {
		Map<String, String> names = new TreeMap<>();
		List<NewObject> migrated = new ArrayList<>();
		for (int at = 0; at < sources.size(); at++) {
			ObjectRef source = sources.get(at);
			if (!written(source).equals(source))
				names.put(source.toString(), written(source).toString());
			NewObject plain = plain(index(source));
			if (!Fields.same(plain, Fields.portable(written.get(at))))
				migrated.add(plain);
		}
		boolean none = names.isEmpty() && migrated.isEmpty() && before.isEmpty();
		return none ? Resolution.NONE : new Resolution(before, migrated, names, List.of());
	}

	/** What a task has to know to copy the content of an object. */
	Resolution resolution(ObjectRef owner) {
		Map<String, String> names = written(owner).equals(owner) ? Map.of() : Map.of(owner.toString(), written(owner).toString());
		return new Resolution(List.of(), List.of(), names, replaces(owner) ? List.of(owner) : List.of());
	}

	/** Back from there. */
	ObjectRef source(ObjectRef written) {
		return renames.source(written);
	}

	/** The content that the new topology has in the end in the place of a legacy one: where an object is left as it is there, that of the version it has there. */
	Content inTarget(Content content) {
		Conflicts.Settled settled = conflicts.of(content.owner());
		if (settled == null && isThere(content.owner()))
			return new Content(written(content.owner()), needs.target.version(needs.target.indexOf(written(content.owner()))));
		boolean renamed = settled == null || settled.conflict().policy() == ConflictPolicy.RENAME;
		return new Content(written(content.owner()), renamed ? content.version() : settled.after().object().version());
	}

	/** Whether the content of an object takes the place of other content that the new topology has published. */
	boolean replaces(ObjectRef owner) {
		Conflicts.Settled settled = conflicts.of(owner);
		return settled != null && settled.replacesContent() && published.contains(written(owner)) && inTarget(content(owner)).version().equals(content(owner).version());
	}

	/** Whether the new topology gets another version of what it has already. */
	boolean updates(ObjectRef owner) {
		Conflicts.Settled settled = conflicts.of(owner);
		return settled != null && settled.isChanged() && !settled.before().object().version().equals(settled.after().object().version());
	}

	/** Content that replaces other content, whoever needs it: what is published has to fit the object. */
	List<Content> replacing() {
		return conflicts.all().stream().map(settled -> settled.conflict().ref()).filter(this::replaces).map(this::content).toList();
	}

	private Content content(ObjectRef owner) {
		return new Content(owner, needs.source.version(index(owner)));
	}

	List<Left> left() {
		return left;
	}

	/** Whether the new topology has the object or will have it. */
	boolean exists(ObjectRef ref) {
		return present.contains(ref) || created.contains(ref);
	}

	boolean isPresent(ObjectRef ref) {
		return present.contains(ref);
	}

	/** Batches of configuration objects, by layer; lower layers first. */
	List<List<List<NewObject>>> configuration(int batchSize) {
		return layered(Family.CONFIGURATION, batchSize);
	}

	/** Batches of clients, by layer: servers that others depend on first. */
	List<List<List<NewObject>>> clients(int batchSize) {
		return layered(Family.CLIENT, batchSize);
	}

	/**
	 * Clients that move, by layer: those of {@link #clients}, and those of which the new topology has a record already, as they were sent to the topology which
	 * they leave now, or were made known and have not moved since.
	 */
	List<List<ObjectRef>> movers() {
		Stream<ObjectRef> fresh = created.stream().filter(ref -> ref.kind() == ObjectKind.CLIENT);
		Stream<ObjectRef> known = needs.moving.stream().mapToObj(needs.source::ref).filter(this::awaitsMove);
		return byLayer(Stream.concat(fresh, known)).stream().map(layer -> layer.stream().map(needs.source::ref).toList()).toList();
	}

	private boolean awaitsMove(ObjectRef client) {
		if (!present.contains(client))
			return false;
		String site = needs.target.object(needs.target.indexOf(written(client))).attribute(Attributes.SITE);
		return site.isEmpty() || needs.source.indexOf(new ObjectRef(ObjectKind.SITE, site)) >= 0;
	}

	/** The same clients, in their order; those that depend on each other in a circle come together, where the first of them is. */
	List<List<ObjectRef>> together(List<ObjectRef> clients) {
		Map<Object, List<ObjectRef>> groups = new LinkedHashMap<>();
		for (ObjectRef client : clients) {
			boolean alone = circleSize(index(client)) == 1;
			groups.computeIfAbsent(alone ? client : (Object) component(index(client)), any -> new ArrayList<>()).add(client);
		}
		return List.copyOf(groups.values());
	}

	private void sort(int object) {
		ManagedObject source = needs.source.object(object);
		Family family = source.kind().family();
		if (needs.isRefused(object))
			refuse(needs.refused(object));
		else if (family == Family.CLIENT && !needs.moving.get(object))
			left.add(new Left(source.ref(), source.name(), Left.Reason.PRESENT, "has moved to " + needs.targetCode + " already"));
		else if (!needs.takes(written(source.ref()).kind()))
			refuse(needs.notHeld(object));
		else if (family == Family.CLIENT || family == Family.CONFIGURATION)
			compare(source);
	}

	private void refuse(Left why) {
		refused.add(why.ref());
		left.add(why);
	}

	private void compare(ManagedObject source) {
		if (!isThere(source.ref())) {
			created.add(source.ref());
			return;
		}
		present.add(source.ref());
	}

	/** A record that the new topology keeps of a client is kept as it is, and what follows from it, too: the collections that the client is in, and what they receive. */
	private void compareClients() {
		List<ObjectRef> clients = present.stream().filter(ref -> ref.kind() == ObjectKind.CLIENT && needs.moving.get(index(ref))).toList();
		IntFunction<NewObject> images = clients.isEmpty() ? any -> null : Fields.images(needs.target);
		for (ObjectRef ref : clients) {
			NewObject image = images.apply(needs.target.indexOf(ref));
			List<FieldDifference> fields = Fields.differences(create(index(ref)), image);
			if (!fields.isEmpty())
				left.add(kept(ref, needs.source.name(index(ref)), fields));
			Set<Dependency> known = Set.copyOf(image.dependencies());
			if (plain(index(ref)).dependencies().stream().anyMatch(need -> decides(need) && !known.contains(new Dependency(ref, written(need.to()), need.kind()))))
				outdated.add(ref);
		}
	}

	/** Whether it depends on this what a client is given. */
	private boolean decides(Dependency need) {
		boolean[] delivers = { need.kind() == DependencyKind.LOCATED_IN };
		if (need.kind() == DependencyKind.MEMBER_OF)
			needs.edges.each(index(need.to()), DependencyKind.RECEIVES, deployment -> delivers[0] |= !needs.scope.inventory().obsolete(deployment));
		return delivers[0];
	}

	/** Whether the new topology has a record of a client before any is made, by which it gives the client what it needs. */
	boolean isKnown(ObjectRef client) {
		return present.contains(client) && !outdated.contains(client);
	}

	private Left kept(ObjectRef ref, String name, List<FieldDifference> fields) {
		return new Left(ref, name, Left.Reason.CONFLICT, "differs from the one in " + needs.targetCode + ", which is kept: "
				+ fields.stream().map(FieldDifference::words).collect(Collectors.joining("; ")));
	}

	private boolean isThere(ObjectRef ref) {
		return needs.target.indexOf(written(ref)) >= 0;
	}

	private List<List<List<NewObject>>> layered(Family family, int batchSize) {
		return byLayer(created.stream().filter(ref -> ref.kind().family() == family)).stream().map(layer -> batches(layer, batchSize)).toList();
	}

	/**
	 * Objects in the order in which they are written, lower layers first. A circle is one row in it, whatever kinds it is made of; clients of one profile are side by side,
	 * so that a batch of clients is mostly one class.
	 */
	private List<List<Integer>> byLayer(Stream<ObjectRef> refs) {
		Map<Integer, List<Integer>> sorted = new TreeMap<>();
		refs.forEach(ref -> sorted.computeIfAbsent(layer(index(ref)), any -> new ArrayList<>()).add(index(ref)));
		Comparator<Integer> byKind = Comparator.comparing(needs.source::kind);
		Comparator<Integer> each = byKind.thenComparing(needs.profiles::of).thenComparing(needs.source::key);
		Comparator<Integer> order = Comparator.comparing(this::leader, each).thenComparing(each);
		sorted.values().forEach(layer -> layer.sort(order));
		return List.copyOf(sorted.values());
	}

	/** Stands for its circle; an object without one for itself. */
	private int leader(int object) {
		return component(object) < 0 ? object : components.first(component(object));
	}

	/** Boundaries that only a distribution point brings in are outside the carried closure and need nothing; groups of them need boundaries. */
	private int layer(int object) {
		if (needs.scope.carried().contains(object))
			return layers.layerOf(object);
		return needs.source.kind(object) == ObjectKind.BOUNDARY_GROUP ? 1 : 0;
	}

	private int component(int object) {
		return needs.scope.carried().contains(object) ? components.componentOf(object) : -1;
	}

	private List<List<NewObject>> batches(List<Integer> objects, int batchSize) {
		List<List<NewObject>> batches = new ArrayList<>();
		List<NewObject> batch = new ArrayList<>();
		int last = -2;
		for (int object : objects) {
			boolean sameCircle = component(object) == last && last >= 0;
			if (batch.size() >= batchSize && !sameCircle) {
				batches.add(batch);
				batch = new ArrayList<>();
			}
			batch.add(create(object));
			last = component(object);
		}
		batches.add(batch);
		return batches;
	}

	private int circleSize(int object) {
		return component(object) < 0 ? 1 : components.members(component(object)).length;
	}

	private NewObject create(int object) {
		return renames.written(plain(object));
	}

	/** As the legacy topology calls it and what it needs, but only what the new one has or gets. */
	private NewObject plain(int object) {
		ManagedObject source = needs.source.object(object);
		List<Dependency> dependencies = new ArrayList<>();
		for (DependencyKind kind : DependencyKind.values())
			needs.edges.each(object, kind, to -> addDependency(dependencies, source.ref(), needs.source.ref(to), kind));
		return new NewObject(Fields.portable(source), dependencies);
	}

	private void addDependency(List<Dependency> dependencies, ObjectRef from, ObjectRef to, DependencyKind kind) {
		Family family = to.kind().family();
		if ((family == Family.CONFIGURATION || family == Family.CLIENT) && (exists(to) || isThere(to)))
			dependencies.add(new Dependency(from, to, kind));
	}

	private int index(ObjectRef ref) {
		Estate source = needs.source;
		return source.indexOf(ref);
	}
}
