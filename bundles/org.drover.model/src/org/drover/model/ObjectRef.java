package org.drover.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names an object within one topology, the same in every gathering and, once migrated, in the new topology.
 *
 * @param key the topology's own identifier (a CollectionID, a client's unique identifier, a server's NAL path); never blank
 */
public record ObjectRef(ObjectKind kind, String key) implements Comparable<ObjectRef> {

	private static final Comparator<ObjectRef> ORDER = Comparator.comparing(ObjectRef::kind).thenComparing(ObjectRef::key);

	public ObjectRef {
		Objects.requireNonNull(kind, "kind");
		if (key.isBlank())
			throw new IllegalArgumentException("an object's key may not be blank");
	}

	@Override
	public int compareTo(ObjectRef other) {
		return ORDER.compare(this, other);
	}

	/** {@code kind:key}, as {@link #parse(String)} reads it. */
	@Override
	public String toString() {
		return kind.label() + ':' + key;
	}

	/** @throws IllegalArgumentException where the text is not {@code kind:key} */
	public static ObjectRef parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 0)
			throw new IllegalArgumentException("not a kind:key pair: " + text);
		return new ObjectRef(ObjectKind.ofLabel(text.substring(0, colon)), text.substring(colon + 1));
	}
}
