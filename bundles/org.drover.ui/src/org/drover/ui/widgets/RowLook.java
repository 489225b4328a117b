package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;

/** Gives the rows of tables and trees air, and selected and pointed-at ones the colours of the theme instead of the desktop's. */
public final class RowLook {

	private static final int HEIGHT = 26;
	private static final int MARK = 3;

	private RowLook() {
	}

	/** @param rows a table or a tree */
	public static void dress(Scrollable rows) {
		Look.dress(rows, Tint.CARD, Tint.TEXT);
		rows.setFont(Look.font(Type.TEXT));
		rows.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, HEIGHT));
		rows.addListener(SWT.EraseItem, event -> erase(rows, event));
	}

	/** A tree without columns has one cell, which does not reach over the whole row. */
	private static void erase(Scrollable rows, Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		boolean hot = (event.detail & SWT.HOT) != 0;
		if (!selected && !hot)
			return;
		Rectangle clip = event.gc.getClipping();
		Rectangle area = rows instanceof Tree ? new Rectangle(0, event.y, rows.getClientArea().width, event.height) : event.getBounds();
		event.gc.setClipping(area);
		event.gc.setBackground(Look.color(selected ? Tint.SELECTION : Tint.HOVER));
		event.gc.fillRectangle(area);
		if (event.item instanceof TableItem item && item.getImage(event.index) != null)
			drawAgain(event.gc, item, event.index);
		if (selected && rows.isFocusControl() && area.x <= MARK) {
			event.gc.setBackground(Look.color(Tint.ACCENT));
			event.gc.fillRectangle(0, event.y, MARK, event.height);
		}
		event.gc.setClipping(clip);
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
	}

	/** A table has drawn the image before it asks to erase the text beside it, and both lie in one cell. */
	private static void drawAgain(GC gc, TableItem item, int column) {
		Image image = item.getImage(column);
		Rectangle place = item.getImageBounds(column);
		gc.drawImage(image, place.x + (place.width - image.getBounds().width) / 2, place.y + (place.height - image.getBounds().height) / 2);
	}
}
