package org.drover.ui.agents.internal.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.fleet.Agent;
import org.drover.ui.look.Words;

/** What is known of an agent, a line each. */
public final class StatusLines {

	/** A moment as this bundle writes it. */
	public static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

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
		add("Agent", agent.box().text());
		add("Copy of", agent.copyOf());
		add("Mailbox in", agent.place());
		add("Keys", agent.key().map(Object::toString).orElse("not known: it is to be enrolled"));
		add("Heartbeat", agent.heartbeat().map(beat -> "every " + Words.duration(beat.interval()) + ", the last one at " + at(beat.written()))
				.orElse("none"));
		add("Looked at", agent.lookedAt().map(StatusLines::at).orElse("never"));
		add("Found", at(agent.foundAt()));
		add("Uninstalled", agent.leftAt().map(StatusLines::at).orElse(""));
	}

	private void status(AgentStatus status) {
		add("Version", status.version());
		add("Does", Words.capital(status.state().name().toLowerCase(Locale.ROOT)) + ", as of " + at(status.at()));
		add("Started", at(status.started()));
		add("Site", status.assignment().site());
		add("Management point", status.assignment().managementPoint());
		add("Topology", status.assignment().topology());
		add("Works on", status.working().isEmpty() ? "" : Words.count(status.working().size(), "command"));
		add("Scripts", String.join(", ", status.scripts()));
		add("System", status.survey().system().pretty());
		add("Machine", (status.survey().hardware().vendor() + ' ' + status.survey().hardware().model()).strip());
	}

	private void add(String name, String value) {
		if (value != null && !value.isEmpty())
			lines.add(new Line(name, value));
	}

	private static String at(Instant moment) {
		return moment == null ? "" : AT.format(moment);
	}
}
