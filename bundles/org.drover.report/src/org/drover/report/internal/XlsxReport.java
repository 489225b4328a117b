package org.drover.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.drover.report.ReportModel;

/**
 * The report as a workbook: a sheet with the facts and findings, and one for each table. Numbers, truths and times are cells of their own
 * kind, times in UTC; texts are never taken for formulas. Rows are written as they come.
 */
public final class XlsxReport {

	/** Excel's own limits. */
	static final int LONGEST_TEXT = 32_767;
	private static final int LONGEST_NAME = 31;
	private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

	private static final int FLUSHED = 500;
	private static final int WIDEST = 60;
	private static final int NARROWEST = 9;
	/** So many rows tell how wide a column is. */
	private static final int LOOKED_AT = 1000;
	private static final String TIME = "yyyy-mm-dd hh:mm:ss";
	private static final String FILL = "E9EEF6";

	private final ReportModel report;
	private final Set<String> names = new HashSet<>();

	public XlsxReport(ReportModel report) {
		this.report = report;
	}

	public void write(OutputStream out) throws IOException {
		Workbook book = new Workbook(new Unclosed(out), "Drover", "1.0");
		book.properties().setTitle(text(report.title()));
		new XlsxSummary(book.newWorksheet(name("Summary")), report).write();
		for (ReportModel.Section section : report.sections()) {
			for (ReportModel.Table table : section.tables())
				sheets(book, table);
		}
		book.finish();
	}

	/** More than one where a sheet cannot hold all rows. */
	private void sheets(Workbook book, ReportModel.Table table) throws IOException {
		for (int first = 0; first == 0 || first < table.rows().size(); first += MOST_ROWS)
			sheet(book.newWorksheet(name(table.title())), table, table.rows().subList(first, Math.min(table.rows().size(), first + MOST_ROWS)));
	}

	private static void sheet(Worksheet sheet, ReportModel.Table table, List<List<Object>> rows) throws IOException {
		int columns = table.columns().size();
		for (int column = 0; column < columns; column++) {
			sheet.value(0, column, text(table.columns().get(column).label()));
			sheet.width(column, width(table, column, rows));
		}
		sheet.range(0, 0, 0, columns - 1).style().bold().fillColor(FILL).wrapText(true).verticalAlignment("center").set();
		sheet.freezePane(0, 1);
		sheet.setAutoFilter(0, 0, rows.size(), columns - 1);
		sheet.repeatRows(0);
		sheet.pageOrientation(columns > 5 ? "landscape" : "portrait");
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < columns; column++)
				cell(sheet, row + 1, column, rows.get(row).get(column));
			if (row % FLUSHED == 0)
				sheet.flush();
		}
		sheet.finish();
	}

	private static double width(ReportModel.Table table, int column, List<List<Object>> rows) {
		int widest = table.columns().get(column).label().length() + 4;
		for (List<Object> row : rows.subList(0, Math.min(rows.size(), LOOKED_AT)))
			widest = Math.max(widest, Figures.text(row.get(column)).length() + 2);
		return Math.clamp(widest, NARROWEST, WIDEST);
	}

	static void cell(Worksheet sheet, int row, int column, Object value) {
		switch (value) {
		case Boolean truth -> sheet.value(row, column, truth);
		case Double number when !Double.isFinite(number) -> sheet.value(row, column, Figures.text(number));
		case Number number -> number(sheet, row, column, number);
		case Instant time -> time(sheet, row, column, time);
		default -> text(sheet, row, column, value.toString());
		}
	}

	private static void number(Worksheet sheet, int row, int column, Number number) {
		sheet.value(row, column, number);
		sheet.style(row, column).format(number instanceof Double ? "#,##0.###" : "#,##0").set();
	}

	private static void time(Worksheet sheet, int row, int column, Instant time) {
		sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
		sheet.style(row, column).format(TIME).horizontalAlignment("left").set();
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		if (text.isEmpty())
			return;
		sheet.inlineString(row, column, text(text));
		if (text.length() > WIDEST)
			sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
	}

	/** Only what a cell may hold: no control characters but ends of lines, and not too long. */
	static String text(String text) {
		StringBuilder fit = new StringBuilder(text.length());
		text.codePoints().map(character -> Characters.shown(character) || character == '\n' ? character : character == '\r' || character == '\t' ? ' ' : Characters.HIDDEN)
				.forEach(fit::appendCodePoint);
		return fit.length() <= LONGEST_TEXT ? fit.toString() : fit.substring(0, LONGEST_TEXT - 1) + "\u2026";
	}

	/** Sheets have short names without some characters, each its own. */
	private String name(String title) {
		String plain = text(title).replaceAll("[\\[\\]\\\\/*?:'\\n]", " ").strip();
		String name = cut(plain.isEmpty() ? "Table" : plain, LONGEST_NAME);
		for (int again = 2; !names.add(name.toLowerCase(Locale.ROOT)); again++)
			name = cut(plain, LONGEST_NAME - 5) + " (" + again + ")";
		return name;
	}

	private static String cut(String name, int most) {
		return name.length() <= most ? name : name.substring(0, most).strip();
	}
}
