package org.drover.ui.agents.internal.state;

import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/**
 * What a row tells of an agent beside the agent itself; takes a reading of its own for each agent.
 *
 * @param version empty where it has not said
 */
public record AgentFacts(String version, Optional<AgentCommand> last) {

	/** Nothing is known so far. */
	public static final AgentFacts NONE = new AgentFacts("", Optional.empty());

	/** For a background thread. */
	public static AgentFacts read(Fleet fleet, MailboxId box) throws DroverException {
		return new AgentFacts(fleet.status(box).map(AgentStatus::version).orElse(""), fleet.history(box, 1).stream().findFirst());
	}

	/** The last command and how it stands: {@code Run script: done}. */
	public String lastCommand() {
		return last.map(command -> Words.say(Messages.AgentFacts_lastCommand, CommandWords.kind(command.kind()), CommandWords.brief(command.state()))).orElse("");
	}
}
