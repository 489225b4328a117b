package org.drover.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.drover.connector.NewObject;
import org.drover.migration.MigratedObjects.Last;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Fields;
import org.drover.store.Estate;

/**
 * What somebody has changed of the objects that were migrated, in either topology, field by field: as they were migrated, as they are now in the legacy
 * topology, as they are now in the new one. Compares with what was last gathered; of an object that was migrated after that nothing is known there.
 */
public final class Drift {

	/** An object with at least one field that has changed. */
	public record Drifted(Last last, List<FieldDrift> fields) {

		public ObjectRef ref() {
			return last.images().source().object().ref();
		}

		public String name() {
			return last.images().source().object().name();
		}

		/** In the new topology. */
		public ObjectRef written() {
			return last.images().written().object().ref();
		}
	}

	/** The field of an object that stands for its being there at all. */
	public static final String EXISTENCE = "object";

	private static final String THERE = "there";
	private static final String GONE = "gone";

	/** One topology as it was last gathered. */
	private record Side(Optional<Estate> estate, IntFunction<NewObject> images) {

		static Side of(Optional<Estate> estate) {
			return new Side(estate, estate.isEmpty() ? index -> null : Fields.images(estate.get()));
		}

		boolean knows(Last last) {
			return estate.isPresent() && estate.get().gatheredAt().isAfter(last.at());
		}

		Optional<NewObject> image(ObjectRef ref) {
			int index = estate.orElseThrow().indexOf(ref);
			return index < 0 ? Optional.empty() : Optional.of(images.apply(index));
		}
	}

	private final MigratedObjects migrated;
	private final Side source;
	private final Side target;
	private final Map<ObjectRef, ObjectRef> sourceNames = new HashMap<>();
	private final List<Drifted> objects = new ArrayList<>();
	private int unknownInSource;
	private int unknownInTarget;

	private Drift(MigratedObjects migrated, Optional<Estate> source, Optional<Estate> target) {
		this.migrated = migrated;
		this.source = Side.of(source);
		this.target = Side.of(target);
		for (Last last : migrated.all().values())
			sourceNames.put(last.images().written().object().ref(), last.ref());
		migrated.all().values().forEach(this::compare);
	}

	/** @param source the two topologies as they were last gathered; empty where never */
	public static Drift of(MigratedObjects migrated, Optional<Estate> source, Optional<Estate> target) {
		return new Drift(migrated, source, target);
	}

	/** How many objects were migrated and not taken back. */
	public int migrated() {
		return migrated.all().size();
	}

	/** In the order of their references. */
	public List<Drifted> objects() {
		return objects;
	}

	/** Of how many objects it is not known whether they have changed there. */
	public int unknownInSource() {
		return unknownInSource;
	}

	public int unknownInTarget() {
		return unknownInTarget;
	}

	private void compare(Last last) {
		SortedMap<String, String> then = fields(last.images().source());
		SortedMap<String, String> written = fields(named(last.images().written()));
		SortedMap<String, String> here = source.knows(last) ? inSource(last) : then;
		SortedMap<String, String> there = target.knows(last) ? inTarget(last) : written;
		unknownInSource += source.knows(last) ? 0 : 1;
		unknownInTarget += target.knows(last) ? 0 : 1;
		Set<String> names = new TreeSet<>(then.keySet());
		List.of(written, here, there).forEach(side -> names.addAll(side.keySet()));
		List<FieldDrift> fields = new ArrayList<>();
		for (String name : names) {
			FieldDrift field = new FieldDrift(name, value(then, name), value(written, name), value(here, name), value(there, name));
			if (field.isChangedInSource() || field.isChangedInTarget())
				fields.add(field);
		}
		if (!fields.isEmpty())
			objects.add(new Drifted(last, fields));
	}

	private static String value(Map<String, String> fields, String name) {
		return fields.getOrDefault(name, "");
	}

	/** Of what is gone there is nothing to say of its fields. */
	private SortedMap<String, String> inSource(Last last) {
		Optional<NewObject> found = source.image(last.ref());
		if (found.isEmpty())
			return gone(last.images().source(), last.ref().kind() != ObjectKind.CLIENT);
		NewObject now = found.get();
		SortedMap<String, String> fields = fields(new NewObject(now.object(), now.dependencies().stream().filter(need -> isCarried(last, need)).toList()));
		String obsolete = now.object().attribute(Attributes.OBSOLETE);
		if (!obsolete.isEmpty() && last.ref().kind() != ObjectKind.CLIENT)
			fields.put(Attributes.OBSOLETE, obsolete);
		return fields;
	}

	/** What a migration would leave where it is was not carried then either: it is obsolete, missing, or somebody has left it out. */
	private boolean isCarried(Last last, Dependency need) {
		Estate estate = source.estate().orElseThrow();
		int to = estate.indexOf(need.to());
		if (last.images().source().dependencies().contains(need))
			return true;
		return to >= 0 && !migrated.isLeft(need.to()) && estate.object(to).attribute(Attributes.OBSOLETE).isEmpty();
	}

	private SortedMap<String, String> inTarget(Last last) {
		Optional<NewObject> found = target.image(last.images().written().object().ref());
		return found.isEmpty() ? gone(named(last.images().written()), true) : fields(named(found.get()));
	}

	private static SortedMap<String, String> gone(NewObject before, boolean tells) {
		SortedMap<String, String> fields = fields(before);
		if (tells)
			fields.put(EXISTENCE, GONE);
		return fields;
	}

	/** A client is where its topology says that it is, and in the collections that this puts it in. */
	private static SortedMap<String, String> fields(NewObject image) {
		boolean client = image.object().kind() == ObjectKind.CLIENT;
		SortedMap<String, String> fields = new TreeMap<>(Fields.of(client ? new NewObject(image.object(), List.of()) : image));
		fields.put(EXISTENCE, THERE);
		return fields;
	}

	/** What the new topology has, with what it needs as the legacy one calls that. */
	private NewObject named(NewObject image) {
		ManagedObject object = image.object();
		return new NewObject(object, image.dependencies().stream().map(need -> new Dependency(need.from(), sourceNames.getOrDefault(need.to(), need.to()), need.kind())).toList());
	}
}
