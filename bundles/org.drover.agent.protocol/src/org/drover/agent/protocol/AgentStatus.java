package org.drover.agent.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an agent says of itself, rewritten whenever any of it changes.
 *
 * @param format   of this record; a manager refuses what is newer than {@link #FORMAT}
 * @param agent    its mailbox's name
 * @param copyOf   the agent whose copy it is; empty for none
 * @param version  of its program
 * @param role     which says what else the survey stands for: a capture agent's is that of the source, a deploy agent's that of the target
 * @param started  when its process began
 * @param interval between heartbeats, in seconds
 * @param commands kinds that it does, as in JSON
 * @param working  ids of commands that it has taken and not answered
 * @param scripts  names of those installed in its folder
 */
public record AgentStatus(int format, String agent, String copyOf, String version, String host, Role role, State state, Instant started,
		Instant at, int interval, Assignment assignment, Set<String> commands, List<String> working, List<String> scripts, Survey survey) {

	/** The format that is written. */
	public static final int FORMAT = 1;

	/** What an agent is there for. */
	public enum Role {
		MANAGED, CAPTURE, DEPLOY
	}

	/** What it does at the moment. */
	public enum State {
		STARTING, READY, WORKING, UPGRADING,
		/** Stopped in order; no heartbeat will follow. */
		STOPPED,
		/** About to leave the server. */
		LEAVING
	}

	public AgentStatus {
		copyOf = copyOf == null ? "" : copyOf;
		assignment = assignment == null ? Assignment.NONE : assignment;
		commands = commands == null ? Set.of() : Set.copyOf(commands);
		working = working == null ? List.of() : List.copyOf(working);
		scripts = scripts == null ? List.of() : List.copyOf(scripts);
		survey = survey == null ? Survey.NONE : survey;
	}
}
