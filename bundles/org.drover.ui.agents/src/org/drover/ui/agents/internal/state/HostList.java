package org.drover.ui.agents.internal.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Hosts in a text that a person wrote, or dropped: one a line, or set apart by blanks, commas or semicolons. */
public final class HostList {

	private HostList() {
	}

	/** Each once, in their order; what follows a "#" in a line is none. */
	public static List<String> of(String text) {
		SequencedSet<String> hosts = new LinkedHashSet<>();
		for (String line : text.split("\\R")) {
			int remark = line.indexOf('#');
			for (String word : (remark < 0 ? line : line.substring(0, remark)).split("[\\s,;]+")) {
				if (!word.isEmpty())
					hosts.add(word);
			}
		}
		return List.copyOf(hosts);
	}
}
