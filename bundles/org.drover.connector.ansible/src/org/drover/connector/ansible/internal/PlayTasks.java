package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds packages in tasks: what is installed or taken away by name. Nothing is evaluated; what cannot be known without that is told. */
final class PlayTasks {

	private static final Set<String> MODULES = Set.of("package", "apt", "yum", "dnf", "dnf5", "zypper", "apk", "pacman", "community.general.zypper",
			"community.general.apk", "community.general.pacman");
	private static final String BUILTIN = "ansible.builtin.";
	private static final List<String> NAMES = List.of("name", "pkg", "package");
	private static final Set<String> THERE = Set.of("present", "installed", "latest");
	private static final Set<String> AWAY = Set.of("absent", "removed");
	private static final List<String> LOOPS = List.of("loop", "with_items", "with_list", "with_flattened");

	private final String place;
	private final Set<CommandLine> found;
	private final Consumer<String> warnings;

	/**
	 * @param place    where the tasks stand, for warnings
	 * @param found    takes each package by itself
	 * @param warnings takes sentences without a full stop
	 */
	PlayTasks(String place, Set<CommandLine> found, Consumer<String> warnings) {
		this.place = place;
		this.found = found;
		this.warnings = warnings;
	}

	void read(Object tasks) {
		if (!(tasks instanceof List<?> list))
			return;
		for (Object task : list) {
			if (task instanceof Map)
				task(Data.map(task));
		}
	}

	private void task(Map<String, Object> task) {
		read(task.get("block"));
		for (Map.Entry<String, Object> entry : task.entrySet()) {
			String module = entry.getKey().startsWith(BUILTIN) ? entry.getKey().substring(BUILTIN.length()) : entry.getKey();
			if (MODULES.contains(module))
				packages(arguments(entry.getValue()), task);
		}
	}

	/** {@code name=nginx state=present} says the same as a mapping. */
	private static Map<String, Object> arguments(Object value) {
		if (value instanceof Map)
			return Data.map(value);
		Map<String, Object> arguments = new LinkedHashMap<>();
		if (value instanceof String text) {
			for (String word : ShellWords.split(text).orElse(List.of())) {
				int equals = word.indexOf('=');
				if (equals > 0)
					arguments.put(word.substring(0, equals), word.substring(equals + 1));
			}
		}
		return arguments;
	}

	private void packages(Map<String, Object> arguments, Map<String, Object> task) {
		Object named = NAMES.stream().map(arguments::get).filter(value -> value != null).findFirst().orElse(null);
		if (named == null)
			return;
		Object state = arguments.getOrDefault("state", "present");
		Set<String> names = names(named, task);
		if (!CommandLine.isNames(names) || !THERE.contains(state) && !AWAY.contains(state)) {
			warnings.accept(place + " has a task whose packages are known only when it runs: they are not gathered");
			return;
		}
		if (task.containsKey("when"))
			warnings.accept(place + " installs " + String.join(", ", names) + " on a condition, which is not looked at: it is gathered for the whole group");
		names.forEach(name -> found.add(new CommandLine(Set.of(name), AWAY.contains(state))));
	}

	private static Set<String> names(Object named, Map<String, Object> task) {
		List<Object> values = new ArrayList<>();
		if (named instanceof String text && text.strip().matches("\\{\\{\\s*item\\s*\\}\\}"))
			LOOPS.stream().map(task::get).filter(List.class::isInstance).forEach(list -> values.addAll((List<?>) list));
		else if (named instanceof List<?> list)
			values.addAll(list);
		else
			values.addAll(List.of(named.toString().split(",")));
		Set<String> names = new TreeSet<>();
		values.forEach(value -> names.add(String.valueOf(value).strip()));
		return names;
	}
}
