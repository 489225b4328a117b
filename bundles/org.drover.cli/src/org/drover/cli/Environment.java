package org.drover.cli;

import java.util.Map;
import java.util.Optional;

import org.drover.connector.ClientAgents;
import org.drover.connector.ConnectorRegistry;
import org.drover.store.Project;

/**
 * What a command line runs in.
 *
 * @param more      empty where the process was started without them
 * @param variables environment variables
 * @param opened    the project that the process has open already, when it answers for another one; else empty
 */
public record Environment(Terminal terminal, ConnectorRegistry connectors, Optional<MoreCommands> more, Map<String, String> variables,
		Optional<Project> opened) {

	/** How agents act for the clients of a project. */
	public ClientAgents.Source agents(Project project) {
		return more.map(there -> there.agents(project)).orElse(() -> ClientAgents.NONE);
	}

	/** @param asked variables of the process that asks */
	public Environment answering(Terminal answer, Map<String, String> asked, Project project) {
		return new Environment(answer, connectors, more, asked, Optional.of(project));
	}
}
