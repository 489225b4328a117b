package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;

/**
 * The variables a host ends up with. Later ones replace earlier ones as a whole: the inventory's of {@code all}, the inventory's of other
 * groups, files of {@code all}, files of other groups, the inventory's of the host, files of the host; groups by depth, priority, name.
 * Values are shared between hosts and not to be changed.
 */
final class Variables {

	/** What Ansible sets for its own use and never lists. */
	private static final Set<String> INTERNAL = Set.of("ansible_diff_mode", "ansible_config_file", "ansible_facts", "ansible_forks",
			"ansible_inventory_sources", "ansible_limit", "ansible_playbook_python", "ansible_run_tags", "ansible_skip_tags", "ansible_verbosity",
			"ansible_version", "inventory_dir", "inventory_file", "inventory_hostname", "inventory_hostname_short", "groups", "group_names", "omit",
			"playbook_dir");

	private final Inventory inventory;
	private final VariableFiles files;
	/** Hosts that are in the same groups start with the same variables. */
	private final Map<List<Group>, Map<String, Object>> byGroups = new HashMap<>();

	Variables(Inventory inventory, VariableFiles files) {
		this.inventory = inventory;
		this.files = files;
	}

	/** Whether Ansible keeps a variable of this name for its own use. */
	static boolean isInternal(String name) {
		return INTERNAL.contains(name);
	}

	Map<String, Object> of(Host host) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>(ofGroups(inventory.ancestry(host)));
		variables.putAll(host.variables);
		variables.putAll(files.ofHost(host));
		variables.keySet().removeAll(INTERNAL);
		return variables;
	}

	private Map<String, Object> ofGroups(Set<Group> ancestry) throws DroverException {
		List<Group> groups = new ArrayList<>(ancestry);
		groups.remove(inventory.all());
		groups.sort(Group.PRECEDENCE);
		Map<String, Object> known = byGroups.get(groups);
		if (known == null) {
			known = combine(groups);
			byGroups.put(groups, known);
		}
		return known;
	}

	private Map<String, Object> combine(List<Group> groups) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>(inventory.all().variables);
		groups.forEach(group -> variables.putAll(group.variables));
		variables.putAll(files.ofGroup(inventory.all()));
		for (Group group : groups)
			variables.putAll(files.ofGroup(group));
		return variables;
	}
}
