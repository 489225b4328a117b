package org.drover.report.internal;

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

import org.drover.report.Format;
import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;
import org.drover.report.internal.pdf.PdfReport;

/** The files of a report, each whole or not there. */
public final class ReportFiles {

	private ReportFiles() {
	}

	/**
	 * @param folder made where it is missing
	 * @return the files that were written, in the order of the formats
	 */
	public static List<Path> write(ReportModel report, Path folder, Set<Format> formats) throws IOException {
		Files.createDirectories(folder);
		List<Path> written = new ArrayList<>();
		for (Format format : new TreeSet<>(formats)) {
			for (Map.Entry<String, AtomicFile.Body> file : files(report, format).entrySet())
				written.add(AtomicFile.write(folder.resolve(file.getKey()), file.getValue()));
		}
		return written;
	}

	private static Map<String, AtomicFile.Body> files(ReportModel report, Format format) {
		return switch (format) {
		case HTML -> Map.of(ReportWriter.HTML, out -> new HtmlReport(report, out).write());
		case PDF -> Map.of(ReportWriter.PDF, out -> new PdfReport(report).write(out));
		case XLSX -> Map.of(ReportWriter.XLSX, out -> new XlsxReport(report).write(out));
		case CSV -> CsvReport.files(report);
		case JSON -> Map.of(ReportWriter.JSON, out -> JsonReport.write(report, out));
		};
	}

	/** A file system's reason without the path, or the kind of fault where it gives none. */
	public static String reason(IOException fault) {
		if (fault instanceof FileSystemException refused && refused.getReason() != null)
			return refused.getReason();
		return switch (fault) {
		case AccessDeniedException denied -> "access denied";
		case FileAlreadyExistsException there -> "a file is in the way";
		default -> String.valueOf(fault.getMessage());
		};
	}
}
