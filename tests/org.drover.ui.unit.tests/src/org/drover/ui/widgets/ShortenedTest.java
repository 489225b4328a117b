package org.drover.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortenedTest {

	@Test
	void whatHasRoomStaysAsItIs() {
		assertEquals("north", middle("north", 5));
		assertEquals("", middle("", 0));
	}

	@Test
	void theEndsStay() {
		assertEquals("migr\u20262027", middle("migration-of-the-north-2027", 9));
		assertEquals("migra\u20262027", middle("migration-of-the-north-2027", 10));
	}

	@Test
	void whereThereIsNoRoomALetterOfEachEndStays() {
		assertEquals("m\u20267", middle("migration-of-the-north-2027", 0));
		assertEquals("m", middle("m", 0));
	}

	@Test
	void noLetterIsTorn() {
		String text = "\ud83d\ude80".repeat(8);
		for (int room = 0; room < text.length(); room++)
			assertEquals(0, middle(text, room).codePoints().filter(letter -> letter >= 0xd800 && letter < 0xe000).count());
	}

	private static String middle(String text, int room) {
		return Shortened.middle(text, room, String::length);
	}
}
