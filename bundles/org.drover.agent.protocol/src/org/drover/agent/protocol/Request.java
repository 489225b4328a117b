package org.drover.agent.protocol;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something an agent needs from a manager, such as a driver.
 *
 * @param id      the agent's own; {@link Command.Answer} names it
 * @param service what is asked for: a word in capitals, such as DRIVER
 * @param details by name
 */
public record Request(String id, Instant at, String service, SortedMap<String, String> details) implements AgentMessage {

	public Request {
		details = details == null ? new TreeMap<>() : new TreeMap<>(details);
	}
}
