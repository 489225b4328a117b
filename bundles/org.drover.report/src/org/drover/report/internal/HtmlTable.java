package org.drover.report.internal;

import java.util.List;

import org.drover.report.ReportModel;

/** A table with rows. */
final class HtmlTable {

	private final Html page;
	private final ReportModel.Table table;

	HtmlTable(Html page, ReportModel.Table table) {
		this.page = page;
		this.table = table;
	}

	void write() {
		page.raw("<table>\n<caption>").text(table.title()).element("small", Figures.text(table.rows().size()) + (table.rows().size() == 1 ? " row" : " rows"))
				.raw("</caption>\n<thead><tr>");
		table.columns().forEach(column -> page.element("th scope=\"col\"" + place(column), column.label()));
		if (table.bars() != null)
			page.raw("<th scope=\"col\">Share</th>");
		page.raw("</tr></thead>\n<tbody>\n");
		table.rows().forEach(this::row);
		page.raw("</tbody>\n</table>");
	}

	private static String place(ReportModel.Column column) {
		return switch (column.cells()) {
		case TEXT -> "";
		case NUMBER -> " class=\"number\"";
		case BLANK -> " class=\"blank\"";
		};
	}

	private void row(List<Object> row) {
		page.raw("<tr>");
		for (int i = 0; i < row.size(); i++)
			page.element((i == 0 ? "th scope=\"row\"" : "td") + place(table.columns().get(i)), Figures.text(row.get(i)));
		if (table.bars() != null)
			bar(row);
		page.raw("</tr>\n");
	}

	private void bar(List<Object> row) {
		int percent = Shares.percent(table, row);
		page.raw("<td class=\"share\"><svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + percent + " %\">")
				.raw("<rect class=\"track\" width=\"100\" height=\"6\"/><rect class=\"" + (percent == 100 ? "whole" : "done") + "\" width=\"" + percent
						+ "\" height=\"6\"/></svg><span>" + percent + " %</span></td>");
	}
}
