package org.drover.connector.ansible.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** A host with the variables that the inventory sources themselves give it. */
final class Host {

	final String name;
	final Map<String, Object> variables = new LinkedHashMap<>();
	/** The groups that name it, in order; not their parents. */
	final Map<String, Group> groups = new LinkedHashMap<>();

	Host(String name) {
		this.name = name;
	}
}
