package org.drover.ui.agents.internal.state;

import org.drover.fleet.Agent;
import org.drover.fleet.AgentHealth;
import org.drover.mailbox.Glance;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** How an agent stands, in a word. */
public enum AgentState {
	/** It came by itself, and nobody has said yet that it is one of ours. */
	STRANGER(Messages.AgentState_stranger, Tint.WARNING, Messages.AgentState_stranger_meaning),
	SILENT(Messages.AgentState_silent, Tint.WARNING, Messages.AgentState_silent_meaning),
	ONLINE(Messages.AgentState_online, Tint.GOOD, Messages.AgentState_online_meaning),
	OFFLINE(Messages.AgentState_offline, Tint.BAD, Messages.AgentState_offline_meaning),
	CLONED(Messages.AgentState_cloned, Tint.BAD, Messages.AgentState_cloned_meaning),
	GONE(Messages.AgentState_gone, Tint.LEFT, Messages.AgentState_gone_meaning);

	private final String brief;
	private final Tint tint;
	private final String meaning;

	AgentState(String brief, Tint tint, String meaning) {
		this.brief = brief;
		this.tint = tint;
		this.meaning = meaning;
	}

	public static AgentState of(Agent agent) {
		if (agent.leftAt().isPresent())
			return GONE;
		if (agent.key().isEmpty())
			return STRANGER;
		return of(agent.health(Glance.MISSED));
	}

	static AgentState of(AgentHealth health) {
		return switch (health) {
			case SILENT -> SILENT;
			case ONLINE -> ONLINE;
			case OFFLINE -> OFFLINE;
			case CLONED -> CLONED;
			case GONE -> GONE;
		};
	}

	/** Whether it can be told to do something: also while it is offline, for then it does that later. Of clones any might do it, or each. */
	public boolean obeys() {
		return this != STRANGER && this != CLONED && this != GONE;
	}

	public String words() {
		return Words.capital(brief);
	}

	/** Inside a sentence. */
	String brief() {
		return brief;
	}

	public Tint tint() {
		return tint;
	}

	/** A sentence. */
	public String meaning() {
		return meaning;
	}
}
