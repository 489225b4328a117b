package org.drover.ui.internal.navigator;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

/** Gives the rows of a tree air, and selected and pointed-at rows the colours of the theme instead of the desktop's. */
final class RowLook {

	private static final int HEIGHT = 26;

	private RowLook() {
	}

	static void dress(Tree tree) {
		Look.dress(tree, Tint.CARD, Tint.TEXT);
		tree.setFont(Look.font(Type.TEXT));
		tree.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, HEIGHT));
		tree.addListener(SWT.EraseItem, event -> erase(tree, event));
	}

	private static void erase(Tree tree, Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		boolean hot = (event.detail & SWT.HOT) != 0;
		if (!selected && !hot)
			return;
		Rectangle clip = event.gc.getClipping();
		event.gc.setClipping(0, event.y, tree.getClientArea().width, event.height);
		event.gc.setBackground(Look.color(selected ? Tint.SELECTION : Tint.HOVER));
		event.gc.fillRectangle(0, event.y, tree.getClientArea().width, event.height);
		if (selected && tree.isFocusControl()) {
			event.gc.setBackground(Look.color(Tint.ACCENT));
			event.gc.fillRectangle(0, event.y, 3, event.height);
		}
		event.gc.setClipping(clip);
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
	}
}
