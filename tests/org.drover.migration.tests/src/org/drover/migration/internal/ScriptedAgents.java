package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.drover.connector.ClientAgents;
import org.drover.connector.ClientHome;

/** Agents that answer when they are let; each is called as its client is, with an "A" before. */
final class ScriptedAgents implements ClientAgents {

	final List<String> told = new CopyOnWriteArrayList<>();
	private final Set<String> clients;
	private final Set<String> answered = ConcurrentHashMap.newKeySet();
	private final Set<String> slow = ConcurrentHashMap.newKeySet();
	private volatile String refusal = "";

	/** @param clients that have one */
	ScriptedAgents(String... clients) {
		this.clients = Set.of(clients);
	}

	void answer(String... agents) {
		answered.addAll(Set.of(agents));
	}

	void refuse(String why) {
		refusal = why;
	}

	/** This agent has yet to say where it was. */
	void stillGoing(String agent) {
		slow.add(agent);
	}

	void went(String agent) {
		slow.remove(agent);
	}

	@Override
	public List<Managed> among(Map<String, String> names) {
		return names.keySet().stream().filter(clients::contains).sorted().map(client -> new Managed(client, "A" + client)).toList();
	}

	@Override
	public void assign(String effect, Collection<String> agents, String topology, ClientHome to) {
		agents.forEach(agent -> told.add(agent + " to " + topology + " at " + to.managementPoint()));
	}

	@Override
	public List<Pending> unassigned(String effect, Collection<String> agents) {
		return pending(agents);
	}

	@Override
	public Set<String> revert(String effect, Collection<String> agents) {
		agents.stream().filter(agent -> !slow.contains(agent)).forEach(agent -> told.add(agent + " back"));
		return Set.copyOf(agents.stream().filter(slow::contains).toList());
	}

	@Override
	public List<Pending> unreverted(String effect, Collection<String> agents) {
		return pending(agents);
	}

	@Override
	public Map<String, Move> moves(String effect, Collection<String> agents) {
		return Map.of();
	}

	@Override
	public void close() {
		// nothing is open
	}

	private List<Pending> pending(Collection<String> agents) {
		List<Pending> pending = new ArrayList<>();
		for (String agent : agents) {
			if (!answered.contains(agent))
				pending.add(refusal.isEmpty() ? new Pending(agent + ", last heard 3 min ago", false) : new Pending(refusal, true));
		}
		return pending;
	}
}
