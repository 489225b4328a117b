package org.drover.connector.ansible.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.drover.model.DroverException;

/** Reads an inventory in YAML form: groups with {@code hosts}, {@code children} and {@code vars}. */
final class YamlSource {

	private final Inventory inventory;
	private final Data data;

	YamlSource(Inventory inventory, Data data) {
		this.inventory = inventory;
		this.data = data;
	}

	/** @param root the file's mapping of groups; an entry that is no mapping is no group and is passed over, as Ansible does */
	void read(Map<String, Object> root) throws DroverException {
		for (Map.Entry<String, Object> entry : root.entrySet()) {
			if (entry.getValue() == null || entry.getValue() instanceof Map)
				group(entry.getKey(), entry.getValue(), data.place(root));
		}
	}

	private Group group(String name, Object content, Place at) throws DroverException {
		Group group = inventory.addGroup(name, at);
		if (content == null)
			return group;
		Place place = data.place(content);
		Map<String, Object> sections = Data.map(content);
		Map<String, Object> variables = section(sections, "vars", group, place);
		for (Map.Entry<String, Object> variable : variables.entrySet())
			inventory.setVariable(group, variable.getKey(), variable.getValue(), data.place(variables));
		// the order of children and hosts in the file decides the order in which they are known
		for (String section : sections.keySet()) {
			if (section.equals("children"))
				children(group, section(sections, section, group, place));
			else if (section.equals("hosts"))
				hosts(group, section(sections, section, group, place));
		}
		return group;
	}

	/** A section's entries; a mere text stands for a mapping with that one key. */
	private static Map<String, Object> section(Map<String, Object> sections, String name, Group group, Place place) throws DroverException {
		Object content = sections.get(name);
		if (content == null)
			return Map.of();
		if (content instanceof Map)
			return Data.map(content);
		if (!(content instanceof String key))
			throw place.broken("'" + name + "' of group '" + group.name + "' must be a mapping; end each name with a colon");
		Map<String, Object> single = new LinkedHashMap<>();
		single.put(key, null);
		return single;
	}

	private void children(Group group, Map<String, Object> children) throws DroverException {
		Place place = data.place(children);
		for (Map.Entry<String, Object> child : children.entrySet()) {
			Object content = child.getValue();
			if (content != null && !(content instanceof Map) && inventory.group(child.getKey()) == null)
				throw place.broken("child '" + child.getKey() + "' of group '" + group.name + "' must be a mapping or empty");
			Group known = content == null || content instanceof Map ? group(child.getKey(), content, place) : inventory.group(child.getKey());
			inventory.addChild(group, known, place);
		}
	}

	private void hosts(Group group, Map<String, Object> hosts) throws DroverException {
		Place place = data.place(hosts);
		for (Map.Entry<String, Object> entry : hosts.entrySet()) {
			HostPattern pattern = HostPattern.parse(entry.getKey(), place);
			for (String host : pattern.hosts()) {
				inventory.addHost(host, group, pattern.port(), place);
				variables(host, entry.getValue(), place);
			}
		}
	}

	private void variables(String host, Object content, Place place) throws DroverException {
		if (content == null || Boolean.FALSE.equals(content) || "".equals(content))
			return;
		if (!(content instanceof Map))
			throw place.broken("the variables of host '" + host + "' must be a mapping");
		for (Map.Entry<String, Object> variable : Data.map(content).entrySet())
			inventory.setHostVariable(host, variable.getKey(), variable.getValue(), data.place(content));
	}
}
