package org.drover.connector.ansible.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;

/** Reads what {@code ansible-inventory --list} and inventory scripts print, once it is kept in a file. */
final class ListingSource {

	private static final String META = "_meta";

	private final Inventory inventory;
	private final Data data;
	private final Set<String> hosts = new LinkedHashSet<>();

	ListingSource(Inventory inventory, Data data) {
		this.inventory = inventory;
		this.data = data;
	}

	/** Whether this is such a listing: it is JSON and has {@code _meta}, or lists hosts where inventories map them. */
	static boolean is(Data data) {
		Map<String, Object> root = Data.map(data.root());
		return data.isJson() && (root.containsKey(META) || root.values().stream()
				.anyMatch(group -> group instanceof List || group instanceof Map && listsMembers(Data.map(group))));
	}

	private static boolean listsMembers(Map<String, Object> group) {
		return group.get("hosts") instanceof List || group.get("children") instanceof List;
	}

	void read(Map<String, Object> root) throws DroverException {
		for (Map.Entry<String, Object> entry : root.entrySet()) {
			if (!entry.getKey().equals(META))
				group(entry.getKey(), entry.getValue());
		}
		Place place = data.place(root);
		Map<String, Object> meta = root.get(META) == null ? Map.of() : mapping(root.get(META), META, place);
		Map<String, Object> variables = meta.get("hostvars") == null ? Map.of() : mapping(meta.get("hostvars"), "hostvars of _meta", place);
		for (String host : hosts) {
			if (variables.get(host) != null)
				hostVariables(host, mapping(variables.get(host), "hostvars of '" + host + "'", place), place);
		}
	}

	private void hostVariables(String host, Map<String, Object> variables, Place place) throws DroverException {
		for (Map.Entry<String, Object> variable : variables.entrySet())
			inventory.setHostVariable(host, variable.getKey(), variable.getValue(), place);
	}

	private void group(String name, Object content) throws DroverException {
		Place place = data.place(content);
		Group group = inventory.addGroup(name, place);
		if (!(content instanceof Map)) {
			hosts(group, content, place);
			return;
		}
		Map<String, Object> parts = Data.map(content);
		if (!parts.containsKey("hosts") && !parts.containsKey("vars") && !parts.containsKey("children")) {
			// the short form: a host with its variables
			hosts(group, List.of(name), place);
			variables(group, parts, place);
			return;
		}
		if (parts.containsKey("hosts"))
			hosts(group, parts.get("hosts"), place);
		if (parts.containsKey("vars"))
			variables(group, mapping(parts.get("vars"), "vars of group '" + name + "'", place), place);
		if (parts.containsKey("children"))
			children(group, parts.get("children"), place);
	}

	private void hosts(Group group, Object content, Place place) throws DroverException {
		for (Object name : list(content, "hosts of group '" + group.name + "'", place)) {
			String host = name(name, group, place);
			hosts.add(host);
			inventory.addHost(host, group, 0, place);
		}
	}

	private void variables(Group group, Map<String, Object> variables, Place place) throws DroverException {
		for (Map.Entry<String, Object> variable : variables.entrySet())
			inventory.setVariable(group, variable.getKey(), variable.getValue(), place);
	}

	private void children(Group group, Object content, Place place) throws DroverException {
		for (Object name : list(content, "children of group '" + group.name + "'", place))
			inventory.addChild(group, inventory.addGroup(name(name, group, place), place), place);
	}

	private static String name(Object name, Group group, Place place) throws DroverException {
		if (name instanceof String text)
			return text;
		throw place.broken("group '" + group.name + "' has a member whose name is no text");
	}

	private static List<?> list(Object content, String what, Place place) throws DroverException {
		if (content instanceof List<?> list)
			return list;
		throw place.broken("the " + what + " must be a list");
	}

	private static Map<String, Object> mapping(Object content, String what, Place place) throws DroverException {
		if (content instanceof Map)
			return Data.map(content);
		throw place.broken("the " + what + " must be a mapping");
	}
}
