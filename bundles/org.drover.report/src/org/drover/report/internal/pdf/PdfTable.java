package org.drover.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.drover.report.ReportModel.Cells;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.report.internal.Figures;
import org.drover.report.internal.Shares;

/** A table over as many pages as it takes, its head on each of them. Only a row that is higher than a page is divided. */
final class PdfTable {

	private static final double PAD = 3.5;
	private static final double GAP = 12;
	/** The head is not left without rows at the foot of a page. */
	private static final double WITH_HEAD = 70;
	private static final double PERCENT = 34;
	/** Where somebody is to write. */
	private static final double ROOM_TO_WRITE = 24;

	private final Paper paper;
	private final Table table;
	private final PdfColumns columns;
	private final double headHeight;
	private int written;

	PdfTable(Paper paper, Table table) {
		this.paper = paper;
		this.table = table;
		this.columns = new PdfColumns(table, paper);
		this.headHeight = height(heads());
	}

	void write() throws IOException {
		paper.down(GAP);
		paper.need(WITH_HEAD);
		paper.paragraph(table.title() + size(), Type.CAPTION, Paper.LEFT, Paper.WIDTH);
		paper.down(3);
		if (table.rows().isEmpty()) {
			paper.paragraph(table.whenEmpty(), Type.LEAD, Paper.LEFT, Paper.WIDTH);
			return;
		}
		head();
		for (List<Object> row : table.rows())
			row(row);
	}

	private String size() {
		int rows = table.rows().size();
		return rows > 10 ? " (" + Figures.text(rows) + ")" : "";
	}

	private List<List<String>> heads() {
		List<List<String>> heads = new ArrayList<>();
		for (int column = 0; column < table.columns().size(); column++)
			heads.add(lines(table.columns().get(column).label(), Type.HEAD, column));
		return heads;
	}

	private List<String> lines(String text, Type type, int column) {
		return paper.lines(text, type, columns.width(column) - 2 * PdfColumns.PADDING + 0.01);
	}

	private static double height(List<List<String>> cells) {
		return lineCount(cells) * Type.CELL.leading() + 2 * PAD;
	}

	private static int lineCount(List<List<String>> cells) {
		return cells.stream().mapToInt(List::size).max().orElse(1);
	}

	private void head() throws IOException {
		paper.fill(Paper.LEFT, paper.y(), Paper.WIDTH, headHeight, Colour.HEAD);
		cells(heads(), Type.HEAD, Type.HEAD);
		if (table.bars() != null)
			paper.text("Share", Type.HEAD, Paper.LEFT + Paper.WIDTH - PdfColumns.BARS + PdfColumns.PADDING, paper.y() + PAD);
		paper.down(headHeight);
	}

	private void row(List<Object> row) throws IOException {
		List<List<String>> cells = new ArrayList<>();
		for (int column = 0; column < row.size(); column++)
			cells.add(lines(Figures.text(row.get(column)), column == 0 ? Type.FIRST_CELL : Type.CELL, column));
		if (height(cells) > Paper.BOTTOM - Paper.TOP - headHeight) {
			pieces(cells);
			return;
		}
		turnFor(Math.max(height(cells), leastHeight()));
		body(cells, row);
	}

	private void turnFor(double height) throws IOException {
		if (paper.need(height))
			head();
	}

	/** A row that no page could hold. */
	private void pieces(List<List<String>> cells) throws IOException {
		int rest = lineCount(cells);
		int from = 0;
		while (from < rest) {
			turnFor(Type.CELL.leading() + 2 * PAD);
			int most = Math.max(1, (int) ((paper.left() - 2 * PAD) / Type.CELL.leading()));
			int first = from;
			body(cells.stream().map(lines -> lines.subList(Math.min(first, lines.size()), Math.min(first + most, lines.size()))).toList(), null);
			from += most;
		}
	}

	private double leastHeight() {
		return table.columns().stream().anyMatch(column -> column.cells() == Cells.BLANK) ? ROOM_TO_WRITE : 0;
	}

	/** @param row whose share is drawn, null for none */
	private void body(List<List<String>> cells, List<Object> row) throws IOException {
		double height = Math.max(height(cells), leastHeight());
		if (written++ % 2 == 1)
			paper.fill(Paper.LEFT, paper.y(), Paper.WIDTH, height, Colour.STRIPE);
		blanks(height);
		cells(cells, Type.FIRST_CELL, Type.CELL);
		if (table.bars() != null && row != null)
			share(row);
		paper.down(height);
		paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH, Colour.LINE);
	}

	private void blanks(double height) throws IOException {
		for (int column = 0; column < table.columns().size(); column++) {
			if (table.columns().get(column).cells() == Cells.BLANK)
				paper.frame(Paper.LEFT + columns.x(column), paper.y(), columns.width(column), height, Colour.LINE);
		}
	}

	private void cells(List<List<String>> cells, Type first, Type others) throws IOException {
		for (int column = 0; column < cells.size(); column++)
			cell(cells.get(column), column == 0 ? first : others, column);
	}

	private void cell(List<String> lines, Type type, int column) throws IOException {
		Column what = table.columns().get(column);
		double left = Paper.LEFT + columns.x(column) + PdfColumns.PADDING;
		double inner = columns.width(column) - 2 * PdfColumns.PADDING;
		for (int i = 0; i < lines.size(); i++) {
			double shift = what.number() && column > 0 ? inner - paper.font(type).width(lines.get(i), type.size()) : 0;
			paper.text(lines.get(i), type, left + shift, paper.y() + PAD + i * Type.CELL.leading());
		}
	}

	private void share(List<Object> row) throws IOException {
		int percent = Shares.percent(table, row);
		double left = Paper.LEFT + Paper.WIDTH - PdfColumns.BARS + PdfColumns.PADDING;
		double room = PdfColumns.BARS - 2 * PdfColumns.PADDING - PERCENT;
		double top = paper.y() + PAD + 3;
		paper.fill(left, top, room, 6, Colour.TRACK);
		paper.fill(left, top, room * percent / 100, 6, percent == 100 ? Colour.GOOD_FILL : Colour.ACCENT);
		String words = percent + " %";
		paper.text(words, Type.CELL, Paper.LEFT + Paper.WIDTH - PdfColumns.PADDING - paper.font(Type.CELL).width(words, Type.CELL.size()), paper.y() + PAD);
	}
}
