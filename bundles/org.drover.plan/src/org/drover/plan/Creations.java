package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
 * in one batch. Objects the new topology has already are left as they are.
 */
final class Creations {

	/** Attributes that say where an object is in one topology, not what it is. */
	private static final Set<String> PLACE = Set.of(Attributes.SITE, Attributes.OBSOLETE, Attributes.URL, Attributes.OWNER,
			Attributes.SHARED_WITH, Attributes.HOLDS);

	private final Needs needs;
	private final Components components;
	private final Layers layers;
	private final Set<ObjectRef> present = new TreeSet<>();
	private final Set<ObjectRef> created = new TreeSet<>();
	private final List<Left> left = new ArrayList<>();

	Creations(Needs needs, List<Point> points) {
		this.needs = needs;
		this.components = Components.of(needs.scope.graph(), needs.scope.carried());
		this.layers = Layers.of(components);
		for (int object : needs.scope.carried().nodes())
			sort(object);
		needs.scope.excluded().stream().filter(object -> needs.target.indexOf(needs.source.ref(object)) >= 0).mapToObj(needs.source::ref).forEach(present::add);
		points.forEach(point -> point.boundaries().forEach(boundary -> sort(needs.source.indexOf(boundary))));
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

	private void sort(int object) {
		ManagedObject source = needs.source.object(object);
		Family family = source.kind().family();
		if (family == Family.CLIENT && !needs.moving.get(object))
			left.add(new Left(source.ref(), source.name(), Left.Reason.PRESENT, "has moved to " + needs.targetCode + " already"));
		else if (family == Family.CLIENT || family == Family.CONFIGURATION)
			compare(source);
	}

	private void compare(ManagedObject source) {
		int index = needs.target.indexOf(source.ref());
		if (index < 0) {
			created.add(source.ref());
			return;
		}
		ManagedObject target = needs.target.object(index);
		if (present.add(source.ref()) && !portable(source).equals(portable(target)))
			left.add(new Left(source.ref(), source.name(), Left.Reason.CONFLICT,
					"differs from the one in " + needs.targetCode + ", which is kept"));
	}

	private List<List<List<NewObject>>> layered(Family family, int batchSize) {
		Map<Integer, List<Integer>> byLayer = new TreeMap<>();
		for (ObjectRef ref : created) {
			if (ref.kind().family() == family)
				byLayer.computeIfAbsent(layer(index(ref)), any -> new ArrayList<>()).add(index(ref));
		}
		List<List<List<NewObject>>> batches = new ArrayList<>();
		for (List<Integer> layer : byLayer.values())
			batches.add(batches(layer, batchSize));
		return batches;
	}

	/** Boundaries that only a distribution point brings in are outside the carried closure and need nothing. */
	private int layer(int object) {
		return needs.scope.carried().contains(object) ? layers.layerOf(object) : 0;
	}

	private int component(int object) {
		return needs.scope.carried().contains(object) ? components.componentOf(object) : -1;
	}

	private List<List<NewObject>> batches(List<Integer> objects, int batchSize) {
		objects.sort(Comparator.<Integer, ObjectKind>comparing(object -> needs.source.kind(object)).thenComparing(this::batchKey)
				.thenComparing(needs.source::key));
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

	/** Keeps circles together and clients of one profile side by side, so that a batch of clients is mostly one class. */
	private int batchKey(int object) {
		return needs.source.kind(object) == ObjectKind.CLIENT ? needs.profiles.of(object)
				: circleSize(object) > 1 ? component(object) : -1;
	}

	private int circleSize(int object) {
		return component(object) < 0 ? 1 : components.members(component(object)).length;
	}

	private NewObject create(int object) {
		ManagedObject source = needs.source.object(object);
		List<Dependency> dependencies = new ArrayList<>();
		for (DependencyKind kind : DependencyKind.values())
			needs.edges.each(object, kind, to -> addDependency(dependencies, source.ref(), needs.source.ref(to), kind));
		return new NewObject(portable(source), dependencies);
	}

	private void addDependency(List<Dependency> dependencies, ObjectRef from, ObjectRef to, DependencyKind kind) {
		Family family = to.kind().family();
		if ((family == Family.CONFIGURATION || family == Family.CLIENT) && exists(to))
			dependencies.add(new Dependency(from, to, kind));
	}

	/** The object without what ties it to the place it is in. */
	static ManagedObject portable(ManagedObject object) {
		ManagedObject portable = object;
		for (String attribute : PLACE)
			portable = portable.with(attribute, "");
		return portable;
	}

	private int index(ObjectRef ref) {
		Estate source = needs.source;
		return source.indexOf(ref);
	}
}
