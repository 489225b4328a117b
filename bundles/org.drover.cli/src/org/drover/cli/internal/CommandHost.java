package org.drover.cli.internal;

import java.util.Map;
import java.util.Optional;

import org.drover.connector.ConnectorRegistry;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers reading commands for a process that is not a command line itself. */
@Component(service = ProjectHost.class)
public final class CommandHost implements ProjectHost {

	private final ConnectorRegistry connectors;

	@Activate
	public CommandHost(@Reference ConnectorRegistry connectors) {
		this.connectors = connectors;
	}

	@Override
	public Hosting host(Project project) throws DroverException {
		Environment environment = new Environment(new Terminal(System.out, System.err), connectors, Map.of(), Optional.of(project));
		return ProjectOwner.of(environment, project);
	}
}
