package org.drover.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.report.internal.AtomicFile;
import org.drover.report.internal.CsvReport;
import org.drover.report.internal.HtmlReport;
import org.drover.report.internal.JsonReport;
import org.drover.report.internal.XlsxReport;
import org.drover.report.internal.pdf.PdfReport;

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
			Files.createDirectories(folder);
			List<Path> written = new ArrayList<>();
			for (Format format : new TreeSet<>(formats)) {
				for (Map.Entry<String, AtomicFile.Body> file : files(report, format).entrySet())
					written.add(AtomicFile.write(folder.resolve(file.getKey()), file.getValue()));
			}
			return written;
		} catch (IOException e) {
			throw new DroverException("the report cannot be written to " + folder + " (" + reason(e)
					+ "): make room or choose a folder that may be written, and write it again", e);
		}
	}

	/** Writes one table as CSV. */
	public static Path write(ReportModel.Table table, Path file) throws DroverException {
		try {
			return AtomicFile.write(file, CsvReport.file(table));
		} catch (IOException e) {
			throw new DroverException("the table cannot be written to " + file + " (" + reason(e)
					+ "): make room or choose a folder that may be written, and write it again", e);
		}
	}

	private static Map<String, AtomicFile.Body> files(ReportModel report, Format format) {
		return switch (format) {
		case HTML -> Map.of(HTML, out -> new HtmlReport(report, out).write());
		case PDF -> Map.of(PDF, out -> new PdfReport(report).write(out));
		case XLSX -> Map.of(XLSX, out -> new XlsxReport(report).write(out));
		case CSV -> CsvReport.files(report);
		case JSON -> Map.of(JSON, out -> JsonReport.write(report, out));
		};
	}

	/** A file system's reason without the path, or the kind of fault where it gives none. */
	private static String reason(IOException fault) {
		if (fault instanceof FileSystemException refused && refused.getReason() != null)
			return refused.getReason();
		return switch (fault) {
		case AccessDeniedException denied -> "access denied";
		case FileAlreadyExistsException there -> "a file is in the way";
		default -> String.valueOf(fault.getMessage());
		};
	}
}
