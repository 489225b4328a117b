package org.drover.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatherIntervalTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "1m, PT1M, 1m", "90m, PT1H30M, 90m", "120m, PT2H, 2h", "4h, PT4H, 4h", "24h, PT24H, 1d", "365d, PT8760H, 365d", "525600m, PT8760H, 365d" })
	void aTimeIsReadAndWrittenInItsLongestUnit(String text, Duration time, String written) throws DroverException {
		assertEquals(Optional.of(time), GatherInterval.parse(text));
		assertEquals(written, GatherInterval.text(GatherInterval.parse(text)));
		assertEquals(Optional.of(time), GatherInterval.parse(written));
	}

	@Test
	void offIsNever() throws DroverException {
		assertEquals(Optional.empty(), GatherInterval.parse("off"));
		assertEquals("off", GatherInterval.text(Optional.empty()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0m", "5", "m", "-5m", "05m", "1.5h", "30s", "4H", "4h ", "1d12h", "OFF", "366d", "525601m", "999999d", "1000000m", "\u0664h" })
	void whatIsNoTimeIsRefusedWithWhatToWrite(String text) {
		DroverException refused = assertThrows(DroverException.class, () -> GatherInterval.parse(text));
		assertEquals("'" + text + "' is no time between gatherings: write 30m, 4h or 1d, up to 365d, or off", refused.getMessage());
	}

	@Test
	void aProjectKeepsIt() throws DroverException {
		try (Project project = Project.create(folder)) {
			assertEquals(Optional.of(GatherInterval.USUAL), GatherInterval.of(project), "unless set");
			GatherInterval.set(project, Optional.of(Duration.ofMinutes(30)));
		}
		try (Project project = Project.open(folder)) {
			assertEquals(Optional.of(Duration.ofMinutes(30)), GatherInterval.of(project));
			GatherInterval.set(project, Optional.empty());
			assertTrue(GatherInterval.of(project).isEmpty());
		}
	}
}
