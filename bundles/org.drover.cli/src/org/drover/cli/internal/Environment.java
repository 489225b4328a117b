package org.drover.cli.internal;

import java.util.Map;
import java.util.Optional;

import org.drover.connector.ConnectorRegistry;
import org.drover.store.Project;

/**
 * What a command line runs in.
 *
 * @param variables environment variables
 * @param opened    the project that the process has open already, when it answers for another one; else empty
 */
public record Environment(Terminal terminal, ConnectorRegistry connectors, Map<String, String> variables, Optional<Project> opened) {

	Environment answering(Terminal answer, Project project) {
		return new Environment(answer, connectors, variables, Optional.of(project));
	}
}
