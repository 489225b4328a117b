package org.drover.ui.jobs.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.drover.inventory.GatherInterval;
import org.drover.migration.CopyRate;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window sets of a project is what the command line sets. */
class SettingsInputTest {

	@TempDir
	private Path folder;

	@Test
	void whatIsWrittenIsKeptAndReadAgain() throws DroverException {
		try (Project project = Project.create(folder.resolve("project"))) {
			SettingsInput usual = SettingsInput.of(project);
			assertEquals(new SettingsInput("4h", "off"), usual);
			SettingsInput other = new SettingsInput("90m", "10MiB");
			other.keep(project, usual);
			assertEquals(other, SettingsInput.of(project));
			assertEquals(Optional.of(Duration.ofMinutes(90)), GatherInterval.of(project));
			assertEquals(OptionalLong.of(10 << 20), CopyRate.of(project));
			new SettingsInput("off", "10MiB").keep(project, other);
			assertEquals(Optional.empty(), GatherInterval.of(project));
		}
	}

	/** Somebody else may have changed it meanwhile. */
	@Test
	void whatWasLeftAsItWasIsNotWritten() throws DroverException {
		try (Project project = Project.create(folder.resolve("project"))) {
			SettingsInput read = SettingsInput.of(project);
			CopyRate.set(project, OptionalLong.of(5 << 20));
			new SettingsInput("1d", read.copyRate()).keep(project, read);
			assertEquals(new SettingsInput("1d", "5MiB"), SettingsInput.of(project));
		}
	}

	@Test
	void whatCannotBeReadIsNamed() {
		assertEquals(Optional.empty(), new SettingsInput("30m", "500KiB").objection());
		assertTrue(new SettingsInput("30s", "off").objection().orElse("").startsWith("'30s' is no time between gatherings"));
		assertTrue(new SettingsInput("off", "fast").objection().orElse("").startsWith("'fast' is no rate of copies"));
	}
}
