package org.drover.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object as one topology describes it.
 *
 * @param name       what people call it; may equal the key, never null
 * @param version    the topology's version of it (a package's source version); empty where the topology keeps none
 * @param attributes everything else, by the names in {@link Attributes} where they are shared words; sorted, without nulls,
 *                   without secrets
 */
public record ManagedObject(ObjectRef ref, String name, String version, SortedMap<String, String> attributes) {

	public ManagedObject {
		Objects.requireNonNull(ref, "ref");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(version, "version");
		attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
	}

	public static ManagedObject of(ObjectKind kind, String key, String name, String version, Map<String, String> attributes) {
		return new ManagedObject(new ObjectRef(kind, key), name, version, new TreeMap<>(attributes));
	}

	public ObjectKind kind() {
		return ref.kind();
	}

	public String key() {
		return ref.key();
	}

	/** The attribute's value, or an empty string. */
	public String attribute(String attribute) {
		return attributes.getOrDefault(attribute, "");
	}

	public boolean is(String flag) {
		return "true".equals(attribute(flag));
	}

	/** A copy with one attribute set; an empty value takes the attribute away. */
	public ManagedObject with(String attribute, String value) {
		SortedMap<String, String> changed = new TreeMap<>(attributes);
		if (value.isEmpty())
			changed.remove(attribute);
		else
			changed.put(attribute, value);
		return new ManagedObject(ref, name, version, changed);
	}
}
