package org.drover.agent.protocol;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A command as it is sent.
 *
 * @param id      chosen by the manager: 1 to 64 letters, digits, "-", "_", ".". An agent does a command of one id once; sent again, whoever sent
 *                it, it is answered as it was the first time
 * @param expires after which it is not begun any more, by the agent's clock; null for never
 */
public record CommandMessage(String id, Instant expires, Command command) {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	/** @throws IllegalArgumentException where the id is none, or there is no command */
	public CommandMessage {
		if (id == null || !ID.matcher(id).matches())
			throw new IllegalArgumentException("not a command's id");
		if (command == null)
			throw new IllegalArgumentException("a command is missing");
	}
}
