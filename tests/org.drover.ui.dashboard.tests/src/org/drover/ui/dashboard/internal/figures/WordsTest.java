package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;

class WordsTest {

	private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

	@Test
	void numbersHaveTheirThousandsApart() {
		assertEquals("5,000", Words.number(5000));
		assertEquals("1 item", Words.number(1, "item"));
		assertEquals("0 items", Words.number(0, "item"));
	}

	@Test
	void onlyAllIsAHundredPercent() {
		assertEquals(99, Words.percent(4999, 5000));
		assertEquals(100, Words.percent(5000, 5000));
		assertEquals(0, Words.percent(0, 0));
	}

	@Test
	void bytesHaveThreeDigits() {
		assertEquals("999 bytes", Words.bytes(999));
		assertEquals("1.00 kB", Words.bytes(1000));
		assertEquals("1.00 MB", Words.bytes(999_999));
		assertEquals("12.3 GB", Words.bytes(12_345_678_901L));
		assertEquals("489 kB", Words.bytes(489_123));
	}

	@Test
	void durationsHaveTwoUnitsAtMost() {
		assertEquals("0 s", Words.duration(Duration.ofMillis(-5)));
		assertEquals("12 s", Words.duration(Duration.ofMillis(11_600)));
		assertEquals("1 min", Words.duration(Duration.ofSeconds(60)));
		assertEquals("3 min 20 s", Words.duration(Duration.ofSeconds(200)));
		assertEquals("2 h 5 min", Words.duration(Duration.ofMinutes(125)));
		assertEquals("1 d 1 h", Words.duration(Duration.ofHours(25)));
	}

	@Test
	void agesAreRelative() {
		assertEquals("just now", Words.ago(NOW.minusSeconds(59), NOW));
		assertEquals("3 min ago", Words.ago(NOW.minusSeconds(200), NOW));
		assertEquals("23 h ago", Words.ago(NOW.minus(Duration.ofMinutes(1439)), NOW));
		assertEquals("1 day ago", Words.ago(NOW.minus(Duration.ofHours(30)), NOW));
	}

	@Test
	void kindsHaveAPlural() {
		assertEquals("Boundaries", Words.plural(ObjectKind.BOUNDARY));
		assertEquals("OS images", Words.plural(ObjectKind.OS_IMAGE));
		assertEquals("Distribution points", Words.plural(ObjectKind.DISTRIBUTION_POINT));
	}
}
