package org.drover.ui.diagram.internal.topology;

import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A server: its name, and below it a row for each service role that it runs. */
final class SystemFigure extends ElementFigure {

	private static final int ROUND = 12;
	private static final int TILE = 26;

	private final Figure content = new Figure();

	SystemFigure() {
		ToolbarLayout rows = new ToolbarLayout();
		rows.setStretchMinorAxis(true);
		content.setLayoutManager(rows);
		add(content);
	}

	@Override
	IFigure content() {
		return content;
	}

	@Override
	Rectangle frame() {
		return getBounds().getCopy().shrink(Metrics.MARGIN, Metrics.MARGIN);
	}

	@Override
	Rectangle nameBounds() {
		Rectangle frame = frame();
		return new Rectangle(frame.x + left() - 4, frame.y + 9, frame.width - left() - 6, TILE);
	}

	private static int left() {
		return Metrics.PAD + TILE + 8;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		int roles = Math.max(content.getPreferredSize(Metrics.SYSTEM_WIDTH, -1).height, Metrics.NO_ROLES);
		return new Dimension(Metrics.width(), 2 * Metrics.MARGIN + Metrics.SYSTEM_HEAD + roles + Metrics.PAD / 2);
	}

	@Override
	protected void layout() {
		Rectangle frame = frame();
		content.setBounds(new Rectangle(frame.x + 1, frame.y + Metrics.SYSTEM_HEAD, frame.width - 2, frame.height - Metrics.SYSTEM_HEAD - Metrics.PAD / 2));
	}

	@Override
	protected void paintFigure(Graphics g) {
		Frames.smooth(g);
		Rectangle frame = frame();
		Detail shown = Detail.of(this);
		if (isSelected())
			Frames.halo(g, frame, ROUND);
		if (shown == Detail.FULL)
			Frames.shadow(g, frame, ROUND);
		Frames.sheet(g, frame, ROUND, ground(), border(), false);
		if (shown == Detail.NAME)
			Frames.text(g, fitTitle(Type.HEADING, frame.width - 20), Type.HEADING, Look.color(Tint.TEXT), frame.x + 10, frame.y + 10);
		if (shown == Detail.FULL)
			head(g, frame);
	}

	private Color ground() {
		return isTarget() ? Look.blend(Look.color(Tint.ACCENT), Look.color(Tint.CARD), 0.1) : Look.color(Tint.CARD);
	}

	private void head(Graphics g, Rectangle frame) {
		Frames.tile(g, new Rectangle(frame.x + Metrics.PAD, frame.y + 9, TILE, TILE), Look.color(ObjectKind.SITE_SYSTEM), ground(),
				Look.icon(ObjectKind.SITE_SYSTEM));
		int taken = paintMark(g, frame.right() - Metrics.PAD, frame.y + 14);
		int width = frame.width - left() - Metrics.PAD - taken;
		int y = frame.y + 9 + (TILE - Frames.height(Type.BOLD)) / 2;
		Frames.text(g, fitTitle(Type.BOLD, width), Type.BOLD, Look.color(Tint.TEXT), frame.x + left(), y);
		g.setForegroundColor(Look.color(Tint.GRID));
		g.drawLine(frame.x + 1, frame.y + Metrics.SYSTEM_HEAD - 2, frame.right() - 2, frame.y + Metrics.SYSTEM_HEAD - 2);
		if (content.getChildren().isEmpty())
			Frames.text(g, Messages.SystemFigure_noRoles, Type.SMALL, Look.color(Tint.MUTED_TEXT), frame.x + Metrics.PAD, frame.y + Metrics.SYSTEM_HEAD + 8);
	}
}
