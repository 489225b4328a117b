package org.drover.connector.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * An object as a package has it.
 *
 * @param secrets sealed, in base64, by name
 */
record PackedObject(ManagedObject object, List<Need> needs, Optional<PackedContent> content, SortedMap<String, String> secrets) {

	/**
	 * What an object needs.
	 *
	 * @param part the part that the other object is in; empty where it is not in the package
	 */
	record Need(ObjectRef to, DependencyKind kind, String part) {
	}
}
