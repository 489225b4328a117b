package org.drover.inventory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.store.SettingTable;

/** What the last gathering of a topology left out, kept with the project until the next one, whoever gathers. */
public final class GatherWarnings {

	private static final String SETTING = "gather-warnings/";
	/** Nobody reads more. */
	private static final int MOST = 200;
	private static final int LONGEST = 2000;

	private GatherWarnings() {
	}

	/** In a sentence each. */
	public static List<String> of(Project project, String topology) throws DroverException {
		return project.settings().get(SETTING + topology).map(text -> text.lines().toList()).orElse(List.of());
	}

	static void keep(Jdbc jdbc, String topology, Collection<String> warnings) throws DroverException {
		SettingTable settings = new SettingTable(jdbc);
		if (warnings.isEmpty())
			settings.remove(SETTING + topology);
		else
			settings.put(SETTING + topology, warnings.stream().limit(MOST).map(GatherWarnings::line).collect(Collectors.joining("\n")));
	}

	static void forget(Project project, String topology) throws DroverException {
		project.settings().remove(SETTING + topology);
	}

	private static String line(String warning) {
		String line = warning.lines().collect(Collectors.joining(" "));
		return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
	}
}
