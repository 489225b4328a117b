package org.drover.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;

/**
 * Tables as CSV (RFC 4180: commas, CRLF, doubled quotes; UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe in front,
 * as names come from elsewhere and must not be run; numbers are left alone.
 */
public final class CsvReport {

	private static final String FORMULA_STARTS = "=+-@\t\r\n";

	private CsvReport() {
	}

	/** By file name. */
	public static Map<String, byte[]> files(ReportModel report) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(ReportWriter.FACTS, facts(report));
		for (ReportModel.Section section : report.sections())
			section.tables().forEach(table -> files.put(table.id() + ".csv", table(table)));
		return files;
	}

	private static byte[] facts(ReportModel report) {
		List<List<Object>> lines = new ArrayList<>();
		lines.add(List.of("section", "fact", "label", "value", "note"));
		for (ReportModel.Section section : report.sections())
			section.facts().forEach(fact -> lines.add(List.of(section.id(), fact.id(), fact.label(), fact.value(), fact.note())));
		return bytes(lines);
	}

	private static byte[] table(ReportModel.Table table) {
		List<List<Object>> lines = new ArrayList<>();
		lines.add(List.copyOf(table.columns().stream().map(ReportModel.Column::id).toList()));
		lines.addAll(table.rows());
		return bytes(lines);
	}

	private static byte[] bytes(List<List<Object>> lines) {
		return lines.stream().map(line -> line.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n")))
				.collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
	}

	static String cell(Object value) {
		String text = value.toString();
		if (value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0)
			text = '\'' + text;
		boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
