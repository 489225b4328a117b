package org.drover.cli.agents.internal;

import org.drover.cli.Environment;
import org.drover.fleet.Fleet;
import org.drover.store.Project;

/** A command on the agents of a project, also while another process has that open. */
abstract class FleetCommand extends FilesCommand {

	FleetCommand(Environment environment) {
		super(environment);
	}

	abstract int run(Fleet fleet) throws Exception;

	@Override
	protected final int run(Project project) throws Exception {
		try (Fleet fleet = Fleet.open(project)) {
			return run(fleet);
		}
	}
}
