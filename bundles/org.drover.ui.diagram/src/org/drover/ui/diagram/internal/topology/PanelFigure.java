package org.drover.ui.diagram.internal.topology;

import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LayoutManager;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A large panel with a head and other figures inside: a site, or a group of what belongs to none. */
final class PanelFigure extends ElementFigure {

	private static final int ROUND = 16;
	private static final int TILE = 30;

	private final ObjectKind kind;
	private final boolean dashed;
	private final Dimension least;
	private final Figure content = new Figure();
	private String detail = "";

	/** @param dashed for what is no place of its own */
	PanelFigure(ObjectKind kind, boolean dashed, LayoutManager layout, Dimension least) {
		this.kind = kind;
		this.dashed = dashed;
		this.least = least;
		content.setLayoutManager(layout);
		add(content);
	}

	@Override
	IFigure content() {
		return content;
	}

	void setDetail(String text) {
		detail = text;
		repaint();
	}

	@Override
	Rectangle frame() {
		return getBounds().getCopy().shrink(Metrics.MARGIN, Metrics.MARGIN);
	}

	@Override
	Rectangle nameBounds() {
		Rectangle frame = frame();
		return new Rectangle(frame.x + left() - 4, frame.y + 8, frame.width - left() - 16, Frames.height(Type.HEADING) + 4);
	}

	private static int left() {
		return Metrics.PAD + TILE + 10;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		Dimension inside = content.getPreferredSize(-1, -1);
		int width = Math.max(inside.width + Metrics.PAD, least.width);
		int height = Math.max(Metrics.SITE_HEAD + inside.height + Metrics.PAD, least.height);
		return new Dimension(width + 2 * Metrics.MARGIN, height + 2 * Metrics.MARGIN);
	}

	@Override
	protected void layout() {
		Rectangle frame = frame();
		content.setBounds(new Rectangle(frame.x, frame.y + Metrics.SITE_HEAD, frame.width, frame.height - Metrics.SITE_HEAD));
	}

	@Override
	protected void paintFigure(Graphics g) {
		Frames.smooth(g);
		Rectangle frame = frame();
		if (isSelected())
			Frames.halo(g, frame, ROUND);
		Frames.sheet(g, frame, ROUND, ground(), border(), dashed);
		switch (Detail.of(this)) {
		case BLOCK -> { }
		case NAME -> Frames.text(g, fitTitle(Type.FIGURE, frame.width - 24), Type.FIGURE, Look.color(Tint.TEXT), frame.x + 14, frame.y + 8);
		case FULL -> head(g, frame);
		}
	}

	private Color ground() {
		Color panel = Look.blend(Look.color(Tint.CARD), Look.color(Tint.CANVAS), dashed ? 0.2 : 0.55);
		return isTarget() ? Look.blend(Look.color(Tint.ACCENT), panel, 0.06) : panel;
	}

	private void head(Graphics g, Rectangle frame) {
		Frames.tile(g, new Rectangle(frame.x + Metrics.PAD, frame.y + 11, TILE, TILE), Look.color(kind), ground(), Look.icon(kind));
		int taken = paintMark(g, frame.right() - Metrics.PAD, frame.y + 13);
		int width = frame.width - left() - Metrics.PAD - taken;
		int line = Frames.height(Type.BOLD);
		Frames.text(g, fitTitle(Type.BOLD, width), Type.BOLD, Look.color(Tint.TEXT), frame.x + left(), frame.y + 10);
		Frames.text(g, fitDetail(detail, width), Type.SMALL, Look.color(Tint.MUTED_TEXT), frame.x + left(), frame.y + 11 + line);
	}
}
