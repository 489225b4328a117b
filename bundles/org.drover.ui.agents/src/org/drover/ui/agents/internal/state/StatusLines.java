package org.drover.ui.agents.internal.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.fleet.Agent;
import org.drover.ui.look.Words;

/** What is known of an agent, a line each. */
public final class StatusLines {

	/** A moment as this bundle writes it. */
	public static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault()); //$NON-NLS-1$

	/** @param value may be long */
	public record Line(String name, String value) {
	}

	private final List<Line> lines = new ArrayList<>();

	private StatusLines() {
	}

	public static List<Line> of(Agent agent, Optional<AgentStatus> status) {
		StatusLines all = new StatusLines();
		all.agent(agent);
		status.ifPresent(all::status);
		return List.copyOf(all.lines);
	}

	private void agent(Agent agent) {
		add(Messages.StatusLines_agent, agent.box().text());
		add(Messages.StatusLines_copyOf, agent.copyOf());
		add(Messages.StatusLines_place, agent.place());
		add(Messages.StatusLines_keys, agent.key().map(Object::toString).orElse(Messages.StatusLines_noKeys));
		add(Messages.StatusLines_heartbeat,
				agent.heartbeat().map(beat -> Words.say(Messages.StatusLines_heartbeats, Words.duration(beat.interval()), at(beat.written())))
						.orElse(Messages.StatusLines_noHeartbeat));
		add(Messages.StatusLines_lookedAt, agent.lookedAt().map(StatusLines::at).orElse(Messages.StatusLines_never));
		add(Messages.StatusLines_found, at(agent.foundAt()));
		add(Messages.StatusLines_uninstalled, agent.leftAt().map(StatusLines::at).orElse(""));
	}

	private void status(AgentStatus status) {
		add(Messages.StatusLines_version, status.version());
		add(Messages.StatusLines_does, Words.say(Messages.StatusLines_asOf, words(status.state()), at(status.at())));
		add(Messages.StatusLines_started, at(status.started()));
		add(Messages.StatusLines_site, status.assignment().site());
		add(Messages.StatusLines_managementPoint, status.assignment().managementPoint());
		add(Messages.StatusLines_topology, status.assignment().topology());
		add(Messages.StatusLines_worksOn, status.working().isEmpty() ? "" : Words.say(Messages.StatusLines_commands, status.working().size()));
		add(Messages.StatusLines_scripts, String.join(", ", status.scripts()));
		add(Messages.StatusLines_system, status.survey().system().pretty());
		add(Messages.StatusLines_machine, (status.survey().hardware().vendor() + ' ' + status.survey().hardware().model()).strip());
	}

	private void add(String name, String value) {
		if (value != null && !value.isEmpty())
			lines.add(new Line(name, value));
	}

	private static String words(AgentStatus.State state) {
		return switch (state) {
			case STARTING -> Messages.StatusLines_state_starting;
			case READY -> Messages.StatusLines_state_ready;
			case WORKING -> Messages.StatusLines_state_working;
			case UPGRADING -> Messages.StatusLines_state_upgrading;
			case STOPPED -> Messages.StatusLines_state_stopped;
			case LEAVING -> Messages.StatusLines_state_leaving;
		};
	}

	private static String at(Instant moment) {
		return moment == null ? "" : AT.format(moment);
	}
}
