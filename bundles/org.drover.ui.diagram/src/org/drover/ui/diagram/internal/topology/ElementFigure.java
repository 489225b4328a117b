package org.drover.ui.diagram.internal.topology;

import java.util.function.Supplier;

import org.drover.ui.diagram.internal.figures.Ellipsis;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** What the figures of a diagram's elements have in common: a name, a mark, being selected, hovered or a target. */
abstract class ElementFigure extends Figure {

	private final Ellipsis name = new Ellipsis();
	private final Ellipsis detail = new Ellipsis();
	private String title = "";
	private Mark mark = Mark.NONE;
	private boolean selected;
	private boolean hovered;
	private boolean target;
	private Supplier<IFigure> tip = () -> null;

	ElementFigure() {
		addMouseMotionListener(new MouseMotionListener.Stub() {
			@Override
			public void mouseEntered(MouseEvent event) {
				hovered = true;
				repaint();
			}

			@Override
			public void mouseExited(MouseEvent event) {
				hovered = false;
				repaint();
			}
		});
	}

	/** Where children go. */
	abstract IFigure content();

	/** The frame that is seen, in the figure's coordinates. */
	Rectangle frame() {
		return getBounds().getCopy();
	}

	/** Where the name is, for editing it in place; in the figure's coordinates. */
	abstract Rectangle nameBounds();

	void setTitle(String text) {
		title = text;
		repaint();
	}

	String title() {
		return title;
	}

	void setMark(Mark value) {
		if (mark != value) {
			mark = value;
			repaint();
		}
	}

	Mark mark() {
		return mark;
	}

	void setSelected(boolean value) {
		selected = value;
		repaint();
	}

	boolean isSelected() {
		return selected;
	}

	boolean isHovered() {
		return hovered;
	}

	/** Something that is dragged or placed would go here. */
	void setTarget(boolean value) {
		target = value;
		repaint();
	}

	boolean isTarget() {
		return target;
	}

	void setTip(Supplier<IFigure> made) {
		tip = made;
	}

	@Override
	public IFigure getToolTip() {
		return tip.get();
	}

	Color border() {
		if (selected || target)
			return Look.color(Tint.ACCENT);
		Color usual = mark == Mark.PROBLEM || mark == Mark.WARNING ? Look.color(mark.tint()) : Look.color(Tint.CARD_BORDER);
		return hovered ? Look.blend(Look.color(Tint.ACCENT), usual, 0.6) : usual;
	}

	String fitTitle(Type type, int width) {
		return name.fit(title, Look.font(type), width);
	}

	String fitDetail(String text, int width) {
		return detail.fit(text, Look.font(Type.SMALL), width);
	}

	/** Right-aligned. @return how much room it takes */
	int paintMark(Graphics g, int right, int y) {
		if (mark == Mark.NONE)
			return 0;
		int width = Frames.pillWidth(mark.word());
		Frames.pill(g, mark.word(), Look.color(mark.tint()), Look.color(Tint.CARD), right - width, y);
		return width + 6;
	}
}
