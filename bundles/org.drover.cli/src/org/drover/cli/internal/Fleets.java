package org.drover.cli.internal;

import org.drover.fleet.Fleet;
import org.drover.model.DroverException;
import org.drover.store.Project;

/** Opens the fleet of a project, with all places of mailboxes that this program reaches. */
final class Fleets {

	private Fleets() {
	}

	static Fleet open(Project project) throws DroverException {
		return Fleet.open(project);
	}
}
