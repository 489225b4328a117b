package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * What a migration carries of an object, field by field: its name, its version, its attributes, and what it needs of objects that are carried too.
 * Where an object needs one thing of a kind, what it needs is a field; where it may need many, each of them is.
 */
public final class Fields {

	/** Attributes that say where an object is in one topology, not what it is. */
	private static final Set<String> PLACE = Set.of(Attributes.SITE, Attributes.OBSOLETE, Attributes.URL, Attributes.OWNER,
			Attributes.SHARED_WITH, Attributes.HOLDS);
	private static final Set<DependencyKind> WHOLE = EnumSet.of(DependencyKind.LIMITED_BY, DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO,
			DependencyKind.BOOTS_FROM, DependencyKind.HOSTED_ON, DependencyKind.PART_OF);
	private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::kind).thenComparing(Dependency::to);
	private static final String NEEDED = "yes";

	private Fields() {
	}

	/** By name; what is not set is not there. */
	public static SortedMap<String, String> of(NewObject object) {
		NewObject carried = portable(object);
		SortedMap<String, String> fields = new TreeMap<>(carried.object().attributes());
		fields.put("name", carried.object().name());
		if (!carried.object().version().isEmpty())
			fields.put("version", carried.object().version());
		for (Dependency need : carried.dependencies().stream().distinct().sorted(ORDER).toList()) {
			if (isWhole(need.kind()))
				fields.merge(need.kind().label(), need.to().toString(), (one, other) -> one + ", " + other);
			else
				fields.put(name(need), NEEDED);
		}
		return fields;
	}

	/** In which two images differ. */
	public static List<FieldDifference> differences(NewObject source, NewObject target) {
		Map<String, String> here = of(source);
		Map<String, String> there = of(target);
		Set<String> names = new TreeSet<>(here.keySet());
		names.addAll(there.keySet());
		List<FieldDifference> differences = new ArrayList<>();
		for (String name : names) {
			FieldDifference field = new FieldDifference(name, here.getOrDefault(name, ""), there.getOrDefault(name, ""));
			if (!field.source().equals(field.target()))
				differences.add(field);
		}
		return differences;
	}

	/** The object without what ties it to the place it is in. */
	public static ManagedObject portable(ManagedObject object) {
		ManagedObject portable = object;
		for (String attribute : PLACE)
			portable = portable.with(attribute, "");
		return portable;
	}

	/** A service as the topology records it that another one shares it with. */
	static ManagedObject lent(ManagedObject service, String with) {
		return service.with(Attributes.SHARED_WITH, with).with(Attributes.OBSOLETE, "").with(Attributes.HEALTH, "").with(Attributes.HEALTH_CAUSE, "");
	}

	/** So are its dependencies. */
	public static NewObject portable(NewObject object) {
		return new NewObject(portable(object.object()), object.dependencies().stream().filter(Fields::isCarried).toList());
	}

	/** The fields of one image in the place of the other. */
	static NewObject inPlaceOf(NewObject fields, NewObject place) {
		ManagedObject object = portable(fields.object());
		for (String attribute : PLACE)
			object = object.with(attribute, place.object().attribute(attribute));
		List<Dependency> dependencies = new ArrayList<>(portable(fields).dependencies());
		place.dependencies().stream().filter(need -> !isCarried(need)).forEach(dependencies::add);
		return new NewObject(object, dependencies.stream().distinct().toList());
	}

	/** Whether two images are one, whatever the order of their dependencies. */
	static boolean same(NewObject one, NewObject other) {
		return one.object().equals(other.object()) && Set.copyOf(one.dependencies()).equals(Set.copyOf(other.dependencies()));
	}

	/** The objects of an estate by their numbers, each with all that it needs, whether that is there or not. */
	public static IntFunction<NewObject> images(Estate estate) {
		Edges edges = new Edges(estate);
		Map<ObjectRef, List<Dependency>> dangling = estate.dangling().stream().collect(Collectors.groupingBy(Dependency::from));
		return object -> {
			ObjectRef ref = estate.ref(object);
			List<Dependency> dependencies = new ArrayList<>(dangling.getOrDefault(ref, List.of()));
			for (DependencyKind kind : DependencyKind.values())
				edges.each(object, kind, to -> dependencies.add(new Dependency(ref, estate.ref(to), kind)));
			return new NewObject(estate.object(object), dependencies);
		};
	}

	/** Whether all that an object needs in this way is one field. */
	static boolean isWhole(DependencyKind kind) {
		return WHOLE.contains(kind);
	}

	static String name(Dependency need) {
		return need.kind().label() + ' ' + need.to();
	}

	static Set<Dependency> of(NewObject object, DependencyKind kind) {
		return object.dependencies().stream().filter(need -> need.kind() == kind).collect(Collectors.toSet());
	}

	private static boolean isCarried(Dependency need) {
		Family family = need.to().kind().family();
		return family == Family.CONFIGURATION || family == Family.CLIENT;
	}
}
