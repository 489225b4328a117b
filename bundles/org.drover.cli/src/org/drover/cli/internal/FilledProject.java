package org.drover.cli.internal;

import java.nio.file.Path;

import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.drover.store.Topology;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A topology as a command has read it into a project, which it makes where there is none; where reading fails, there is none afterwards either. */
record FilledProject(Topology topology, GatherResult result) {

	/**
	 * @param connector an open connection to {@code address}
	 * @param command   what others are told that this process does with the project
	 * @param whole     whether everything is read, whatever the topology could tell
	 */
	static FilledProject fill(Environment environment, Path folder, String command, String name, ConnectorAddress address, Credentials credentials,
			Connector connector, boolean whole) throws DroverException {
		Project project = Project.create(folder, command);
		boolean filled = false;
		try (ProjectHost.Hosting owner = ProjectOwner.of(environment, project)) {
			Topologies topologies = new Topologies(project, environment.connectors());
			GatherResult result = topologies.add(name, address, credentials, connector, new NullProgressMonitor(), whole);
			filled = true;
			return new FilledProject(topologies.get(name), result);
		} finally {
			if (filled)
				project.close();
			else
				project.abandon();
		}
	}

	/** Says what was not gathered, apart from the command's result. */
	void warn(Terminal terminal, boolean json) {
		result.warnings().forEach(warning -> terminal.note(json, "warning: " + warning));
	}
}
