package org.drover.ui.agents.internal.state;

import org.drover.fleet.Agent;
import org.drover.mailbox.Glance;
import org.drover.ui.look.Tint;

/** How an agent stands, in a word. */
public enum AgentState {
	/** It came by itself, and nobody has said yet that it is one of ours. */
	STRANGER("To be enrolled", Tint.WARNING, "It came by itself. It gets no commands, and nothing it says is believed, until it is enrolled."),
	SILENT("Silent", Tint.WARNING, "It has given no sign of life yet."),
	ONLINE("Online", Tint.GOOD, "Its last heartbeat came when it was due."),
	OFFLINE("Offline", Tint.BAD, "Its next heartbeat is overdue."),
	CLONED("Cloned", Tint.BAD, "More than one server has its identity. Each of them is told to make one of its own, and comes back as a new agent, to be enrolled."),
	GONE("Gone", Tint.LEFT, "It was uninstalled, or has another identity now. What it did stays in its history.");

	private final String words;
	private final Tint tint;
	private final String meaning;

	AgentState(String words, Tint tint, String meaning) {
		this.words = words;
		this.tint = tint;
		this.meaning = meaning;
	}

	public static AgentState of(Agent agent) {
		if (agent.leftAt().isPresent())
			return GONE;
		if (agent.key().isEmpty())
			return STRANGER;
		return switch (agent.health(Glance.MISSED)) {
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
		return words;
	}

	public Tint tint() {
		return tint;
	}

	/** A sentence. */
	public String meaning() {
		return meaning;
	}
}
