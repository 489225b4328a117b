package org.drover.ui.dashboard.internal.layout;

import org.drover.ui.dashboard.internal.cards.Card;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Drags a card by its head; a bar shows where it will go, and Escape ends it without moving anything. */
public final class CardDrag {

	/** Told that a card was dropped. */
	@FunctionalInterface
	public interface Drop {
		void dropped(Card card, Card other, boolean behind);
	}

	private static final int THRESHOLD = 6;
	private static final int BAR = 4;

	private final Composite board;
	private final Drop drop;
	private Card held;
	private Point from;
	private boolean dragging;
	private Card target;
	private boolean behind;

	/** @param board whose children are the cards */
	public CardDrag(Composite board, Drop drop) {
		this.board = board;
		this.drop = drop;
		board.addListener(SWT.Paint, event -> mark(event.gc));
	}

	/** From now on this card can be dragged. */
	public void hook(Card card) {
		card.addListener(SWT.MouseDown, event -> take(card, event));
		card.addListener(SWT.MouseMove, event -> drag(card, event));
		card.addListener(SWT.MouseUp, event -> let(card));
		card.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC)
				end();
		});
	}

	private void take(Card card, Event event) {
		if (event.button != 1 || !card.inHead(new Point(event.x, event.y)))
			return;
		held = card;
		from = new Point(event.x, event.y);
	}

	private void drag(Card card, Event event) {
		if (held != card || (event.stateMask & SWT.BUTTON1) == 0)
			return;
		if (!dragging && Math.abs(event.x - from.x) + Math.abs(event.y - from.y) < THRESHOLD)
			return;
		dragging = true;
		card.dragged();
		card.setCursor(card.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
		aim(board.toControl(card.toDisplay(event.x, event.y)));
	}

	private void aim(Point pointer) {
		Card over = null;
		for (Control child : board.getChildren()) {
			if (child instanceof Card card && child.getVisible() && child.getBounds().contains(pointer) && card.getMenu() != null)
				over = card;
		}
		if (over == null)
			return;
		Rectangle bounds = over.getBounds();
		behind = pointer.x > bounds.x + bounds.width / 2;
		target = over == held ? null : over;
		board.redraw();
	}

	/** In the gap beside the card it would go next to. */
	private void mark(GC gc) {
		if (!dragging || target == null)
			return;
		Rectangle bounds = target.getBounds();
		int x = behind ? bounds.x + bounds.width + 2 : bounds.x - BAR - 2;
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.color(Tint.ACCENT));
		gc.fillRoundRectangle(x, bounds.y, BAR, bounds.height, BAR, BAR);
	}

	private void let(Card card) {
		Card other = target;
		boolean dropped = dragging && held == card && other != null;
		boolean after = behind;
		end();
		if (dropped)
			drop.dropped(card, other, after);
	}

	private void end() {
		if (dragging)
			held.setCursor(null);
		held = null;
		target = null;
		dragging = false;
		board.redraw();
	}
}
