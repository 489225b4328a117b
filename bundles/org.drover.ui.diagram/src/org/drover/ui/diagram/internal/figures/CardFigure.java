package org.drover.ui.diagram.internal.figures;

import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * A node: an icon in the kind's colour, a name and a second line. Its bounds reach {@link #MARGIN} beyond the card that is seen, for
 * shadow, halo and pile. Takes its colours from the theme at each paint.
 */
public class CardFigure extends Figure {

	/** Between the card and its figure's bounds. */
	public static final int MARGIN = 6;
	/** Of the card that is seen. */
	public static final int WIDTH = 180;
	public static final int HEIGHT = 46;

	private final CardPainter painter = new CardPainter();
	private Card card;
	private boolean selected;
	private boolean highlighted;
	private boolean dimmed;
	private boolean hovered;
	private Supplier<IFigure> tip = () -> null;

	public CardFigure(Card card) {
		this.card = card;
		setPreferredSize(new Dimension(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN));
		addMouseMotionListener(new MouseMotionListener.Stub() {
			@Override
			public void mouseEntered(MouseEvent event) {
				hover(true);
			}

			@Override
			public void mouseExited(MouseEvent event) {
				hover(false);
			}
		});
	}

	public Card card() {
		return card;
	}

	public void show(Card shown) {
		if (!shown.equals(card)) {
			card = shown;
			repaint();
		}
	}

	public void setSelected(boolean value) {
		if (selected != value) {
			selected = value;
			repaint();
		}
	}

	/** On the path that is shown, say. */
	public void setHighlighted(boolean value) {
		if (highlighted != value) {
			highlighted = value;
			repaint();
		}
	}

	/** Steps back behind the others. */
	public void setDimmed(boolean value) {
		if (dimmed != value) {
			dimmed = value;
			repaint();
		}
	}

	/** @param made when the pointer first rests on the card */
	public void setTip(Supplier<IFigure> made) {
		tip = made;
	}

	@Override
	public IFigure getToolTip() {
		return tip.get();
	}

	/** The card as it is seen, in the figure's coordinates. */
	public Rectangle cardBounds() {
		return getBounds().getCopy().shrink(MARGIN, MARGIN);
	}

	@Override
	protected void paintFigure(Graphics g) {
		painter.paint(g, this, new Mood(selected, highlighted, dimmed, hovered));
	}

	private void hover(boolean value) {
		hovered = value;
		repaint();
	}

	/** How a card is painted at the moment, whatever it shows. */
	record Mood(boolean selected, boolean highlighted, boolean dimmed, boolean hovered) {
	}
}
