package org.drover.connector.ansible.internal;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * Hosts and groups of all sources together. Sources fill it one after another; {@link #complete()} then puts it in order. Names are kept
 * as they stand: what Ansible would warn about (dashes in group names) it keeps, too.
 */
final class Inventory {

	static final String ALL = "all";
	static final String UNGROUPED = "ungrouped";

	private static final String PRIORITY = "ansible_group_priority";
	private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]{1,18}");
	private static final int NAME_LENGTH = 255;
	private static final int HOSTS = 1_000_000;
	private static final int GROUPS = 100_000;

	private final Map<String, Group> groups = new LinkedHashMap<>();
	private final Map<String, Host> hosts = new LinkedHashMap<>();
	private final Map<Group, Map<Group, Place>> edges = new HashMap<>();

	Inventory() {
		groups.put(ALL, new Group(ALL));
		groups.put(UNGROUPED, new Group(UNGROUPED));
		link(all(), ungrouped());
	}

	Collection<Group> groups() {
		return Collections.unmodifiableCollection(groups.values());
	}

	Collection<Host> hosts() {
		return Collections.unmodifiableCollection(hosts.values());
	}

	/** Null where there is none. */
	Host host(String name) {
		return hosts.get(name);
	}

	boolean hasHost(String name) {
		return hosts.containsKey(name);
	}

	Group all() {
		return groups.get(ALL);
	}

	private Group ungrouped() {
		return groups.get(UNGROUPED);
	}

	/** The group of this name, or null. */
	Group group(String name) {
		return groups.get(name);
	}

	Group addGroup(String name, Place place) throws DroverException {
		Group known = groups.get(name);
		if (known != null)
			return known;
		check("group", name, place);
		if (groups.size() >= GROUPS)
			throw place.broken("an inventory may have " + GROUPS + " groups, this one has more");
		Group group = new Group(name);
		groups.put(name, group);
		return group;
	}

	/** @param port 0 where none was written; as with Ansible only the first mention of a host sets it */
	void addHost(String name, Group group, int port, Place place) throws DroverException {
		Host host = hosts.get(name);
		if (host == null) {
			check("host", name, place);
			if (hosts.size() >= HOSTS)
				throw place.broken("an inventory may have " + HOSTS + " hosts, this one has more");
			host = new Host(name);
			hosts.put(name, host);
			if (port != 0)
				host.variables.put("ansible_port", BigInteger.valueOf(port));
		}
		group.hosts.put(name, host);
		host.groups.put(group.name, group);
	}

	private static void check(String what, String name, Place place) throws DroverException {
		if (name.isBlank())
			throw place.broken("a " + what + " without a name; write one");
		if (name.length() > NAME_LENGTH)
			throw place.broken("a " + what + " name is longer than " + NAME_LENGTH + " characters");
	}

	void addChild(Group parent, Group child, Place place) throws DroverException {
		if (parent == child)
			throw place.broken("group '" + parent.name + "' is made a child of itself; take that line out");
		edges.computeIfAbsent(parent, key -> new HashMap<>()).putIfAbsent(child, place);
		link(parent, child);
	}

	private static void link(Group parent, Group child) {
		parent.children.putIfAbsent(child.name, child);
		child.parents.putIfAbsent(parent.name, parent);
	}

	/** Sets a variable of a host, unless a group has the same name: then the group gets it, as with Ansible. */
	void setHostVariable(String host, String name, Object value, Place place) throws DroverException {
		Group group = groups.get(host);
		if (group != null)
			setVariable(group, name, value, place);
		else
			hosts.get(host).variables.put(name, value);
	}

	void setVariable(Group group, String name, Object value, Place place) throws DroverException {
		if (name.equals(PRIORITY))
			group.priority = priority(value, place);
		else
			group.variables.put(name, value);
	}

	private static long priority(Object value, Place place) throws DroverException {
		if (value instanceof Number number)
			return number.longValue();
		if (value instanceof Boolean flag)
			return flag ? 1 : 0;
		if (value instanceof String text && WHOLE_NUMBER.matcher(text.strip()).matches())
			return Long.parseLong(text.strip());
		throw place.broken(PRIORITY + " must be a whole number");
	}

	/** Puts groups without parents under {@code all} and hosts without groups into {@code ungrouped}, and works out depths. */
	void complete() throws DroverException {
		for (Group group : groups.values()) {
			if (group != all() && group.parents.isEmpty())
				link(all(), group);
		}
		measureDepths();
		hosts.values().forEach(this::settle);
	}

	private void measureDepths() throws DroverException {
		Map<Group, Integer> waiting = new LinkedHashMap<>();
		groups.values().forEach(group -> waiting.put(group, group.parents.size()));
		Deque<Group> ready = new ArrayDeque<>();
		if (all().parents.isEmpty())
			ready.add(all());
		while (!ready.isEmpty()) {
			Group group = ready.remove();
			waiting.remove(group);
			for (Group child : group.children.values()) {
				child.depth = Math.max(child.depth, group.depth + 1);
				if (waiting.merge(child, -1, Integer::sum) == 0)
					ready.add(child);
			}
		}
		if (!waiting.isEmpty())
			throw circle(waiting.keySet());
	}

	/** Walks up among groups that wait for each other, twice: the first walk ends in the circle, the second goes round it. */
	private DroverException circle(Set<Group> waiting) {
		Set<Group> seen = new HashSet<>();
		Group start = waiting.iterator().next();
		while (seen.add(start))
			start = waitingParent(start, waiting);
		Group child = start;
		Group parent = waitingParent(child, waiting);
		// a group that nobody wrote under another one came under 'all' by itself, which is no line to point at
		while (place(parent, child) == null && parent != start) {
			child = parent;
			parent = waitingParent(child, waiting);
		}
		Place place = place(parent, child) == null ? new Place("the inventory", 0) : place(parent, child);
		return place.broken("group '" + child.name + "' is a child of '" + parent.name + "' and at the same time above it; take one of the two out");
	}

	private static Group waitingParent(Group group, Set<Group> waiting) {
		return group.parents.values().stream().filter(waiting::contains).findFirst().orElseThrow();
	}

	private Place place(Group parent, Group child) {
		return edges.getOrDefault(parent, Map.of()).get(child);
	}

	private void settle(Host host) {
		boolean elsewhere = ancestry(host).stream().anyMatch(group -> group != all() && group != ungrouped());
		boolean ungrouped = host.groups.containsKey(UNGROUPED);
		if (ungrouped && elsewhere) {
			host.groups.remove(UNGROUPED);
			ungrouped().hosts.remove(host.name);
		} else if (!ungrouped && !elsewhere) {
			host.groups.put(UNGROUPED, ungrouped());
			ungrouped().hosts.put(host.name, host);
		}
	}

	/** All groups a host is in, directly or through children, {@code all} among them. */
	Set<Group> ancestry(Host host) {
		Set<Group> found = new LinkedHashSet<>();
		Deque<Group> next = new ArrayDeque<>(host.groups.values());
		next.add(all());
		while (!next.isEmpty()) {
			Group group = next.remove();
			if (found.add(group))
				next.addAll(group.parents.values());
		}
		return found;
	}
}
