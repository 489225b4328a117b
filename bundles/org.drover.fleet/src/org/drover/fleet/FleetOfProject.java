package org.drover.fleet;

import org.drover.connector.ClientAgents;
import org.drover.inventory.ProjectAgents;
import org.drover.store.Project;
import org.osgi.service.component.annotations.Component;

/** The fleet of a project, as this machine opens it. */
@Component
public final class FleetOfProject implements ProjectAgents {

	@Override
	public ClientAgents.Source of(Project project) {
		return () -> new FleetAgents(project, Fleet::open, FleetWatch.Options.USUAL);
	}
}
