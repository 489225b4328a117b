package org.drover.ui.dashboard.internal.cards;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lays visible cards in four columns, two or one, as the width allows: each, in their order, as far up as its span fits. */
public final class BoardLayout extends Layout {

	private static final int GAP = 8;
	private static final int MARGIN = 12;
	private static final int TILE = 150;
	private static final int DEFAULT_WIDTH = 380;
	private static final int MOST_COLUMNS = 4;

	@Override
	protected Point computeSize(Composite board, int widthHint, int heightHint, boolean flushCache) {
		int width = widthHint == SWT.DEFAULT ? DEFAULT_WIDTH : widthHint;
		return new Point(width, place(board, width, false));
	}

	@Override
	protected void layout(Composite board, boolean flushCache) {
		place(board, board.getClientArea().width, true);
	}

	/** @return the height of all */
	private static int place(Composite board, int width, boolean move) {
		int inner = width - 2 * MARGIN;
		int columns = columns(inner);
		int[] bottoms = new int[columns];
		Arrays.fill(bottoms, MARGIN);
		for (Control child : board.getChildren()) {
			if (!(child instanceof Card card) || !card.getVisible())
				continue;
			int span = span(card, columns);
			int column = highest(bottoms, span);
			int left = edge(column, columns, inner);
			int each = edge(column + span, columns, inner) - GAP - left;
			int top = top(bottoms, column, span);
			int height = card.computeSize(each, SWT.DEFAULT).y;
			if (move)
				card.setBounds(MARGIN + left, top, each, height);
			Arrays.fill(bottoms, column, column + span, top + height + GAP);
		}
		return Arrays.stream(bottoms).max().orElse(MARGIN) - GAP + MARGIN;
	}

	/** Where a column begins: all are equally wide, but for a pixel. */
	private static int edge(int column, int columns, int inner) {
		return column * (inner + GAP) / columns;
	}

	/** The highest place, of those the leftmost. */
	private static int highest(int[] bottoms, int span) {
		int best = 0;
		for (int column = 0; column + span <= bottoms.length; column += span)
			best = top(bottoms, column, span) < top(bottoms, best, span) ? column : best;
		return best;
	}

	private static int top(int[] bottoms, int column, int span) {
		return Arrays.stream(bottoms, column, column + span).max().orElseThrow();
	}

	private static int span(Card card, int columns) {
		return switch (card.span()) {
		case TILE -> 1;
		case CHART -> Math.min(2, columns);
		case WHOLE -> columns;
		};
	}

	private static int columns(int inner) {
		for (int columns = MOST_COLUMNS; columns > 1; columns /= 2) {
			if (inner >= columns * TILE + (columns - 1) * GAP)
				return columns;
		}
		return 1;
	}
}
