package org.drover.agent.protocol;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something a manager should know that nobody asked for.
 *
 * @param code    a word in capitals that programs go by, such as IDENTITY_CHANGED
 * @param text    a sentence for a person
 * @param details by name
 */
public record Alert(Instant at, Severity severity, String code, String text, SortedMap<String, String> details) implements AgentMessage {

	/** How much it matters. */
	public enum Severity {
		INFO, WARNING, ERROR
	}

	public Alert {
		details = details == null ? new TreeMap<>() : new TreeMap<>(details);
	}
}
