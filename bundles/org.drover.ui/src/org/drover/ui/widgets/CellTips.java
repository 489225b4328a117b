package org.drover.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Tips for the cells of a table. */
public final class CellTips {

	/** What the tip of a cell says. */
	@FunctionalInterface
	public interface Tip {
		/** @return empty for none */
		String of(int row, int column);
	}

	private CellTips() {
	}

	public static void show(Table table, Tip tip) {
		table.addListener(SWT.MouseMove, event -> {
			String text = at(table, event, tip);
			if (!text.equals(table.getToolTipText()))
				table.setToolTipText(text);
		});
	}

	private static String at(Table table, Event event, Tip tip) {
		Point mouse = new Point(event.x, event.y);
		TableItem item = table.getItem(mouse);
		if (item == null)
			return "";
		for (int column = 0; column < table.getColumnCount(); column++) {
			if (item.getBounds(column).contains(mouse))
				return tip.of(table.indexOf(item), column);
		}
		return "";
	}
}
