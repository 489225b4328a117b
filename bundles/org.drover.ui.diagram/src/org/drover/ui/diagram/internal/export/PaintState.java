package org.drover.ui.diagram.internal.export;

import java.awt.geom.RectangularShape;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** What a painter has set, and where it paints: points of the painter times {@link #scale}, moved by {@link #dx} and {@link #dy}, are the page's. */
final class PaintState {

	private static final int OPAQUE = 255;

	Color foreground;
	Color background;
	Font font;
	int lineWidth = 1;
	int lineStyle = Graphics.LINE_SOLID;
	int[] dashes = {};
	int alpha = OPAQUE;
	double scale = 1;
	double dx;
	double dy;
	/** Of the page; null where all of it is painted on. */
	Box clip;

	/** A rectangle of the page. */
	record Box(double left, double top, double right, double bottom) {

		static Box around(RectangularShape shape) {
			return new Box(shape.getMinX(), shape.getMinY(), shape.getMaxX(), shape.getMaxY());
		}

		Box intersect(Box other) {
			return new Box(Math.max(left, other.left), Math.max(top, other.top), Math.min(right, other.right), Math.min(bottom, other.bottom));
		}

		/** By so much to all sides. */
		Box grown(double by) {
			return new Box(left - by, top - by, right + by, bottom + by);
		}

		boolean isEmpty() {
			return left >= right || top >= bottom;
		}

		boolean contains(Box other) {
			return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
		}
	}

	PaintState copy() {
		PaintState copy = new PaintState();
		copy.set(this);
		return copy;
	}

	void set(PaintState other) {
		foreground = other.foreground;
		background = other.background;
		font = other.font;
		lineWidth = other.lineWidth;
		lineStyle = other.lineStyle;
		dashes = other.dashes;
		alpha = other.alpha;
		scale = other.scale;
		dx = other.dx;
		dy = other.dy;
		clip = other.clip;
	}

	double x(double x) {
		return x * scale + dx;
	}

	double y(double y) {
		return y * scale + dy;
	}

	Box box(double x, double y, double width, double height) {
		return new Box(x(x), y(y), x(x + width), y(y + height));
	}

	void clip(Rectangle area) {
		Box box = box(area.x, area.y, area.width, area.height);
		clip = clip == null ? box : clip.intersect(box);
	}

	/** In the painter's points, rounded outwards; as large as can be where nothing is clipped. */
	Rectangle clipped() {
		if (clip == null)
			return new Rectangle(Integer.MIN_VALUE / 4, Integer.MIN_VALUE / 4, Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2);
		int left = (int) Math.floor((clip.left - dx) / scale);
		int top = (int) Math.floor((clip.top - dy) / scale);
		return new Rectangle(left, top, (int) Math.ceil((clip.right - dx) / scale) - left, (int) Math.ceil((clip.bottom - dy) / scale) - top);
	}

	double opacity() {
		return (double) alpha / OPAQUE;
	}
}
