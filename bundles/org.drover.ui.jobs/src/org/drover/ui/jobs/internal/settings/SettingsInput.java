package org.drover.ui.jobs.internal.settings;

import java.util.Optional;

import org.drover.inventory.GatherInterval;
import org.drover.migration.CopyRate;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * What a project is set to, as a person writes it and the command line does.
 *
 * @param gatherEvery as {@link GatherInterval#parse} reads it
 * @param copyRate    as {@link CopyRate#parse} reads it
 */
record SettingsInput(String gatherEvery, String copyRate) {

	/** Asks the project; for a background thread. */
	static SettingsInput of(Project project) throws DroverException {
		return new SettingsInput(GatherInterval.text(GatherInterval.of(project)), CopyRate.text(CopyRate.of(project)));
	}

	/** Why they cannot be kept, in words; empty where they can. */
	Optional<String> objection() {
		try {
			GatherInterval.parse(gatherEvery);
			CopyRate.parse(copyRate);
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(e.getMessage());
		}
	}

	/** Changes what differs from what was read before; for a background thread. */
	void keep(Project project, SettingsInput before) throws DroverException {
		if (!gatherEvery.equals(before.gatherEvery))
			GatherInterval.set(project, GatherInterval.parse(gatherEvery));
		if (!copyRate.equals(before.copyRate))
			CopyRate.set(project, CopyRate.parse(copyRate));
	}
}
