package org.drover.ui.jobs.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.task.JournalEntry;

/** What a job's journal says about decisions. */
public final class Journalled {

	private static final String OVERRULED = "overruled";
	private static final String BETWEEN = ": ";

	private Journalled() {
	}

	/** The last reason by violation, in a map of the caller's own. */
	public static Map<String, String> overrules(List<JournalEntry> journal) {
		Map<String, String> reasons = new LinkedHashMap<>();
		for (JournalEntry entry : journal) {
			int between = entry.event().equals(OVERRULED) ? entry.detail().indexOf(BETWEEN) : -1;
			if (between > 0)
				reasons.put(entry.detail().substring(0, between), entry.detail().substring(between + BETWEEN.length()));
		}
		return reasons;
	}
}
