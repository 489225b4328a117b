package org.drover.ui.internal.help;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place in the documentation.
 *
 * @param file   of the page
 * @param anchor of a heading on it; empty for its beginning
 */
record HelpTopic(String file, String anchor) {

	static final HelpTopic FIRST = new HelpTopic("console.md", "");

	/** By the beginning of a part's id or a dialog's class; the first that fits counts. */
	private static final Map<String, HelpTopic> TOPICS = topics();

	private static Map<String, HelpTopic> topics() {
		Map<String, HelpTopic> topics = new LinkedHashMap<>();
		topics.put("org.drover.ui.startPage", of("console.md#the-start-page"));
		topics.put("org.drover.ui.problems", of("console.md#when-something-goes-wrong"));
		topics.put("org.drover.ui.internal.problem", of("console.md#when-something-goes-wrong"));
		topics.put("org.drover.ui.internal.notice", of("console.md#when-something-stops"));
		topics.put("org.drover.ui.internal.topology", of("commands.md"));
		topics.put("org.eclipse.ui.internal.dialogs.WorkbenchPreferenceDialog", of("console.md#preferences"));
		topics.put("org.drover.ui.jobs.internal.wizard", of("continuity.md"));
		topics.put("org.drover.ui.jobs.internal.queries", of("selections.md#queries"));
		topics.put("org.drover.ui.jobs.internal.settings", of("console.md#the-window"));
		topics.put("org.drover.ui.jobs", of("jobs.md"));
		topics.put("org.drover.ui.agents.internal.install", of("agents.md"));
		topics.put("org.drover.ui.agents", of("agents.md#in-the-console"));
		topics.put("org.drover.ui", of("console.md#the-window"));
		return topics;
	}

	/** @param link as in the documentation: {@code jobs.md#states} */
	static HelpTopic of(String link) {
		int mark = link.indexOf('#');
		return mark < 0 ? new HelpTopic(link, "") : new HelpTopic(link.substring(0, mark), link.substring(mark + 1));
	}

	/** @param name a part's id or a dialog's class */
	static HelpTopic about(String name) {
		return TOPICS.entrySet().stream().filter(topic -> name.startsWith(topic.getKey())).map(Map.Entry::getValue).findFirst().orElse(FIRST);
	}
}
