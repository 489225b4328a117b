package org.drover.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.report.internal.AtomicFile;
import org.drover.report.internal.CsvReport;
import org.drover.report.internal.ReportFiles;

/** Writes reports into folders. Each file is there whole or not at all; one of an earlier report is replaced. */
public final class ReportWriter {

	/** Tables are {@code ID.csv}, facts {@value #FACTS}. */
	public static final String HTML = "report.html";
	public static final String PDF = "report.pdf";
	public static final String XLSX = "report.xlsx";
	public static final String JSON = "report.json";
	public static final String FACTS = "facts.csv";

	private ReportWriter() {
	}

	/**
	 * @param folder made where it is missing
	 * @return the files that were written, in the order of the formats
	 */
	public static List<Path> write(ReportModel report, Path folder, Set<Format> formats) throws DroverException {
		try {
			return ReportFiles.write(report, folder, formats);
		} catch (IOException e) {
			throw new DroverException("the report cannot be written to " + folder + " (" + ReportFiles.reason(e)
					+ "): make room or choose a folder that may be written, and write it again", e);
		}
	}

	/** Writes one table as CSV. */
	public static Path write(ReportModel.Table table, Path file) throws DroverException {
		try {
			return AtomicFile.write(file, CsvReport.file(table));
		} catch (IOException e) {
			throw new DroverException("the table cannot be written to " + file + " (" + ReportFiles.reason(e)
					+ "): make room or choose a folder that may be written, and write it again", e);
		}
	}
}
