package org.drover.connector;

import java.util.Map;
import java.util.SortedMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Puts secrets into a system, by its low-level face. They are encrypted before they are at rest there. */
public interface SecretTarget {

	/**
	 * Gives secrets to objects that an effect created, to all of them or to none. What is there already is left as it is; an object's secrets go when it is deleted.
	 *
	 * @param secrets by owner and name, in clear; they are neither logged nor kept unsealed
	 * @throws DroverException where an owner was not created by the effect, naming it
	 */
	void put(String effect, Map<ObjectRef, SortedMap<String, String>> secrets) throws DroverException;
}
