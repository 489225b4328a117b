package org.drover.connector;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Reads secrets out of a system, by its low-level face. */
public interface SecretSource {

	/** An object's secrets by name, in clear; empty where it has none. They are neither logged nor kept unsealed. */
	SortedMap<String, String> secrets(ObjectRef owner) throws DroverException;

	/** Those of many objects, without the ones that have none. To be overridden where each answer is a journey of its own. */
	default SortedMap<ObjectRef, SortedMap<String, String>> secrets(Collection<ObjectRef> owners) throws DroverException {
		SortedMap<ObjectRef, SortedMap<String, String>> all = new TreeMap<>();
		for (ObjectRef owner : owners) {
			SortedMap<String, String> found = secrets(owner);
			if (!found.isEmpty())
				all.put(owner, found);
		}
		return all;
	}
}
