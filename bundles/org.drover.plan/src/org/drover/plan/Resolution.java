package org.drover.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * What a task has to know of conflicts that it settles.
 *
 * @param before   the new topology's objects that it changes, as they were when the plan was made
 * @param migrated what is carried over, as the legacy topology calls it and what it needs, where that is not what is written
 * @param renamed  references in the new topology, as {@code kind:key}, by those in the legacy one
 * @param replaced owners whose content takes the place of other content that the new topology has published
 */
public record Resolution(List<NewObject> before, List<NewObject> migrated, Map<String, String> renamed, List<ObjectRef> replaced) {

	public static final Resolution NONE = new Resolution(List.of(), List.of(), Map.of(), List.of());

	public Resolution {
		before = List.copyOf(before);
		migrated = List.copyOf(migrated);
		renamed = new TreeMap<>(renamed);
		replaced = List.copyOf(replaced);
	}

	/** Of a service that the new topology may have on record already. */
	static Resolution known(Estate target, ObjectRef service) {
		int there = target.indexOf(service);
		return there < 0 ? NONE : new Resolution(List.of(new NewObject(target.object(there), List.of())), List.of(), Map.of(), List.of());
	}

	/** As if an attribute of what was there were that of another object. */
	Resolution with(String attribute, ManagedObject other) {
		return new Resolution(before.stream().map(image -> new NewObject(image.object().with(attribute, other.attribute(attribute)), image.dependencies())).toList(), migrated, renamed,
				replaced);
	}

	/** What an object of the legacy topology is called in the new one. */
	public ObjectRef written(ObjectRef ref) {
		String name = renamed.get(ref.toString());
		return name == null ? ref : ObjectRef.parse(name);
	}
}
