package org.drover.report.internal.pdf;

import java.util.Arrays;
import java.util.List;

import org.drover.report.ReportModel.Cells;
import org.drover.report.ReportModel.Table;
import org.drover.report.internal.Figures;
import org.drover.report.pdf.PdfFont;

/** Where the columns of a table are: each as wide as it likes where there is room, else as its longest words need, the rest shared out. */
final class PdfColumns {

	static final double PADDING = 5;
	static final double BARS = 120;

	/** No column takes more than this from the others. */
	private static final double WIDEST = 300;
	private static final double WIDEST_WORD = 170;
	private static final double BLANK = 62;

	private final double[] least;
	private final double[] liked;
	private final double[] widths;

	PdfColumns(Table table, Paper paper) {
		int columns = table.columns().size();
		least = new double[columns];
		liked = new double[columns];
		for (int column = 0; column < columns; column++)
			measure(table, column, paper);
		widths = shared(table.bars() == null ? Paper.WIDTH : Paper.WIDTH - BARS);
	}

	double width(int column) {
		return widths[column];
	}

	/** From the left edge of the table. */
	double x(int column) {
		double x = 0;
		for (int before = 0; before < column; before++)
			x += widths[before];
		return x;
	}

	private void measure(Table table, int column, Paper paper) {
		String label = table.columns().get(column).label();
		boolean blank = table.columns().get(column).cells() == Cells.BLANK;
		widen(column, label, paper, Type.HEAD);
		if (blank)
			least[column] = liked[column] = Math.max(BLANK, liked[column]);
		Type type = column == 0 ? Type.FIRST_CELL : Type.CELL;
		boolean number = table.columns().get(column).number();
		for (List<Object> row : table.rows())
			widen(column, Figures.text(row.get(column)), paper, type);
		if (number)
			least[column] = Math.min(liked[column], WIDEST_WORD);
	}

	private void widen(int column, String text, Paper paper, Type type) {
		PdfFont font = paper.font(type);
		double whole = font.width(font.printable(text), type.size()) + 2 * PADDING;
		liked[column] = Math.max(liked[column], Math.min(whole, WIDEST));
		if (whole > least[column])
			least[column] = Math.max(least[column], Math.min(Lines.widestWord(text, font, type.size()), WIDEST_WORD) + 2 * PADDING);
	}

	private double[] shared(double room) {
		double wanted = sum(liked);
		double needed = sum(least);
		if (needed > room)
			return capped(room);
		double[] shared = new double[liked.length];
		for (int column = 0; column < shared.length; column++)
			shared[column] = wanted <= room ? liked[column] * room / wanted
					: least[column] + (room - needed) * (liked[column] - least[column]) / Math.max(1e-6, wanted - needed);
		return shared;
	}

	/** Where not even the longest words have room, the widest columns give way first, so that short words stay whole. */
	private double[] capped(double room) {
		double[] ascending = least.clone();
		Arrays.sort(ascending);
		double rest = room;
		int column = 0;
		while (ascending[column] * (ascending.length - column) < rest)
			rest -= ascending[column++];
		double cap = rest / (ascending.length - column);
		return Arrays.stream(least).map(width -> Math.min(width, cap)).toArray();
	}

	private static double sum(double[] widths) {
		return Arrays.stream(widths).sum();
	}
}
