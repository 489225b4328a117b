package org.drover.report.internal;

import java.util.List;

import org.drover.report.ReportModel.Table;

/** What a table's bars tell. */
public final class Shares {

	private Shares() {
	}

	/** Of one row; the table has bars. */
	public static int percent(Table table, List<Object> row) {
		return Figures.percent(amount(table, row, table.bars().doneColumn()), amount(table, row, table.bars().totalColumn()));
	}

	private static double amount(Table table, List<Object> row, String column) {
		return row.get(table.index(column)) instanceof Number number ? number.doubleValue() : 0;
	}
}
