package org.drover.connector;

import java.util.SortedMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Reads secrets out of a system, by its low-level face. */
public interface SecretSource {

	/** An object's secrets by name, in clear; empty where it has none. They are neither logged nor kept unsealed. */
	SortedMap<String, String> secrets(ObjectRef owner) throws DroverException;
}
