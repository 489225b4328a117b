package org.drover.ui.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class MarkdownTest {

	@Test
	void linesOfAParagraphBelongTogether() {
		assertEquals(List.of(new Block.Paragraph(List.of(plain("one two"))), new Block.Paragraph(List.of(plain("three")))),
				Markdown.blocks("one\ntwo\n\n\nthree\n"));
	}

	@Test
	void headingsHaveAnchorsAsOnTheWeb() {
		Block.Heading heading = (Block.Heading) Markdown.blocks("## Why is it *not* `done` yet?").getFirst();
		assertEquals(new Block.Heading(2, "Why is it not done yet?"), heading);
		assertEquals("why-is-it-not-done-yet", heading.anchor());
	}

	@Test
	void itemsGoOnUntilTheNext() {
		assertEquals(List.of(new Block.Item("\u2022", List.of(plain("one more"))), new Block.Item("1.", List.of(plain("two")))),
				Markdown.blocks("- one\n  more\n1. two"));
	}

	@Test
	void indentedLinesAreCodeWithTheirSpaces() {
		assertEquals(List.of(new Block.Paragraph(List.of(plain("so:"))), new Block.Code("a  b\n\n    c"), new Block.Paragraph(List.of(plain("end")))),
				Markdown.blocks("so:\n\n    a  b\n\n        c\n\nend"));
	}

	@Test
	void aTableHasRowsOfCells() {
		Block.Table table = (Block.Table) Markdown.blocks("| a | b |\n| --- | ---: |\n| `x \\| y` | |").getFirst();
		assertEquals(List.of(List.of(List.of(plain("a")), List.of(plain("b"))), List.of(List.of(new Span("x | y", Span.Style.CODE)), List.of())), table.rows());
	}

	@Test
	void whatIsMarkedInALineIsTold() {
		assertEquals(List.of(new Block.Paragraph(List.of(plain("see "), new Span("the ", Span.Style.PLAIN, "jobs.md#states"),
				new Span("jobs", Span.Style.CODE, "jobs.md#states"), plain(", "), new Span("never", Span.Style.STRONG), plain(" "),
				new Span("a*b", Span.Style.CODE), plain(" or "), new Span("File > Open", Span.Style.EMPHASIS), plain(" 2 * 3 * 4")))),
				Markdown.blocks("see [the `jobs`](jobs.md#states), **never** `a*b` or *File > Open* 2 * 3 * 4"));
	}

	@Test
	void ofAnImageItIsToldWhatItShows() {
		assertEquals(List.of(new Block.Paragraph(List.of(new Span("The map", Span.Style.EMPHASIS)))), Markdown.blocks("![The map](images/map.png)"));
	}

	@Test
	void numbersGoOnAndAnItemMayHoldMore() {
		assertEquals(List.of(new Block.Item("3.", List.of(plain("a"))), new Block.Code("b"), new Block.Item("4.", List.of(plain("c")))),
				Markdown.blocks("3. a\n\n   ```sh\n   b\n   ```\n4. c"));
	}

	@Test
	void commentsAreNotShown() {
		assertEquals(List.of(new Block.Paragraph(List.of(plain("a")))), Markdown.blocks("<!-- bench:\n x -->\na"));
	}

	private static Span plain(String text) {
		return new Span(text, Span.Style.PLAIN);
	}
}
