package org.drover.ui.diagram.internal.figures;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Display;

/** Paints a link: a soft line with rounded corners and an arrow at its end. */
public final class LinkPainter {

	/** How far a painted link may reach beyond its points. */
	public static final int REACH = 6;

	private static final float ROUND = 7;
	private static final int ARROW = 7;
	private static final int HALF_ARROW = 3;

	private LinkPainter() {
	}

	/** @param points at least two; the arrow is at the last */
	public static void paint(Graphics g, PointList points, LinkStyle style, Detail detail) {
		Color color = color(style);
		g.setForegroundColor(color);
		g.setBackgroundColor(color);
		g.setLineWidth(style == LinkStyle.HIGHLIGHTED ? 2 : 1);
		g.setLineStyle(style == LinkStyle.MISSING ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
		if (detail == Detail.BLOCK) {
			g.setAntialias(SWT.OFF);
			g.drawPolyline(points);
			return;
		}
		g.setAntialias(SWT.ON);
		line(g, points);
		g.setLineStyle(Graphics.LINE_SOLID);
		arrow(g, points.getPoint(points.size() - 2), points.getLastPoint());
	}

	private static Color color(LinkStyle style) {
		return switch (style) {
		case USUAL -> Look.color(Tint.LINK);
		case HIGHLIGHTED -> Look.color(Tint.ACCENT);
		case DIMMED -> Look.blend(Look.color(Tint.LINK), Look.color(Tint.CANVAS), 0.25);
		case MISSING -> Look.color(Tint.BAD);
		};
	}

	private static void line(Graphics g, PointList points) {
		if (points.size() == 2) {
			g.drawLine(points.getFirstPoint(), points.getLastPoint());
			return;
		}
		Path path = new Path(Display.getCurrent());
		try {
			trace(path, points);
			g.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	private static void trace(Path path, PointList points) {
		Point before = points.getFirstPoint();
		path.moveTo(before.x, before.y);
		for (int at = 1; at < points.size() - 1; at++) {
			Point corner = points.getPoint(at);
			Point after = points.getPoint(at + 1);
			float in = rounding(before, corner);
			float out = rounding(after, corner);
			path.lineTo(towards(corner.x, before.x, in), towards(corner.y, before.y, in));
			path.quadTo(corner.x, corner.y, towards(corner.x, after.x, out), towards(corner.y, after.y, out));
			before = corner;
		}
		path.lineTo(points.getLastPoint().x, points.getLastPoint().y);
	}

	/** How far along the way from a corner its rounding begins, 0 to 1/2. */
	private static float rounding(Point end, Point corner) {
		double length = Math.hypot(end.x - corner.x, end.y - corner.y);
		return length == 0 ? 0 : (float) Math.min(0.5, ROUND / length);
	}

	private static float towards(int from, int to, float share) {
		return from + (to - from) * share;
	}

	private static void arrow(Graphics g, Point before, Point tip) {
		double length = Math.hypot(tip.x - before.x, tip.y - before.y);
		if (length < 1)
			return;
		double dx = (tip.x - before.x) / length;
		double dy = (tip.y - before.y) / length;
		int baseX = (int) Math.round(tip.x - dx * ARROW);
		int baseY = (int) Math.round(tip.y - dy * ARROW);
		int sideX = (int) Math.round(-dy * HALF_ARROW);
		int sideY = (int) Math.round(dx * HALF_ARROW);
		g.fillPolygon(new int[] { tip.x, tip.y, baseX + sideX, baseY + sideY, baseX - sideX, baseY - sideY });
	}
}
