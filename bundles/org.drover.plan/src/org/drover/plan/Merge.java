package org.drover.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;

/**
 * Merges two images of an object field by field: what one side alone has changed since the object was last migrated is taken from that side. An
 * object that was never migrated had no fields. A version and what it says of its content are one field.
 */
final class Merge {

	private final Migrated base;
	private final NewObject source;
	private final NewObject target;
	private final boolean sourceWins;
	private final List<String> both = new ArrayList<>();
	private final NewObject merged;

	/**
	 * @param base       null where it was never migrated
	 * @param source     what a migration would write
	 * @param target     what the new topology has
	 * @param sourceWins where both have changed a field, and not alike
	 */
	Merge(Migrated base, NewObject source, NewObject target, boolean sourceWins) {
		this.base = base == null ? null : new Migrated(Fields.portable(base.source()), Fields.portable(base.written()));
		this.source = Fields.portable(source);
		this.target = Fields.portable(target);
		this.sourceWins = sourceWins;
		this.merged = Fields.inPlaceOf(new NewObject(object(), dependencies()), target);
	}

	NewObject merged() {
		return merged;
	}

	/** The fields that both have changed. */
	List<String> both() {
		return both;
	}

	/** What of an object is a field. */
	private interface Field<T> {
		T of(NewObject object);
	}

	/** @param none what an object has that was never there */
	private <T> T pick(String name, T none, Field<T> field) {
		T then = base == null ? none : field.of(base.source());
		T written = base == null ? none : field.of(base.written());
		T here = field.of(source);
		T there = field.of(target);
		if (here.equals(there) || here.equals(then))
			return there;
		if (there.equals(written))
			return here;
		both.add(name);
		return sourceWins ? here : there;
	}

	private ManagedObject object() {
		String name = pick("name", "", image -> image.object().name());
		List<String> version = pick("version", List.of("", "", ""), Merge::version);
		ManagedObject object = new ManagedObject(target.object().ref(), name, version.get(0), new TreeMap<>());
		Set<String> attributes = new TreeSet<>(source.object().attributes().keySet());
		attributes.addAll(target.object().attributes().keySet());
		attributes.removeAll(Set.of(Attributes.CONTENT_SIZE, Attributes.CONTENT_HASH));
		for (String attribute : attributes)
			object = object.with(attribute, pick(attribute, "", image -> image.object().attribute(attribute)));
		return object.with(Attributes.CONTENT_SIZE, version.get(1)).with(Attributes.CONTENT_HASH, version.get(2));
	}

	private static List<String> version(NewObject image) {
		ManagedObject object = image.object();
		return List.of(object.version(), object.attribute(Attributes.CONTENT_SIZE), object.attribute(Attributes.CONTENT_HASH));
	}

	private List<Dependency> dependencies() {
		Set<Dependency> all = new HashSet<>(source.dependencies());
		all.addAll(target.dependencies());
		List<Dependency> kept = new ArrayList<>();
		for (DependencyKind kind : DependencyKind.values()) {
			if (Fields.isWhole(kind))
				kept.addAll(pick(kind.label(), Set.of(), image -> Fields.of(image, kind)));
			else
				all.stream().filter(need -> need.kind() == kind && pick(Fields.name(need), false, image -> image.dependencies().contains(need))).forEach(kept::add);
		}
		return kept;
	}
}
