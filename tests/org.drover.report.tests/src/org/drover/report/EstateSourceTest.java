package org.drover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ConnectorRegistry;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports for those who hold what was gathered already, and single tables. */
class EstateSourceTest {

	@TempDir
	Path folder;

	private static Reports reports(ReportProject made, EstateSource estates) {
		MigrationJobs jobs = new MigrationJobs(made.project(), new Topologies(made.project(), new ConnectorRegistry(List.of())));
		return new Reports(made.project(), jobs, Clock.systemUTC(), estates);
	}

	@Test
	void reportsRestOnWhatTheyAreGiven() throws DroverException {
		try (ReportProject made = ReportProject.gathered(folder)) {
			Estate other = Estate.of(List.of(ReportProject.PACKAGE), List.of(), Instant.now());
			ReportModel report = reports(made, topology -> Optional.of(other)).of(ReportKind.OBSOLETE, Optional.empty());
			assertEquals("Nothing in legacy is obsolete.", report.verdict().sentence());
		}
	}

	@Test
	void whatIsNotThereIsSaid() throws DroverException {
		try (ReportProject made = ReportProject.gathered(folder)) {
			Reports reports = reports(made, topology -> Optional.empty());
			assertEquals("legacy has not been gathered yet: gather it first",
					assertThrows(DroverException.class, () -> reports.of(ReportKind.EXECUTIVE, Optional.empty())).getMessage());
		}
	}

	@Test
	void aTableIsWrittenAsOneFile() throws DroverException, IOException {
		Table table = new Table("rows", "Rows", List.of(Column.text("name", "Name"), Column.number("count", "Count")), List.of(List.of("=1+1", 3), List.of("a, b", 4)), "");
		Path file = ReportWriter.write(table, folder.resolve("rows.csv"));
		assertEquals("name,count\r\n'=1+1,3\r\n\"a, b\",4\r\n", Files.readString(file));
		DroverException refused = assertThrows(DroverException.class, () -> ReportWriter.write(table, folder.resolve("no/rows.csv")));
		assertTrue(refused.getMessage().startsWith("the table cannot be written to "), refused.getMessage());
	}
}
