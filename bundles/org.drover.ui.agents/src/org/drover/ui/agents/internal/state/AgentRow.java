package org.drover.ui.agents.internal.state;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.drover.fleet.Agent;
import org.drover.mailbox.MailboxId;
import org.drover.ui.look.Words;

/** An agent as the table shows it, but for what has to be read apart: see {@link AgentFacts}. */
public record AgentRow(Agent agent, AgentState state) {

	public static AgentRow of(Agent agent) {
		return new AgentRow(agent, AgentState.of(agent));
	}

	public MailboxId box() {
		return agent.box();
	}

	/** The host, or the beginning of the agent's own name. */
	public String name() {
		return agent.host().isEmpty() ? agent.box().brief() : agent.host();
	}

	/** How old its last heartbeat was when its mailbox was last looked at. */
	public String heartbeat() {
		return agent.age().map(AgentRow::age).orElse(Messages.AgentRow_never);
	}

	/** Whether a filter finds it: all of its words, in the name, the place, the state or the agent's own name. */
	public boolean matches(String filter) {
		String text = String.join("\n", name(), agent.box().text(), agent.place(), state.words()).toLowerCase(Locale.ROOT);
		return List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains);
	}

	private static String age(Duration age) {
		return Words.say(Messages.AgentRow_ago, Words.duration(age.truncatedTo(ChronoUnit.SECONDS)));
	}
}
