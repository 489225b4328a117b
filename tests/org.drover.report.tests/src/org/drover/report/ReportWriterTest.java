package org.drover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

class ReportWriterTest {

	@TempDir
	private Path folder;

	@Test
	void allFormatsAreWrittenAndNothingElseIsLeft() throws DroverException, IOException {
		List<Path> written = ReportWriter.write(SampleReport.migration(), folder.resolve("new/out"), EnumSet.allOf(Format.class));
		assertEquals(Set.of("report.html", "report.pdf", "report.xlsx", "report.json", "facts.csv", "kinds.csv", "waves.csv", "left-objects.csv", "failed-requests.csv"),
				Set.copyOf(written.stream().map(file -> file.getFileName().toString()).toList()));
		try (Stream<Path> files = Files.list(folder.resolve("new/out"))) {
			assertEquals(written.size(), files.count());
		}
	}

	@Test
	void earlierReportsAreReplaced() throws DroverException, IOException {
		Files.writeString(folder.resolve(ReportWriter.JSON), "old");
		ReportWriter.write(SampleReport.migration(), folder, Set.of(Format.JSON));
		assertTrue(Files.readString(folder.resolve(ReportWriter.JSON)).startsWith("{"));
	}

	@Test
	void pageNeitherRunsNorLoadsAnything() throws DroverException, IOException {
		String page = html();
		assertFalse(page.contains("<script"), "a name broke out");
		assertTrue(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"));
		assertFalse(page.contains("http://") || page.contains("https://") || page.contains("url("), "the page needs something else");
		assertTrue(page.contains("default-src 'none'"));
		assertFalse(page.contains("\u202E") || page.contains("\u0000"), "a character that hides others is there");
	}

	@Test
	void pageTellsSharesAndEmptyTables() throws DroverException, IOException {
		String page = html();
		assertTrue(page.contains("aria-label=\"5 %\"") && page.contains("aria-label=\"100 %\"") && page.contains("aria-label=\"0 %\""));
		assertTrue(page.contains("No client request failed."));
		assertTrue(page.contains("<th scope=\"col\" class=\"number\">Migrated</th>"));
		assertTrue(page.contains("<th scope=\"row\">Clients</th>"));
		assertTrue(page.contains("1 Mar 2026, 10:15:30 UTC"));
	}

	@Test
	void tablesFollowTheRulesAndFormulasAreDisarmed() throws DroverException, IOException {
		ReportWriter.write(SampleReport.migration(), folder, Set.of(Format.CSV));
		assertEquals("object,reason\r\n\"<script>alert(\"\"x\"\")</script>\",last used 700 days ago\r\n'=cmd|' /C calc'!A0,\"two\r\nlines, \"\"quoted\"\"\"\r\n"
				+ "'-5,a\u202Eb\u0000\r\n", Files.readString(folder.resolve("left-objects.csv")));
		assertEquals("client,what\r\n", Files.readString(folder.resolve("failed-requests.csv")));
		assertTrue(Files.readString(folder.resolve("facts.csv")).contains("summary,gap,Longest gap,2.318,seconds between two policies; 3 are allowed\r\n"));
	}

	@Test
	void documentKeepsNamesAndTypes() throws DroverException, IOException {
		ReportWriter.write(SampleReport.migration(), folder, Set.of(Format.JSON));
		JsonNode sections = new JsonMapper().readTree(folder.resolve(ReportWriter.JSON).toFile()).path("sections");
		assertEquals(250, sections.at("/summary/facts/clients/value").intValue());
		assertEquals(2.318, sections.at("/summary/facts/gap/value").doubleValue());
		assertTrue(sections.at("/continuity/facts/proven/value").booleanValue());
		assertEquals(5_000, sections.at("/progress/tables/kinds/rows/0/total").intValue());
		assertEquals(SampleReport.LINES, sections.at("/left/tables/left-objects/rows/1/reason").textValue());
	}

	@Test
	void aFolderThatCannotBeMadeIsToldInASentence() throws IOException {
		Path inTheWay = Files.writeString(folder.resolve("file"), "");
		DroverException refused = assertThrows(DroverException.class,
				() -> ReportWriter.write(SampleReport.migration(), inTheWay.resolve("out"), Set.of(Format.JSON)));
		assertTrue(refused.getMessage().startsWith("the report cannot be written to " + inTheWay.resolve("out") + " ("), refused.getMessage());
	}

	@Test
	void aFailedWriteLeavesWhatWasThere() throws IOException {
		Path taken = Files.createDirectories(folder.resolve(ReportWriter.HTML).resolve("full"));
		assertThrows(DroverException.class, () -> ReportWriter.write(SampleReport.migration(), folder, Set.of(Format.HTML)));
		assertTrue(Files.isDirectory(taken));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void formatsAreNamedInLowerCase() throws DroverException {
		assertEquals(Set.of(Format.HTML, Format.CSV), Format.parse("html, CSV"));
		assertEquals("'docx' is no report format: choose among html, pdf, xlsx, csv, json",
				assertThrows(DroverException.class, () -> Format.parse("docx")).getMessage());
	}

	@Test
	void modelRefusesWhatFormatsCouldNotKeepApart() {
		ReportModel.Column column = ReportModel.Column.text("a", "A");
		assertThrows(IllegalArgumentException.class, () -> ReportModel.Column.text("../a", "A"));
		assertThrows(IllegalArgumentException.class, () -> new ReportModel.Table("t", "T", List.of(column, column), List.of(), ""));
		assertThrows(IllegalArgumentException.class, () -> new ReportModel.Table("t", "T", List.of(column), List.of(List.of("x", "y")), ""));
		assertThrows(IllegalArgumentException.class, () -> ReportModel.Fact.of("f", "F", new Object()));
	}

	private String html() throws DroverException, IOException {
		ReportWriter.write(SampleReport.migration(), folder, Set.of(Format.HTML));
		return Files.readString(folder.resolve(ReportWriter.HTML));
	}
}
