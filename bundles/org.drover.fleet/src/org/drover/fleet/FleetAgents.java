package org.drover.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Assignment;
import org.drover.connector.ClientAgents;
import org.drover.connector.ClientHome;
import org.drover.fleet.Reassignment.Standing;
import org.drover.fleet.internal.AgentNames;
import org.drover.fleet.internal.AgentTable;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * The agents of a project, as those of clients. The fleet is opened once a client has one, and its mailboxes are watched from the first command until
 * this is closed.
 */
public final class FleetAgents implements ClientAgents {

	/** Opens the fleet of a project. */
	@FunctionalInterface
	public interface Opening {
		Fleet open(Project project) throws DroverException;
	}

	/** Looking up a few clients costs a look at all agents. */
	private static final Duration NAMES_LAST = Duration.ofSeconds(10);

	private final Project project;
	private final Opening opening;
	private final FleetWatch.Options how;
	private Optional<AgentNames> names = Optional.empty();
	private long namesRead;
	private Fleet fleet;
	private FleetWatch watch;

	public FleetAgents(Project project, Opening opening, FleetWatch.Options how) {
		this.project = project;
		this.opening = opening;
		this.how = how;
	}

	/** Agents that have been uninstalled, or whose keys nobody has accepted, are none. */
	@Override
	public List<Managed> among(Map<String, String> clients) throws DroverException {
		AgentNames known = names();
		List<Managed> managed = new ArrayList<>();
		for (Map.Entry<String, String> client : clients.entrySet())
			known.of(List.of(client.getKey(), client.getValue())).ifPresent(box -> managed.add(new Managed(client.getKey(), box.text())));
		return managed;
	}

	@Override
	public void assign(String effect, Collection<String> agents, String topology, ClientHome to) throws DroverException {
		for (String agent : agents)
			reassignment(effect, agent).go(new Assignment(topology, to.site(), to.managementPoint(), new TreeMap<>()));
		watch(agents);
	}

	@Override
	public List<Pending> unassigned(String effect, Collection<String> agents) throws DroverException {
		List<Pending> pending = new ArrayList<>();
		for (String agent : agents) {
			Reassignment reassignment = reassignment(effect, agent);
			Standing standing = reassignment.standing();
			if (standing == Standing.GO_FAILED)
				pending.add(refused(agent, reassignment.why()));
			else if (standing != Standing.GONE_THERE)
				pending.add(pending(agent));
		}
		return pending;
	}

	@Override
	public Set<String> revert(String effect, Collection<String> agents) throws DroverException {
		Set<String> later = new HashSet<>();
		for (String agent : agents) {
			if (!reassignment(effect, agent).back())
				later.add(agent);
		}
		watch(agents);
		return later;
	}

	@Override
	public List<Pending> unreverted(String effect, Collection<String> agents) throws DroverException {
		List<Pending> pending = new ArrayList<>();
		for (String agent : agents) {
			Reassignment reassignment = reassignment(effect, agent);
			switch (reassignment.standing()) {
			case RETURN_FAILED -> pending.add(refused(agent, reassignment.why()));
			case GOING, GONE_THERE, RETURNING -> pending.add(pending(agent));
			case UNTOLD, GO_FAILED, RETURNED -> {
				continue; // it is where it was
			}
			}
		}
		return pending;
	}

	@Override
	public Map<String, Move> moves(String effect, Collection<String> agents) throws DroverException {
		Map<String, Move> moves = new HashMap<>();
		for (String agent : agents)
			reassignment(effect, agent).move().ifPresent(move -> moves.put(agent, move));
		return moves;
	}

	@Override
	public synchronized void close() {
		if (watch != null)
			watch.close();
		if (fleet != null)
			fleet.close();
	}

	private Pending refused(String agent, String why) throws DroverException {
		return new Pending("the agent of " + fleet().agent(new MailboxId(agent)).label() + " has not done it: " + why, true);
	}

	private Pending pending(String name) throws DroverException {
		Agent agent = fleet().agent(new MailboxId(name));
		String host = agent.host().isEmpty() ? agent.box().brief() : agent.host();
		if (agent.leftAt().isPresent())
			return new Pending("the agent of " + host + " was removed before it had answered", true);
		return new Pending(host + agent.age().map(age -> ", last heard " + ago(age)).orElse(", never heard so far"), false);
	}

	private static String ago(Duration age) {
		if (age.toMinutes() < 1)
			return age.toSeconds() + " s ago";
		if (age.toHours() < 1)
			return age.toMinutes() + " min ago";
		return age.toDays() < 1 ? age.toHours() + " h ago" : age.toDays() + " days ago";
	}

	private Reassignment reassignment(String effect, String agent) throws DroverException {
		return new Reassignment(fleet(), new MailboxId(agent), effect);
	}

	private synchronized AgentNames names() throws DroverException {
		if (names.isEmpty() || System.nanoTime() - namesRead > NAMES_LAST.toNanos()) {
			names = Optional.of(readNames());
			namesRead = System.nanoTime();
		}
		return names.get();
	}

	private AgentNames readNames() throws DroverException {
		AgentNames read = new AgentNames();
		for (Agent agent : new AgentTable(project.jdbc()).list()) {
			if (agent.leftAt().isPresent() || agent.key().isEmpty())
				continue;
			read.add(agent.box(), agent.host());
			if (AgentNames.isAddress(agent.host()))
				read.add(agent.box(), fleet().status(agent.box()).map(AgentStatus::host).orElse(""));
		}
		return read;
	}

	private synchronized Fleet fleet() throws DroverException {
		if (fleet == null)
			fleet = opening.open(project);
		return fleet;
	}

	private synchronized void watch(Collection<String> agents) throws DroverException {
		if (agents.isEmpty() || watch != null)
			return;
		watch = new FleetWatch(fleet(), how);
		watch.start();
	}
}
