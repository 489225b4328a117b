package org.drover.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

final class RefWordsTest {

	private final RefWords words = new RefWords(ref -> Optional.ofNullable(Map.of("PS1", "Reader").get(ref.key())));

	@Test
	void namesWhatItKnows() {
		assertEquals("content of package Reader (PS1) version 2", words.readable("content of package:PS1 version 2"));
	}

	@Test
	void keepsTheKeyOfWhatItDoesNotKnow() {
		assertEquals("lost distribution point dp-1.corp.example, then package PS2.",
				words.readable("lost distribution-point:dp-1.corp.example, then package:PS2."));
	}

	@Test
	void namesSortsOfServices() {
		assertEquals("without a management point", words.readable("without a management-point"));
		assertEquals("a well-known name", words.readable("a well-known name"));
	}

	@Test
	void leavesOtherColonsAlone() {
		assertEquals("start: move 20 clients, see http://example:80", words.readable("start: move 20 clients, see http://example:80"));
	}

	@Test
	void makesAStepALine() {
		assertEquals("Take over distribution point ws-kiel", words.step("take over distribution-point:ws-kiel (task 53)"));
		assertEquals(53, RefWords.task("take over distribution-point:ws-kiel (task 53)"));
		assertEquals(0, RefWords.task("take over"));
	}
}
