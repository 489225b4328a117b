package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAgentsTest {

	@TempDir
	Path folder;

	/** A dashboard asks projects that have never had a fleet, and must not give them one. */
	@Test
	void askingMakesNoFleet() throws DroverException {
		try (Project project = Project.create(folder)) {
			assertEquals(List.of(), Fleet.known(project));
			assertEquals(0, project.jdbc().list("SELECT sealed FROM fleet_key", row -> row.getBytes(1)).size());
		}
	}
}
