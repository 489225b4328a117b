package org.drover.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetirementsTest {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
	private static final Retirement SITE = new Retirement("3", NOW, false, Set.of("P02", "S02"));
	private static final Retirement ALL = new Retirement("5", NOW, true, Set.of("CAS", "P01", "P02", "S02"));

	@TempDir
	private Path folder;
	private Project project;
	private Retirements retirements;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		retirements = new Retirements(project);
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void eachJobSaysOnceWhatItRetires() throws DroverException {
		assertEquals(List.of(), retirements.of("legacy"));
		retirements.add("legacy", SITE);
		retirements.add("legacy", SITE);
		retirements.add("legacy", ALL);
		assertEquals(List.of(SITE, ALL), retirements.of("legacy"));
		assertEquals(Set.of("CAS", "P01", "P02", "S02"), retirements.sites("legacy"));
		assertEquals(List.of(), retirements.of("new"));
		retirements.remove("legacy", "5");
		retirements.remove("legacy", "5");
		assertEquals(List.of(SITE), retirements.of("legacy"));
		retirements.clear("legacy");
		assertEquals(List.of(), project.settings().names());
	}

	@Test
	void aTopologyIsInUseWhileASiteOfItIs() throws DroverException {
		retirements.add("legacy", SITE);
		assertFalse(retirements.isWhole("legacy"));
		retirements.requireInUse("legacy");
		assertEquals("sites P02, S02 retired by job 3", SITE.words());
		retirements.add("legacy", ALL);
		assertTrue(retirements.isWhole("legacy"));
		String refused = assertThrows(DroverException.class, () -> retirements.requireInUse("legacy")).getMessage();
		assertTrue(refused.contains("job undo 5") && refused.contains("topology add --again"), refused);
	}
}
