package org.drover.agent.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.agent.AgentConfig;
import org.drover.agent.Places;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.handler.Assignments;
import org.drover.agent.internal.handler.SurveySize;
import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.AgentStatus.State;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Survey;
import org.drover.model.DroverException;

/** Writes the agent's status whenever it has changed. For the agent's thread. */
final class StatusWriter {

	private static final Set<String> COMMANDS = new TreeSet<>(Set.of("PING", "SURVEY", "RUN_SCRIPT", "STAGE", "PLACE_FILE", "RESTORE_FILE",
			"FETCH_FILE", "SERVICE", "ASSIGN", "UPGRADE", "UNINSTALL", "CANCEL", "SEPARATE", "ANSWER"));

	private final Places places;
	private final AgentConfig config;
	private final Mail mail;
	private final Assignments assignments;
	private final Clock clock;
	private final String version;
	private final String copyOf;
	private final Set<String> commands;
	private final Instant started;
	private AgentStatus written;

	/** @param scans whether this agent can scan */
	StatusWriter(Places places, AgentConfig config, Mail mail, Clock clock, String version, String copyOf, boolean scans) {
		this.places = places;
		this.config = config;
		this.mail = mail;
		this.assignments = new Assignments(places.assignment());
		this.clock = clock;
		this.version = version;
		this.copyOf = copyOf;
		this.commands = new TreeSet<>(COMMANDS);
		if (scans)
			commands.add("SCAN");
		started = clock.instant();
	}

	Instant started() {
		return started;
	}

	/** Nothing where all is as it was written. */
	void write(State state, List<String> working, Survey survey) throws IOException, DroverException {
		AgentStatus now = status(state, working, survey, Instant.EPOCH);
		if (now.equals(written))
			return;
		mail.status(ProtocolJson.write(status(state, working, SurveySize.fit(survey), clock.instant())));
		written = now;
	}

	private AgentStatus status(State state, List<String> working, Survey survey, Instant at) throws IOException, DroverException {
		List<String> scripts = SafeFiles.in(places.scripts()).stream().map(path -> path.getFileName().toString()).toList();
		String host = survey.system().host().isEmpty() ? System.getenv().getOrDefault("HOSTNAME", "") : survey.system().host();
		return new AgentStatus(AgentStatus.FORMAT, mail.id(), copyOf, version, host, config.role(), state, started, at, config.interval(),
				assignments.current(), commands, working, scripts, survey);
	}
}
