package org.drover.ui.dashboard.internal.cards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lays visible cards in columns, as many as their span and the width allow: each into the shortest so far. */
public final class BoardLayout extends Layout {

	private static final int GAP = 8;
	private static final int MARGIN = 12;
	private static final int TILE = 150;
	private static final int CHART = 320;
	private static final int DEFAULT_WIDTH = 380;

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
		int top = MARGIN;
		for (List<Card> group : groups(board)) {
			int columns = Math.min(group.size(), columns(group.getFirst().span(), inner));
			int each = (inner - (columns - 1) * GAP) / columns;
			int[] bottoms = new int[columns];
			Arrays.fill(bottoms, top);
			for (Card card : group) {
				int column = shortest(bottoms);
				int height = card.computeSize(each, SWT.DEFAULT).y;
				if (move)
					card.setBounds(MARGIN + column * (each + GAP), bottoms[column], each, height);
				bottoms[column] += height + GAP;
			}
			top = Arrays.stream(bottoms).max().orElse(top);
		}
		return top - GAP + MARGIN;
	}

	private static int shortest(int[] bottoms) {
		int shortest = 0;
		for (int column = 1; column < bottoms.length; column++)
			shortest = bottoms[column] < bottoms[shortest] ? column : shortest;
		return shortest;
	}

	/** Neighbours of the same span. */
	private static List<List<Card>> groups(Composite board) {
		List<List<Card>> groups = new ArrayList<>();
		for (Control child : board.getChildren()) {
			Card card = (Card) child;
			if (!card.getVisible())
				continue;
			if (groups.isEmpty() || groups.getLast().getFirst().span() != card.span())
				groups.add(new ArrayList<>());
			groups.getLast().add(card);
		}
		return groups;
	}

	private static int columns(Card.Span span, int inner) {
		return switch (span) {
			case WHOLE -> 1;
			case TILE -> inner >= 4 * TILE + 3 * GAP ? 4 : inner >= 2 * TILE + GAP ? 2 : 1;
			case CHART -> inner >= 2 * CHART + GAP ? 2 : 1;
		};
	}
}
