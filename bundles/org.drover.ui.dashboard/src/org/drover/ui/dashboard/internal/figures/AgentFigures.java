package org.drover.ui.dashboard.internal.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.Agent;
import org.drover.fleet.AgentHealth;
import org.drover.mailbox.Glance;

/**
 * How the agents of a project were when they were last heard of. Those that have gone are left out.
 *
 * @param strangers to be enrolled
 * @param lookedAt  when the last mailbox was looked at; empty where none was
 */
public record AgentFigures(int online, int offline, int silent, int cloned, int strangers, Optional<Instant> lookedAt) {

	static AgentFigures of(List<Agent> agents) {
		List<Agent> here = agents.stream().filter(agent -> agent.leftAt().isEmpty()).toList();
		List<Agent> ours = here.stream().filter(agent -> agent.key().isPresent()).toList();
		return new AgentFigures(count(ours, AgentHealth.ONLINE), count(ours, AgentHealth.OFFLINE), count(ours, AgentHealth.SILENT), count(ours, AgentHealth.CLONED),
				here.size() - ours.size(), here.stream().map(Agent::lookedAt).flatMap(Optional::stream).max(Comparator.naturalOrder()));
	}

	private static int count(List<Agent> agents, AgentHealth health) {
		return (int) agents.stream().filter(agent -> agent.health(Glance.MISSED) == health).count();
	}

	public int all() {
		return online + offline + silent + cloned + strangers;
	}
}
