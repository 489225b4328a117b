package org.drover.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What holds for any text that comes from elsewhere. */
class EscapingTest {

	private static final int TEXTS = 20_000;

	@Test
	void tablesGiveBackWhatWasPutIn() {
		List<String> texts = RandomTexts.some(TEXTS).toList();
		for (int first = 0; first + 3 <= texts.size(); first += 3) {
			List<Object> row = List.copyOf(texts.subList(first, first + 3));
			List<String> read = read(CsvReport.line(row));
			assertEquals(row.stream().map(cell -> disarmed(cell.toString())).toList(), read);
		}
	}

	@Test
	void noCellOfATableIsAFormula() {
		RandomTexts.some(TEXTS).map(text -> read(CsvReport.line(List.of(text, "x"))).getFirst())
				.forEach(cell -> assertTrue(cell.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) < 0, cell));
	}

	@Test
	void numbersAreLeftAlone() {
		assertEquals("-5,-1.5,true\r\n", CsvReport.line(List.of(-5, -1.5, true)));
	}

	@Test
	void noTextLeavesItsPlaceInAPage() {
		RandomTexts.some(TEXTS).forEach(text -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new Html(out).text(text).flush();
			String page = out.toString(StandardCharsets.UTF_8);
			assertTrue(page.chars().noneMatch(c -> c == '<' || c == '>' || c == '"' || c == '\'' || c < ' ' || c == 0x202E), text);
			assertEquals(shown(text), unescaped(page));
		});
	}

	@Test
	void cellsOfAWorkbookHoldOnlyWhatXmlMay() {
		RandomTexts.some(TEXTS).map(XlsxReport::text)
				.forEach(text -> assertTrue(text.codePoints().noneMatch(c -> c < ' ' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE), text));
		String cut = XlsxReport.text("x".repeat(40_000));
		assertEquals(XlsxReport.LONGEST_TEXT, cut.length());
		assertFalse(cut.endsWith("x"));
	}

	private static String disarmed(String text) {
		return text.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
	}

	private static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : Characters.shown(c) ? c : Characters.HIDDEN).forEach(shown::appendCodePoint);
		return shown.toString();
	}

	private static String unescaped(String markup) {
		return markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
	}

	/** One record, as RFC 4180 has it. */
	private static List<String> read(String record) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < record.length() - 2; i++) {
			char c = record.charAt(i);
			if (c == '"' && quoted && record.charAt(i + 1) == '"')
				cell.append(record.charAt(++i));
			else if (c == '"')
				quoted = !quoted;
			else if (c == ',' && !quoted)
				cells.add(take(cell));
			else
				cell.append(c);
		}
		assertFalse(quoted, record);
		assertTrue(record.endsWith("\r\n"));
		cells.add(take(cell));
		return cells;
	}

	private static String take(StringBuilder cell) {
		String taken = cell.toString();
		cell.setLength(0);
		return taken;
	}
}
