package org.drover.ui.jobs.internal.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

final class WrapTest {

	@Test
	void breaksBetweenWords() {
		assertEquals(List.of("one two", "three", "four"), Wrap.lines("one two three four", 8, String::length));
	}

	@Test
	void keepsWhatFitsAndWhatCannotBeBroken() {
		assertEquals(List.of("one"), Wrap.lines("one", 8, String::length));
		assertEquals(List.of("a", "distribution-point", "b"), Wrap.lines("a distribution-point b", 8, String::length));
		assertEquals(List.of(""), Wrap.lines("", 8, String::length));
	}
}
