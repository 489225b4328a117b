package org.drover.connector.ansible.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A group while the sources are read and, afterwards, in its place in the hierarchy. */
final class Group {

	/** The order in which groups give variables: later ones win. */
	static final Comparator<Group> PRECEDENCE = Comparator.<Group>comparingInt(group -> group.depth)
			.thenComparing(group -> group.priority).thenComparing(group -> group.name);

	final String name;
	final Map<String, Object> variables = new LinkedHashMap<>();
	/** Direct members, in the order they were named. */
	final Map<String, Host> hosts = new LinkedHashMap<>();
	final Map<String, Group> children = new LinkedHashMap<>();
	final Map<String, Group> parents = new LinkedHashMap<>();
	/** Length of the longest way from {@code all}; known once the inventory is complete. */
	int depth;
	long priority = 1;

	Group(String name) {
		this.name = name;
	}
}
