package org.drover.report.internal.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.drover.report.Chart;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.AsOf;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.Tone;
import org.junit.jupiter.api.Test;

/** Documents, read back as text. */
class PdfReportTest {

	private static final Instant CREATED = Instant.parse("2026-03-01T10:15:30Z");
	private static final int MANY = 10_000;

	@Test
	void everythingIsThere() throws IOException {
		Chart chart = new Chart.Bars("bars", "By kind", "objects", List.of(new Chart.Series("Objects", Chart.Hue.ACCENT)),
				List.of(new Chart.Bar("package", List.of(17L))));
		Section section = new Section("s", "Key figures", "What was counted.", List.of(Fact.of("f", "Clients moved", 1250, "of 5,000", Tone.GOOD)),
				List.of(table(List.of(List.of("PC1", 12, "office file"))))).with(List.of(new Finding(Tone.WARNING, "One client is old.", "Look at it."))).showing(chart);
		String text = text(write(section));
		for (String part : List.of("Office Moves", "Project", "branches", "gathered 3 min ago, 1 Mar 2026, 10:12:00 UTC", "Problem Two items failed.", "Key figures",
				"What was counted.", "Clients moved", "1,250", "of 5,000", "Good", "Attention One client is old.", "Look at it.", "By kind", "package", "17",
				"PC1 12 office file", "Page 1 of 1"))
			assertTrue(text.contains(part), () -> part + " is not in\n" + text);
	}

	@Test
	void fontsAreInTheDocument() throws IOException {
		try (PDDocument document = write(section(List.of()))) {
			for (PDPage page : document.getPages()) {
				for (COSName font : page.getResources().getFontNames())
					assertTrue(page.getResources().getFont(font).isEmbedded());
			}
			assertEquals("en", document.getDocumentCatalog().getLanguage());
			assertEquals("Results", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
		}
	}

	@Test
	void manyRowsHaveAHeadOnEachPage() throws IOException {
		List<List<Object>> rows = IntStream.range(0, MANY).<List<Object>>mapToObj(row -> List.of("PC" + row, row, "moved")).toList();
		String[] pages;
		try (PDDocument document = write(section(rows))) {
			int count = document.getNumberOfPages();
			String text = new PDFTextStripper().getText(document);
			pages = text.split("Page \\d+ of " + count);
			assertEquals(count, pages.length - 1);
			assertTrue(text.contains("PC0 0 moved") && text.contains("PC9999 9,999 moved"));
		}
		for (int page = 0; page < pages.length - 1; page++)
			assertTrue(pages[page].contains("Client Number What"), "page " + (page + 1) + " has no head");
	}

	@Test
	void nothingLeavesThePaper() throws IOException {
		String word = "z".repeat(400);
		String words = "a client that has a very long name and more than one reason to be here ".repeat(120);
		List<TextPosition> places = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition place) {
				places.add(place);
				super.processTextPosition(place);
			}
		};
		try (PDDocument document = write(section(List.of(List.of(word, 1, words), List.of("host.one.two.three-four.example", Long.MAX_VALUE, word))))) {
			String text = stripper.getText(document);
			assertEquals(2 * word.length(), text.chars().filter(c -> c == 'z').count());
		}
		for (TextPosition place : places) {
			assertTrue(place.getXDirAdj() >= Paper.LEFT - 0.5 && place.getXDirAdj() + place.getWidthDirAdj() <= Paper.LEFT + Paper.WIDTH + 0.5, place::toString);
			assertTrue(place.getYDirAdj() <= Paper.BOTTOM + 32, place::toString);
		}
	}

	@Test
	void charactersThatTheFontHasNotAreTold() throws IOException {
		String text = text(write(section(List.of(List.of("\u6771\u4eac", 1, "a\u202Eb\u0000c")))));
		assertTrue(text.contains("This document's font does not have all characters"), text);
		assertFalse(text.contains("\u202E") || text.contains("\u0000"), text);
		assertFalse(text(write(section(List.of(List.of("\u00c4\u0416\u03a9\u1ea4", 1, ""))))).contains("This document's font"), "Latin, Cyrillic and Greek are there");
	}

	@Test
	void anEmptyTableSaysSo() throws IOException {
		assertTrue(text(write(section(List.of()))).contains("Nothing moved."));
	}

	private static Section section(List<List<Object>> rows) {
		return new Section("s", "Results", "", List.of(), List.of(table(rows)));
	}

	private static Table table(List<List<Object>> rows) {
		return new Table("clients", "Clients", List.of(Column.text("client", "Client"), Column.number("number", "Number"), Column.text("what", "What")), rows,
				"Nothing moved.");
	}

	private static PDDocument write(Section section) throws IOException {
		ReportModel report = new ReportModel("job", "Office Moves", CREATED, "branches", "CAS", "DRV", List.of(new AsOf("legacy", CREATED.minusSeconds(210))),
				new ReportModel.Verdict(Tone.BAD, "Two items failed."), List.of(section));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new PdfReport(report).write(out);
		return Loader.loadPDF(out.toByteArray());
	}

	private static String text(PDDocument document) throws IOException {
		try (document) {
			return new PDFTextStripper().getText(document);
		}
	}
}
