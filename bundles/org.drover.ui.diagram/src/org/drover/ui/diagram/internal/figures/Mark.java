package org.drover.ui.diagram.internal.figures;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;

/** A small shape that says a card's state to those who do not see, or do not know, its colour. */
public enum Mark {
	NONE {
		@Override
		void draw(Graphics g, int x, int y) {
			// the usual state has no mark
		}
	},
	/** A tick. */
	DONE {
		@Override
		void draw(Graphics g, int x, int y) {
			g.setLineWidth(2);
			g.drawPolyline(new int[] { x + 1, y + 6, x + 4, y + 9, x + 10, y + 2 });
		}
	},
	/** Two rings that overlap. */
	SHARED {
		@Override
		void draw(Graphics g, int x, int y) {
			g.drawOval(x, y + 2, 7, 7);
			g.drawOval(x + 4, y + 2, 7, 7);
		}
	},
	/** A pin. */
	STAYS {
		@Override
		void draw(Graphics g, int x, int y) {
			g.fillOval(x + 3, y, 6, 6);
			g.drawLine(x + 6, y + 5, x + 6, y + 11);
		}
	},
	/** A ring that is struck out. */
	OBSOLETE {
		@Override
		void draw(Graphics g, int x, int y) {
			g.drawOval(x + 1, y + 1, 10, 10);
			g.drawLine(x + 3, y + 9, x + 9, y + 3);
		}
	},
	/** An exclamation mark. */
	MISSING {
		@Override
		void draw(Graphics g, int x, int y) {
			g.fillRectangle(x + 5, y, 2, 8);
			g.fillRectangle(x + 5, y + 10, 2, 2);
		}
	},
	/** A triangle that points to the left. */
	LEFT_SIDE {
		@Override
		void draw(Graphics g, int x, int y) {
			g.fillPolygon(new int[] { x + 9, y, x + 9, y + 12, x + 1, y + 6 });
		}
	},
	/** A triangle that points to the right. */
	RIGHT_SIDE {
		@Override
		void draw(Graphics g, int x, int y) {
			g.fillPolygon(new int[] { x + 3, y, x + 3, y + 12, x + 11, y + 6 });
		}
	},
	/** Most of a circle, with an arrow at its end. */
	CIRCLE {
		@Override
		void draw(Graphics g, int x, int y) {
			g.setLineWidth(2);
			g.drawArc(x + 1, y + 1, 10, 10, 40, 290);
			g.setLineWidth(1);
			g.fillPolygon(new int[] { x + 7, y + 3, x + 13, y + 3, x + 11, y - 2 });
		}
	};

	/** Width and height. */
	public static final int SIZE = 12;

	abstract void draw(Graphics g, int x, int y);

	/** @param x and {@code y}: its upper left corner */
	public final void paint(Graphics g, Tint tint, int x, int y) {
		g.setForegroundColor(Look.color(tint));
		g.setBackgroundColor(Look.color(tint));
		draw(g, x, y);
		g.setLineWidth(1);
	}
}
