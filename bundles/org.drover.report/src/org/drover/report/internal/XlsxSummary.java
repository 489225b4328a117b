package org.drover.report.internal;

import java.io.IOException;

import org.dhatim.fastexcel.Worksheet;
import org.drover.report.ReportModel;

/** The first sheet: what the report is about, its facts and its findings. */
final class XlsxSummary {

	private static final double[] WIDTHS = { 34, 26, 60 };
	private static final int TITLE_SIZE = 16;
	private static final int HEADING_SIZE = 12;

	private final Worksheet sheet;
	private final ReportModel report;
	private int row;

	XlsxSummary(Worksheet sheet, ReportModel report) {
		this.sheet = sheet;
		this.report = report;
	}

	void write() throws IOException {
		for (int column = 0; column < WIDTHS.length; column++)
			sheet.width(column, WIDTHS[column]);
		heading(report.title(), TITLE_SIZE);
		about("Project", report.project());
		about("From", report.legacy());
		about("To", report.target());
		about("Created (UTC)", report.created());
		report.asOf().forEach(source -> about(Figures.capital(source.source()) + " gathered (UTC)", source.gathered()));
		row++;
		line(ToneWords.of(report.verdict().tone()), report.verdict().sentence(), "");
		sheet.style(row - 1, 0).bold().set();
		report.sections().forEach(this::section);
		sheet.finish();
	}

	private void about(String label, Object value) {
		if (!value.equals(""))
			line(label, value, "");
	}

	private void section(ReportModel.Section section) {
		if (section.facts().isEmpty() && section.findings().isEmpty())
			return;
		row++;
		heading(section.title(), HEADING_SIZE);
		for (ReportModel.Fact fact : section.facts())
			line(fact.label(), fact.value(), fact.note());
		for (ReportModel.Finding finding : section.findings())
			line(ToneWords.of(finding.tone()), finding.what(), finding.advice());
	}

	private void heading(String text, int size) {
		sheet.inlineString(row, 0, XlsxReport.text(text));
		sheet.style(row++, 0).bold().fontSize(size).set();
	}

	private void line(String label, Object value, String note) {
		XlsxReport.cell(sheet, row, 0, label);
		XlsxReport.cell(sheet, row, 1, value);
		XlsxReport.cell(sheet, row++, 2, note);
	}
}
