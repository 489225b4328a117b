package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A row of a server or a group: a service role or a boundary, with badges of its kinds below the name. */
final class RoleFigure extends ElementFigure {

	private static final int ROUND = 8;
	private static final int ICON = 16;

	/** A word and its colour. */
	record Badge(String word, Tint tint) {
	}

	private final ObjectKind kind;
	private List<Badge> badges = List.of();
	private boolean faded;

	RoleFigure(ObjectKind kind) {
		this.kind = kind;
	}

	void show(List<Badge> words, boolean asFaded) {
		boolean taller = words.isEmpty() != badges.isEmpty();
		badges = words;
		faded = asFaded;
		if (taller)
			revalidate();
		repaint();
	}

	@Override
	IFigure content() {
		return this;
	}

	@Override
	Rectangle frame() {
		return getBounds().getCopy().shrink(4, 1);
	}

	@Override
	Rectangle nameBounds() {
		Rectangle frame = frame();
		return new Rectangle(frame.x + left() - 4, frame.y + 2, frame.width - left() + 2, Metrics.ROLE - 6);
	}

	private static int left() {
		return 8 + ICON + 8;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		return new Dimension(Metrics.SYSTEM_WIDTH - 2, Metrics.ROLE + (badges.isEmpty() ? 0 : Metrics.BADGES));
	}

	@Override
	protected void paintFigure(Graphics g) {
		Frames.smooth(g);
		Rectangle frame = frame();
		switch (Detail.of(this)) {
		case BLOCK, NAME -> block(g, frame);
		case FULL -> full(g, frame);
		}
	}

	private void block(Graphics g, Rectangle frame) {
		Color color = mark() == Mark.NONE ? Look.blend(Look.color(kind), Look.color(Tint.CARD), 0.5) : Look.color(mark().tint());
		g.setBackgroundColor(isSelected() ? Look.color(Tint.ACCENT) : color);
		g.fillRoundRectangle(frame.getExpanded(-4, -3), ROUND, ROUND);
	}

	private void full(Graphics g, Rectangle frame) {
		if (isSelected() || isHovered() || isTarget()) {
			g.setBackgroundColor(Look.color(isSelected() || isTarget() ? Tint.SELECTION : Tint.HOVER));
			g.fillRoundRectangle(frame, ROUND, ROUND);
		}
		if (isSelected() || mark() == Mark.PROBLEM) {
			g.setForegroundColor(Look.color(isSelected() ? Tint.ACCENT : Tint.BAD));
			g.drawRoundRectangle(frame.getResized(-1, -1), ROUND, ROUND);
		}
		int line = Metrics.ROLE - 2;
		g.drawImage(Look.icon(kind), frame.x + 8, frame.y + (line - ICON) / 2);
		int taken = paintMark(g, frame.right() - 6, frame.y + (line - 16) / 2);
		String name = fitTitle(Type.TEXT, frame.width - left() - 6 - taken);
		Frames.text(g, name, Type.TEXT, Look.color(faded ? Tint.MUTED_TEXT : Tint.TEXT), frame.x + left(), frame.y + (line - Frames.height(Type.TEXT)) / 2);
		badges(g, frame.x + left(), frame.y + line - 3, frame.right() - 6);
	}

	/** Those that find no room are counted. */
	private void badges(Graphics g, int left, int y, int right) {
		int x = left;
		for (int at = 0; at < badges.size(); at++) {
			Badge badge = badges.get(at);
			int more = badges.size() - at - 1;
			int room = right - x - (more == 0 ? 0 : Frames.pillWidth("+" + more) + 4);
			if (Frames.pillWidth(badge.word()) > room) {
				Frames.pill(g, "+" + (more + 1), Look.color(Tint.MUTED_TEXT), Look.color(Tint.CARD), x, y);
				return;
			}
			x += Frames.pill(g, badge.word(), Look.color(badge.tint()), Look.color(Tint.CARD), x, y) + 4;
		}
	}
}
