package org.drover.ui.widgets;

import java.util.Objects;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Tips for the cells of a table or tree. They are the system's own: a tip that is a shell would keep a dialog that opens beside it from being the active one,
 * and neither Tab nor Escape would do anything in it.
 */
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
		follow(table, event -> at(table, event, tip));
	}

	/** @param tip of a line; null or empty for none */
	public static void show(Tree tree, Function<TreeItem, String> tip) {
		follow(tree, event -> {
			TreeItem item = tree.getItem(new Point(event.x, event.y));
			return item == null || item.getData() == null ? "" : Objects.requireNonNullElse(tip.apply(item), "");
		});
	}

	private static void follow(Control control, Function<Event, String> tip) {
		control.addListener(SWT.MouseMove, event -> {
			String text = tip.apply(event);
			if (!text.equals(control.getToolTipText()))
				control.setToolTipText(text);
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
