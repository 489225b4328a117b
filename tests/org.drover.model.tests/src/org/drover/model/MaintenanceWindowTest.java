package org.drover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceWindowTest {

	@Test
	void aLineSaysWhenAndHowLong() {
		MaintenanceWindow window = MaintenanceWindow.parse("2026-01-04T02:00:00Z PT4H Sundays from 2:00");
		assertEquals(Instant.parse("2026-01-04T02:00:00Z"), window.start());
		assertEquals(Duration.ofHours(4), window.length());
		assertEquals("Sundays from 2:00", window.description());
		assertEquals(window, MaintenanceWindow.parse(window.toString()));
	}

	@Test
	void aDescriptionWillDo() {
		MaintenanceWindow window = MaintenanceWindow.parse("Sundays from 2:00 to 6:00");
		assertNull(window.start());
		assertEquals("Sundays from 2:00 to 6:00", window.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "2026-01-04T02:00:00Z", "2026-01-04T02:00:00Z four hours", "2026-13-04T02:00:00Z PT4H", "2026-01-04T02:00:00Z PT0S",
			"2026-01-04T02:00:00Z -PT1H", "2026-01-04T02:00:00Z PT25H" })
	void whatCannotBeKeptIsRefused(String line) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> MaintenanceWindow.parse(line)).getMessage().startsWith("it "));
	}
}
