package org.drover.ui.widgets;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Lets one column of a table take the width that the others leave. The platform stretches the last one on its own: that it is wide says
 * nothing. The vertical scroll bar has its room in any case, as it comes and goes without a word.
 */
public final class LastColumn {

	private final Table table;
	private final TableColumn column;
	private final int least;
	private final int lastWidth;
	private boolean fitting;

	private LastColumn(Table table, TableColumn column, int least) {
		this.table = table;
		this.column = column;
		this.least = least;
		this.lastWidth = last().getWidth();
	}

	/** @param least width below which the table scrolls instead */
	public static void fill(TableColumn column, int least) {
		LastColumn fill = new LastColumn(column.getParent(), column, least);
		fill.table.addListener(SWT.Resize, fill::fit);
		for (TableColumn each : fill.table.getColumns()) {
			if (each != column)
				each.addListener(SWT.Resize, fill::fit);
		}
	}

	private void fit(Event event) {
		if (fitting)
			return;
		fitting = true;
		int others = Arrays.stream(table.getColumns()).filter(each -> each != column).mapToInt(this::width).sum();
		column.setWidth(Math.max(least, table.getSize().x - 2 * table.getBorderWidth() - bar() - others));
		fitting = false;
	}

	private int bar() {
		return table.getVerticalBar() == null ? 0 : table.getVerticalBar().getSize().x;
	}

	private int width(TableColumn other) {
		return other == last() ? lastWidth : other.getWidth();
	}

	private TableColumn last() {
		return table.getColumn(table.getColumnCount() - 1);
	}
}
