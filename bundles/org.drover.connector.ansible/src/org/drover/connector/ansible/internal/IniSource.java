package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/** Reads an inventory in INI form, from {@code [ungrouped]} on. */
final class IniSource {

	private static final Pattern SECTION = Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?\\]\\s*(?:#.*)?", Pattern.UNICODE_CHARACTER_CLASS);
	private static final Pattern GROUP_NAME = Pattern.compile("([^:\\]\\s]+)\\s*(?:#.*)?", Pattern.UNICODE_CHARACTER_CLASS);

	private enum Section {
		HOSTS, CHILDREN, VARS
	}

	private final Inventory inventory;
	private final String file;
	/** Groups that were named before they were declared, with the place that says so. */
	private final Map<String, Pending> pending = new LinkedHashMap<>();
	private Section section = Section.HOSTS;
	private Group group;
	private Place place;

	/** @param parents the groups that want it as a child; empty where only its variables came too early */
	private record Pending(Place place, List<Parent> parents) {
	}

	private record Parent(Group group, Place place) {
	}

	IniSource(Inventory inventory, String file) {
		this.inventory = inventory;
		this.file = file;
	}

	void read(String text) throws DroverException {
		group = inventory.group(Inventory.UNGROUPED);
		int number = 0;
		for (String line : PythonText.lines(text)) {
			place = new Place(file, ++number);
			String content = PythonText.strip(line);
			if (!content.isEmpty() && "#;".indexOf(content.charAt(0)) < 0)
				line(content);
		}
		for (Map.Entry<String, Pending> open : pending.entrySet())
			throw open.getValue().place().broken("group '" + open.getKey() + "' is used here but declared nowhere; add a [" + open.getKey() + "] section");
	}

	private void line(String line) throws DroverException {
		Matcher header = SECTION.matcher(line);
		if (header.matches()) {
			enter(header.group(1), header.group(2));
			return;
		}
		if (line.startsWith("[") && line.endsWith("]"))
			throw place.broken("this section header has blanks or signs that group names may not have");
		switch (section) {
		case HOSTS -> hosts(line);
		case CHILDREN -> child(line);
		case VARS -> variable(line);
		}
	}

	private void enter(String name, String kind) throws DroverException {
		section = section(kind);
		if (inventory.group(name) == null && section == Section.VARS)
			pending.putIfAbsent(name, new Pending(place, new ArrayList<>()));
		group = inventory.addGroup(name, place);
		if (section != Section.VARS && pending.containsKey(name)) {
			for (Parent parent : pending.remove(name).parents())
				inventory.addChild(parent.group(), group, parent.place());
		}
	}

	private Section section(String kind) throws DroverException {
		return switch (kind == null ? "hosts" : kind) {
		case "hosts" -> Section.HOSTS;
		case "children" -> Section.CHILDREN;
		case "vars" -> Section.VARS;
		default -> throw place.broken("a section may be [group], [group:children] or [group:vars], this one is neither");
		};
	}

	private void child(String line) throws DroverException {
		Matcher name = GROUP_NAME.matcher(line);
		if (!name.matches())
			throw place.broken("a line of a :children section must be one group name");
		Group child = inventory.group(name.group(1));
		if (child != null)
			inventory.addChild(group, child, place);
		else
			pending.computeIfAbsent(name.group(1), key -> new Pending(place, new ArrayList<>())).parents().add(new Parent(group, place));
	}

	private void variable(String line) throws DroverException {
		int equals = line.indexOf('=');
		if (equals < 0)
			throw place.broken("a line of a :vars section must be name=value");
		String name = PythonText.strip(line.substring(0, equals));
		inventory.setVariable(group, name, PythonLiteral.parse(PythonText.strip(line.substring(equals + 1))), place);
	}

	private void hosts(String line) throws DroverException {
		List<String> words = ShellWords.split(line)
				.orElseThrow(() -> place.broken("a quotation or an escape in this host line is not ended"));
		if (words.isEmpty())
			throw place.broken("a host line without a host");
		HostPattern pattern = pattern(words.getFirst());
		Map<String, Object> variables = variables(words.subList(1, words.size()));
		for (String host : pattern.hosts()) {
			inventory.addHost(host, group, pattern.port(), place);
			for (Map.Entry<String, Object> variable : variables.entrySet())
				inventory.setHostVariable(host, variable.getKey(), variable.getValue(), place);
		}
	}

	private HostPattern pattern(String word) throws DroverException {
		HostPattern pattern = HostPattern.parse(word, place);
		if (PythonText.strip(word).endsWith(":") && pattern.port() == 0)
			throw place.broken("a host name may not end in ':'; a port must follow, or the file is YAML and broken further up");
		if (pattern.hosts().contains("---"))
			throw place.broken("'---' begins a YAML file, but this one is not YAML");
		return pattern;
	}

	private Map<String, Object> variables(List<String> words) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (String word : words) {
			int equals = word.indexOf('=');
			if (equals < 0)
				throw place.broken("behind the host name only name=value is allowed");
			variables.put(word.substring(0, equals), PythonLiteral.parse(word.substring(equals + 1)));
		}
		return variables;
	}
}
