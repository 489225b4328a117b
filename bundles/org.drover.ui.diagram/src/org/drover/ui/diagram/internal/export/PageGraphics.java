package org.drover.ui.diagram.internal.export;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;

/**
 * Paints onto a page on which lines stay lines, and text stays text: hands on what is to be seen, in the page's coordinates. Painting over each
 * other by XOR, clipping to paths, patterns, rotating and shearing, which no figure here does, are not supported. For the UI thread, since texts
 * are measured.
 */
abstract class PageGraphics extends StateGraphics {

	private static final double POINTS_PER_INCH = 72;
	/** Lines of odd width lie in the middle of pixels, as on the screen. */
	private static final double MIDDLE = 0.5;

	/** Dashes and gaps in widths of the line, as the screen has them. */
	private static final int[] DASH = { 3, 1 };
	private static final int[] DOT = { 1, 1 };
	private static final int[] DASH_DOT = { 3, 1, 1, 1 };
	private static final int[] DASH_DOT_DOT = { 3, 1, 1, 1, 1, 1 };

	/** @param clip what is to be seen of it; null for all */
	abstract void stroke(Shape shape, Pen pen, Box clip);

	/** @param clip what is to be seen of it; null for all */
	abstract void fill(Shape shape, Ink ink, Box clip);

	/**
	 * From one colour to another.
	 *
	 * @param clip what is to be seen of it; null for all
	 */
	abstract void fill(Box box, Ink from, Color to, boolean vertical, Box clip);

	/** @param clip what is to be seen of it; null for all */
	abstract void write(Line line, Ink ink, Box clip);

	/**
	 * @param place   of the whole image
	 * @param opacity of 1
	 * @param clip    what is to be seen of it; null for all
	 */
	abstract void show(Image image, Box place, double opacity, Box clip);

	/** @param opacity of 1 */
	record Ink(Color color, double opacity) {
	}

	/** @param dashes lengths of dashes and gaps in turn; none for a line without gaps */
	record Pen(Ink ink, double width, double[] dashes) {
	}

	/**
	 * A line of text.
	 *
	 * @param x       where it begins
	 * @param y       of what it stands on
	 * @param size    of the font
	 * @param width   that it takes
	 * @param outline of its letters
	 */
	record Line(String text, double x, double y, FontStyle font, double size, double width, Supplier<Shape> outline) {
	}

	/** A font of any size. */
	record FontStyle(String name, boolean bold, boolean italic) {
	}

	// lines

	@Override
	public void drawLine(int x1, int y1, int x2, int y2) {
		drawPolyline(new int[] { x1, y1, x2, y2 });
	}

	@Override
	public void drawPolyline(int[] points) {
		stroke(lines(points, middle(), false));
	}

	@Override
	public void drawPolyline(PointList points) {
		drawPolyline(points.toIntArray());
	}

	@Override
	public void drawPolygon(int[] points) {
		stroke(lines(points, middle(), true));
	}

	@Override
	public void drawPolygon(PointList points) {
		drawPolygon(points.toIntArray());
	}

	@Override
	public void drawPoint(int x, int y) {
		fill(rectangle(x, y, 1, 1), state().foreground);
	}

	@Override
	public void drawRectangle(int x, int y, int width, int height) {
		stroke(rectangle(x + middle(), y + middle(), width, height));
	}

	@Override
	public void drawRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
		stroke(roundRectangle(r.x + middle(), r.y + middle(), r.width, r.height, arcWidth, arcHeight));
	}

	@Override
	public void drawOval(int x, int y, int width, int height) {
		stroke(oval(x + middle(), y + middle(), width, height));
	}

	@Override
	public void drawArc(int x, int y, int width, int height, int start, int length) {
		stroke(new Arc2D.Double(rectangle(x + middle(), y + middle(), width, height), start, length, Arc2D.OPEN));
	}

	@Override
	public void drawFocus(int x, int y, int width, int height) {
		pushState();
		setLineStyle(LINE_DOT);
		drawRectangle(x, y, width - 1, height - 1);
		popState();
	}

	@Override
	public void drawPath(Path path) {
		stroke(trace(path.getPathData(), middle()));
	}

	// areas

	@Override
	public void fillRectangle(int x, int y, int width, int height) {
		fill(rectangle(x, y, width, height), state().background);
	}

	@Override
	public void fillRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
		fill(roundRectangle(r.x, r.y, r.width, r.height, arcWidth, arcHeight), state().background);
	}

	@Override
	public void fillOval(int x, int y, int width, int height) {
		fill(oval(x, y, width, height), state().background);
	}

	@Override
	public void fillArc(int x, int y, int width, int height, int start, int length) {
		fill(new Arc2D.Double(rectangle(x, y, width, height), start, length, Arc2D.PIE), state().background);
	}

	@Override
	public void fillPolygon(int[] points) {
		fill(lines(points, 0, true), state().background);
	}

	@Override
	public void fillPolygon(PointList points) {
		fillPolygon(points.toIntArray());
	}

	@Override
	public void fillPath(Path path) {
		fill(trace(path.getPathData(), 0), state().background);
	}

	@Override
	public void fillGradient(int x, int y, int width, int height, boolean vertical) {
		Box box = state().box(x, y, width, height);
		seen(box, clip -> fill(box, ink(state().foreground), state().background, vertical, clip));
	}

	// texts

	@Override
	public void drawString(String text, int x, int y) {
		if (text.isEmpty())
			return;
		FontMetrics metrics = getFontMetrics();
		int width = FigureUtilities.getTextWidth(text, state().font);
		Line line = new Line(text, state().x(x), state().y(y + metrics.getAscent()), style(), fontSize(), width * state().scale, () -> outline(text, x, y));
		seen(state().box(x, y, width, metrics.getHeight()), clip -> write(line, ink(state().foreground), clip));
	}

	private FontStyle style() {
		int style = state().font.getFontData()[0].getStyle();
		return new FontStyle(state().font.getFontData()[0].getName(), (style & SWT.BOLD) != 0, (style & SWT.ITALIC) != 0);
	}

	private Shape outline(String text, int x, int y) {
		Path path = new Path(Display.getCurrent());
		try {
			path.addString(text, x, y, state().font);
			return trace(path.getPathData(), 0);
		} finally {
			path.dispose();
		}
	}

	private double fontSize() {
		return state().font.getFontData()[0].height * Display.getCurrent().getDPI().y / POINTS_PER_INCH * state().scale;
	}

	@Override
	public void drawText(String text, int x, int y) {
		int height = getFontMetrics().getHeight();
		String[] lines = text.split("\r?\n", -1);
		IntStream.range(0, lines.length).forEach(line -> drawString(lines[line], x, y + line * height));
	}

	@Override
	public void drawText(String text, int x, int y, int style) {
		drawText(text, x, y);
	}

	@Override
	public void drawTextLayout(TextLayout layout, int x, int y, int selectionStart, int selectionEnd, Color selectionForeground,
			Color selectionBackground) {
		drawText(layout.getText(), x, y);
	}

	@Override
	public void fillString(String text, int x, int y) {
		fillRectangle(x, y, FigureUtilities.getTextWidth(text, state().font), getFontMetrics().getHeight());
		drawString(text, x, y);
	}

	@Override
	public void fillText(String text, int x, int y) {
		fillRectangle(new Rectangle(x, y, 0, 0).setSize(FigureUtilities.getTextExtents(text, state().font)));
		drawText(text, x, y);
	}

	// pictures

	@Override
	public void drawImage(Image image, int x, int y) {
		org.eclipse.swt.graphics.Rectangle size = image.getBounds();
		drawImage(image, 0, 0, size.width, size.height, x, y, size.width, size.height);
	}

	/** Draws the whole image so that the wanted part of it lies where it is wanted, and clips the rest away. */
	@Override
	public void drawImage(Image image, int x, int y, int width, int height, int toX, int toY, int toWidth, int toHeight) {
		pushState();
		clipRect(new Rectangle(toX, toY, toWidth, toHeight));
		double stretchX = (double) toWidth / width;
		double stretchY = (double) toHeight / height;
		org.eclipse.swt.graphics.Rectangle size = image.getBounds();
		Box place = state().box(toX - x * stretchX, toY - y * stretchY, size.width * stretchX, size.height * stretchY);
		seen(place, clip -> show(image, place, state().opacity(), clip));
		popState();
	}

	// shapes on the page

	private void stroke(Shape shape) {
		double width = Math.max(1, state().lineWidth) * state().scale;
		double unit = state().lineStyle == LINE_CUSTOM ? state().scale : width;
		Pen pen = new Pen(ink(state().foreground), width, IntStream.of(dashes()).mapToDouble(length -> length * unit).toArray());
		seen(Box.around(shape.getBounds2D()).grown(width), clip -> stroke(shape, pen, clip));
	}

	private void fill(Shape shape, Color color) {
		seen(Box.around(shape.getBounds2D()), clip -> fill(shape, ink(color), clip));
	}

	/** Leaves away what is not to be seen, and clips only what must be. */
	private void seen(Box bounds, Consumer<Box> painter) {
		Box clip = state().clip;
		boolean outside = clip != null && (clip.isEmpty() || clip.intersect(bounds).isEmpty());
		if (!outside)
			painter.accept(clip == null || clip.contains(bounds) ? null : clip);
	}

	private Ink ink(Color color) {
		return new Ink(color, state().opacity());
	}

	private double middle() {
		return state().lineWidth % 2 == 0 && state().lineWidth > 0 ? 0 : MIDDLE;
	}

	private int[] dashes() {
		return switch (state().lineStyle) {
		case LINE_DASH -> DASH;
		case LINE_DOT -> DOT;
		case LINE_DASHDOT -> DASH_DOT;
		case LINE_DASHDOTDOT -> DASH_DOT_DOT;
		case LINE_CUSTOM -> state().dashes;
		default -> new int[0];
		};
	}

	private Rectangle2D rectangle(double x, double y, double width, double height) {
		return new Rectangle2D.Double(state().x(x), state().y(y), width * state().scale, height * state().scale);
	}

	private Shape roundRectangle(double x, double y, double width, double height, double arcWidth, double arcHeight) {
		return new RoundRectangle2D.Double(state().x(x), state().y(y), width * state().scale, height * state().scale, arcWidth * state().scale, arcHeight * state().scale);
	}

	private Shape oval(double x, double y, double width, double height) {
		return new Ellipse2D.Double(state().x(x), state().y(y), width * state().scale, height * state().scale);
	}

	/** @param closed whether a line leads back to the first point */
	private Shape lines(int[] points, double shift, boolean closed) {
		Path2D lines = new Path2D.Double();
		for (int at = 0; at < points.length; at += 2) {
			double x = state().x(points[at] + shift);
			double y = state().y(points[at + 1] + shift);
			if (at == 0)
				lines.moveTo(x, y);
			else
				lines.lineTo(x, y);
		}
		if (closed && points.length > 0)
			lines.closePath();
		return lines;
	}

	private Shape trace(PathData path, double shift) {
		double[] to = new double[path.points.length];
		for (int at = 0; at < to.length; at += 2) {
			to[at] = state().x(path.points[at] + shift);
			to[at + 1] = state().y(path.points[at + 1] + shift);
		}
		Path2D trace = new Path2D.Double();
		int at = 0;
		for (byte type : path.types) {
			switch (type) {
			case SWT.PATH_MOVE_TO -> trace.moveTo(to[at++], to[at++]);
			case SWT.PATH_LINE_TO -> trace.lineTo(to[at++], to[at++]);
			case SWT.PATH_QUAD_TO -> trace.quadTo(to[at++], to[at++], to[at++], to[at++]);
			case SWT.PATH_CUBIC_TO -> trace.curveTo(to[at++], to[at++], to[at++], to[at++], to[at++], to[at++]);
			default -> trace.closePath();
			}
		}
		return trace;
	}
}
