package org.drover.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.Tone;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Workbooks, read back as what is in them. */
class XlsxReportTest {

	/** 1 March 2026, half a day gone, as spreadsheets count days. */
	private static final double MOMENT = 46082.5;
	private static final String LONG = "A very long title: [with] what/ever ?";

	@Test
	void cellsAreOfTheirOwnKind() throws Exception {
		Document sheet = sheet(2, table("Kinds", List.of(List.of("=1+1", 42, Instant.parse("2026-03-01T12:00:00Z"), true))));
		assertEquals("inlineStr", cell(sheet, "A2").getAttribute("t"));
		assertEquals("=1+1", cell(sheet, "A2").getTextContent());
		assertEquals(42, Double.parseDouble(cell(sheet, "B2").getTextContent()));
		assertEquals(MOMENT, Double.parseDouble(cell(sheet, "C2").getTextContent()));
		assertFalse(cell(sheet, "C2").getAttribute("s").isEmpty());
		assertEquals("b", cell(sheet, "D2").getAttribute("t"));
		assertEquals(0, sheet.getElementsByTagName("f").getLength());
	}

	@Test
	void theHeadStaysInSightAndFilters() throws Exception {
		Document sheet = sheet(2, table("Kinds", List.of(List.of("a", 1, "", true), List.of("b", 2, "", false))));
		Element pane = (Element) sheet.getElementsByTagName("pane").item(0);
		assertEquals("frozen", pane.getAttribute("state"));
		assertEquals("A2", pane.getAttribute("topLeftCell"));
		assertEquals("A1:D3", ((Element) sheet.getElementsByTagName("autoFilter").item(0)).getAttribute("ref"));
		assertEquals(4, sheet.getElementsByTagName("col").getLength());
	}

	@Test
	void sheetsHaveNamesThatAWorkbookTakes() throws Exception {
		Map<String, byte[]> book = book(table("t1", LONG, List.of()), table("t2", LONG, List.of()));
		NodeList sheets = document(book.get("xl/workbook.xml")).getElementsByTagName("sheet");
		assertEquals(3, sheets.getLength());
		for (int i = 0; i < sheets.getLength(); i++) {
			String name = ((Element) sheets.item(i)).getAttribute("name");
			assertTrue(name.length() <= 31 && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0), name);
		}
		assertEquals("A very long title   with (2)", ((Element) sheets.item(2)).getAttribute("name"));
	}

	@Test
	void anyTextGivesABookThatCanBeRead() throws Exception {
		List<List<Object>> rows = RandomTexts.some(500).map(text -> List.<Object>of(text, 1, text, true)).toList();
		assertEquals(501, sheet(2, table("Texts", rows)).getElementsByTagName("row").getLength());
	}

	private static Table table(String title, List<List<Object>> rows) {
		return table("t", title, rows);
	}

	private static Table table(String id, String title, List<List<Object>> rows) {
		return new Table(id, title,
				List.of(Column.text("text", "Text"), Column.number("number", "Number"), Column.text("time", "Time"), Column.text("truth", "Truth")), rows, "None.");
	}

	private static Document sheet(int number, Table table) throws Exception {
		return document(book(table).get("xl/worksheets/sheet" + number + ".xml"));
	}

	private static Map<String, byte[]> book(Table... tables) throws IOException {
		ReportModel report = new ReportModel("job", "Title", Instant.EPOCH, "p", "", "", List.of(), new ReportModel.Verdict(Tone.GOOD, "Good."),
				List.of(new Section("s", "Section", "", List.of(), List.of(tables))));
		Path file = Files.createTempFile("report", ".xlsx");
		try {
			AtomicFile.write(file, out -> new XlsxReport(report).write(out));
			return parts(file);
		} finally {
			Files.delete(file);
		}
	}

	private static Map<String, byte[]> parts(Path file) throws IOException {
		Map<String, byte[]> parts = new HashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries()))
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
		}
		return parts;
	}

	private static Document document(byte[] xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

	private static Element cell(Document sheet, String place) {
		NodeList cells = sheet.getElementsByTagName("c");
		for (int i = 0; i < cells.getLength(); i++) {
			if (((Element) cells.item(i)).getAttribute("r").equals(place))
				return (Element) cells.item(i);
		}
		throw new AssertionError("no cell " + place);
	}
}
