package org.drover.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

final class WordsTest {

	private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

	@Test
	void setsThousandsApartTheSameWayEverywhere() {
		assertEquals(Locale.ENGLISH, Words.LANGUAGE); // which is settled once, and here before anything is said
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			assertEquals("825,000", Words.number(825_000));
			assertEquals("4.12 MB", Words.bytes(4_120_000));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void countsInSingularAndPlural() {
		assertEquals("1 client", Words.count(1, "client"));
		assertEquals("0 clients", Words.count(0, "client"));
		assertEquals("4,141 client classes", Words.count(4141, "client class"));
		assertEquals("2 dependencies", Words.count(2, "dependency"));
		assertEquals("3 days", Words.count(3, "day"));
	}

	@Test
	void tellsDurationsByTheUnitThatMatters() {
		assertEquals("0 s", Words.duration(Duration.ZERO));
		assertEquals("840 ms", Words.duration(Duration.ofMillis(840)));
		assertEquals("59 s", Words.duration(Duration.ofMillis(59_999)));
		assertEquals("3 min 05 s", Words.duration(Duration.ofSeconds(185)));
		assertEquals("2 h 07 min", Words.duration(Duration.ofMinutes(127)));
		assertEquals("4 d 11 h", Words.duration(Duration.ofHours(107)));
		assertEquals("0 s", Words.duration(Duration.ofMillis(-3)), "clocks of two machines may disagree");
	}

	@Test
	void tellsAges() {
		assertEquals("just now", Words.ago(NOW.plusSeconds(3), NOW));
		assertEquals("3 min ago", Words.ago(NOW.minusSeconds(200), NOW));
		assertEquals("23 h ago", Words.ago(NOW.minus(Duration.ofHours(23)), NOW));
		assertEquals("yesterday", Words.ago(NOW.minus(Duration.ofHours(47)), NOW));
		assertEquals("gathered 2 days ago", Words.gathered(NOW.minus(Duration.ofDays(2)), NOW));
	}

	@Test
	void tellsSizesInThreeDigits() {
		assertEquals("999 bytes", Words.bytes(999));
		assertEquals("1.00 kB", Words.bytes(1000));
		assertEquals("12.3 GB", Words.bytes(12_345_678_901L));
		assertEquals("123 MB", Words.bytes(123_456_789));
	}

	@Test
	void saysAllOnlyOfAll() {
		assertEquals(99, Words.percent(999, 1000));
		assertEquals(100, Words.percent(1000, 1000));
		assertEquals(0, Words.percent(0, 0));
	}

	@Test
	void saysSentencesWithNumbersThatDecideOnWords() {
		assertEquals("1 client of 'new'", Words.say("{0} {0,choice,0#clients|1#client|1<clients} of '{1}'", 1, "new"));
		assertEquals("4,500 clients of 'new'", Words.say("{0} {0,choice,0#clients|1#client|1<clients} of '{1}'", 4500, "new"));
	}

	@Test
	void writesHeadingsInsideSentences() {
		assertEquals("operating system", Words.inside("Operating system"));
	}

	@Test
	void readsAttributes() {
		assertEquals("Operating system", Words.attribute("operatingSystem"));
	}
}
