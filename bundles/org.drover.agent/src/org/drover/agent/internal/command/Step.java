package org.drover.agent.internal.command;

import java.io.IOException;
import java.util.Optional;

/** A command at work, to its handler. */
public interface Step {

	/** The command's id. */
	String id();

	/** What was noted under this name, before the agent was killed perhaps. */
	Optional<String> noted(String name);

	/** Notes something durably, so that it is known even when the agent is killed after it. */
	void note(String name, String value) throws IOException;
}
