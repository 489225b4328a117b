package org.drover.agent.protocol;

import java.time.Instant;

/**
 * How a command ended.
 *
 * @param command its id; empty where the command could not be read
 * @param text    for a person: why it was not done; empty where it was
 * @param result  null where there is none: it was not done, or nobody knows
 */
public record Response(String command, Instant at, Outcome outcome, String text, Result result) implements AgentMessage {

	/** How it ended. */
	public enum Outcome {
		DONE,
		/** Begun, and not done; the text says why. A result is there where part of it is known, such as a script's output. */
		FAILED,
		/** Not begun: not allowed, not possible here, or not understood. */
		REFUSED,
		/** Not begun: it came too late. */
		EXPIRED,
		/** Ended by another command. */
		CANCELLED,
		/** The agent was killed in the middle, and cannot tell how far it came. It is not run again. */
		INTERRUPTED
	}

	public Response {
		text = text == null ? "" : text;
	}
}
