package org.drover.cli.internal;

import java.util.Map;
import java.util.Optional;

import org.drover.cli.Environment;
import org.drover.cli.MoreCommands;
import org.drover.cli.Terminal;
import org.drover.connector.ConnectorRegistry;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Answers reading commands for a process that is not a command line itself. */
@Component(service = ProjectHost.class)
public final class CommandHost implements ProjectHost {

	private final ConnectorRegistry connectors;
	private final Optional<MoreCommands> more;

	/** @param more null where there are none */
	@Activate
	public CommandHost(@Reference ConnectorRegistry connectors,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) MoreCommands more) {
		this.connectors = connectors;
		this.more = Optional.ofNullable(more);
	}

	@Override
	public Hosting host(Project project, Runnable answered) throws DroverException {
		Environment environment = new Environment(new Terminal(System.out, System.err), connectors, more, Map.of(), Optional.of(project));
		return ProjectOwner.of(environment, project, answered);
	}
}
