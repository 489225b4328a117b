package org.drover.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;

/**
 * Tables as CSV (RFC 4180: commas, CRLF, doubled quotes; UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe in front,
 * as names come from elsewhere and must not be run; numbers are left alone.
 */
public final class CsvReport {

	/** The last four are what some locales take for the first four. */
	private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private CsvReport() {
	}

	/** By file name. */
	public static Map<String, AtomicFile.Body> files(ReportModel report) {
		Map<String, AtomicFile.Body> files = new LinkedHashMap<>();
		files.put(ReportWriter.FACTS, lines(facts(report)));
		for (ReportModel.Section section : report.sections())
			section.tables().forEach(table -> files.put(table.id() + ".csv", file(table)));
		return files;
	}

	public static AtomicFile.Body file(ReportModel.Table table) {
		return lines(table(table));
	}

	private static Stream<List<Object>> facts(ReportModel report) {
		Stream<List<Object>> facts = report.sections().stream().flatMap(
				section -> section.facts().stream().map(fact -> List.of(section.id(), fact.id(), fact.label(), fact.value(), fact.note())));
		return Stream.concat(Stream.of(List.of("section", "fact", "label", "value", "note")), facts);
	}

	private static Stream<List<Object>> table(ReportModel.Table table) {
		List<Object> head = List.copyOf(table.columns().stream().map(ReportModel.Column::id).toList());
		return Stream.concat(Stream.of(head), table.rows().stream());
	}

	private static AtomicFile.Body lines(Stream<List<Object>> lines) {
		return out -> {
			for (List<Object> line : (Iterable<List<Object>>) lines::iterator)
				out.write(line(line).getBytes(StandardCharsets.UTF_8));
		};
	}

	static String line(List<Object> cells) {
		return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	static String cell(Object value) {
		String text = value.toString();
		if (value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0)
			text = '\'' + text;
		boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
