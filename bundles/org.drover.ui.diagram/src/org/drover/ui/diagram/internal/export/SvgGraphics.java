package org.drover.ui.diagram.internal.export;

import static org.drover.ui.diagram.internal.export.SvgPage.number;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;

/**
 * Paints onto a page of SVG. Painting over each other by XOR, clipping to paths, patterns, rotating and shearing, which no figure here does, are
 * not supported. For the UI thread, since texts are measured.
 */
final class SvgGraphics extends Graphics {

	private static final double POINTS_PER_INCH = 72;
	/** Lines of odd width lie in the middle of pixels, as on the screen. */
	private static final double MIDDLE = 0.5;

	/** Dashes and gaps in points, as thin lines have them on the screen. */
	private static final int[] DASH = { 18, 6 };
	private static final int[] DOT = { 3, 3 };
	private static final int[] DASH_DOT = { 9, 6, 3, 6 };
	private static final int[] DASH_DOT_DOT = { 9, 3, 3, 3, 3, 3 };

	private final SvgPage page;
	private final Deque<PaintState> kept = new ArrayDeque<>();
	private final PaintState state = new PaintState();

	SvgGraphics(SvgPage page) {
		this.page = page;
		state.foreground = Display.getCurrent().getSystemColor(SWT.COLOR_BLACK);
		state.background = Display.getCurrent().getSystemColor(SWT.COLOR_WHITE);
		state.font = Display.getCurrent().getSystemFont();
	}

	@Override
	public void dispose() {
		kept.clear();
	}

	// lines

	@Override
	public void drawLine(int x1, int y1, int x2, int y2) {
		drawPolyline(new int[] { x1, y1, x2, y2 });
	}

	@Override
	public void drawPolyline(int[] points) {
		stroke("<polyline points=\"" + points(points, middle()) + '"', bounds(points));
	}

	@Override
	public void drawPolyline(PointList points) {
		drawPolyline(points.toIntArray());
	}

	@Override
	public void drawPolygon(int[] points) {
		stroke("<polygon points=\"" + points(points, middle()) + '"', bounds(points));
	}

	@Override
	public void drawPolygon(PointList points) {
		drawPolygon(points.toIntArray());
	}

	@Override
	public void drawPoint(int x, int y) {
		fill("<rect " + SvgPage.place(state.box(x, y, 1, 1)), state.foreground, state.box(x, y, 1, 1));
	}

	@Override
	public void drawRectangle(int x, int y, int width, int height) {
		Box box = state.box(x + middle(), y + middle(), width, height);
		stroke("<rect " + SvgPage.place(box), box);
	}

	@Override
	public void drawRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
		Box box = state.box(r.x + middle(), r.y + middle(), r.width, r.height);
		stroke("<rect " + SvgPage.place(box) + round(arcWidth, arcHeight), box);
	}

	@Override
	public void drawOval(int x, int y, int width, int height) {
		stroke(oval(x + middle(), y + middle(), width, height), state.box(x, y, width, height));
	}

	@Override
	public void drawArc(int x, int y, int width, int height, int start, int length) {
		stroke("<path d=\"" + arc(x + middle(), y + middle(), width, height, start, length) + '"', state.box(x, y, width, height));
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
		stroke("<path d=\"" + trace(path.getPathData(), middle()) + '"', null);
	}

	// areas

	@Override
	public void fillRectangle(int x, int y, int width, int height) {
		Box box = state.box(x, y, width, height);
		fill("<rect " + SvgPage.place(box), state.background, box);
	}

	@Override
	public void fillRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
		Box box = state.box(r.x, r.y, r.width, r.height);
		fill("<rect " + SvgPage.place(box) + round(arcWidth, arcHeight), state.background, box);
	}

	@Override
	public void fillOval(int x, int y, int width, int height) {
		fill(oval(x, y, width, height), state.background, state.box(x, y, width, height));
	}

	@Override
	public void fillArc(int x, int y, int width, int height, int start, int length) {
		String pie = arc(x, y, width, height, start, length) + 'L' + at(x + width / 2.0, y + height / 2.0) + 'Z';
		fill("<path d=\"" + pie + '"', state.background, state.box(x, y, width, height));
	}

	@Override
	public void fillPolygon(int[] points) {
		fill("<polygon points=\"" + points(points, 0) + '"', state.background, bounds(points));
	}

	@Override
	public void fillPolygon(PointList points) {
		fillPolygon(points.toIntArray());
	}

	@Override
	public void fillPath(Path path) {
		fill("<path d=\"" + trace(path.getPathData(), 0) + '"', state.background, null);
	}

	@Override
	public void fillGradient(int x, int y, int width, int height, boolean vertical) {
		Box box = state.box(x, y, width, height);
		String gradient = page.gradient(hex(state.foreground), hex(state.background), vertical);
		put("<rect " + SvgPage.place(box) + " fill=\"url(#" + gradient + ")\"" + opacity("fill-opacity") + "/>", box);
	}

	// texts

	@Override
	public void drawString(String text, int x, int y) {
		if (text.isEmpty())
			return;
		FontData font = state.font.getFontData()[0];
		double size = font.height * Display.getCurrent().getDPI().y / POINTS_PER_INCH * state.scale;
		int width = FigureUtilities.getTextWidth(text, state.font);
		FontMetrics metrics = getFontMetrics();
		String style = ((font.getStyle() & SWT.BOLD) == 0 ? "" : " font-weight=\"bold\"")
				+ ((font.getStyle() & SWT.ITALIC) == 0 ? "" : " font-style=\"italic\"");
		put("<text x=\"" + number(state.x(x)) + "\" y=\"" + number(state.y(y + metrics.getAscent())) + "\" font-family=\""
				+ SvgPage.escaped(font.getName()) + ", sans-serif\" font-size=\"" + number(size) + '"' + style + " textLength=\""
				+ number(width * state.scale) + "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"" + hex(state.foreground) + '"'
				+ opacity("fill-opacity") + '>' + SvgPage.escaped(text) + "</text>", state.box(x, y, width, metrics.getHeight()));
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
		fillRectangle(x, y, FigureUtilities.getTextWidth(text, state.font), getFontMetrics().getHeight());
		drawString(text, x, y);
	}

	@Override
	public void fillText(String text, int x, int y) {
		fillRectangle(new Rectangle(x, y, 0, 0).setSize(FigureUtilities.getTextExtents(text, state.font)));
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
		String matrix = number(stretchX * state.scale) + " 0 0 " + number(stretchY * state.scale) + ' ' + at(toX - x * stretchX, toY - y * stretchY);
		put("<use href=\"#" + page.define(image) + "\" transform=\"matrix(" + matrix + ")\"" + opacity("opacity") + "/>",
				state.box(toX - x * stretchX, toY - y * stretchY, size.width * stretchX, size.height * stretchY));
		popState();
	}

	// how elements are written

	private void stroke(String element, Box bounds) {
		double width = Math.max(1, state.lineWidth) * state.scale;
		Box reach = bounds == null ? null : new Box(bounds.left() - width, bounds.top() - width, bounds.right() + width, bounds.bottom() + width);
		put(element + " fill=\"none\" stroke=\"" + hex(state.foreground) + "\" stroke-width=\"" + number(width) + '"' + dashes() + opacity("stroke-opacity")
				+ "/>", reach);
	}

	private void fill(String element, Color color, Box bounds) {
		put(element + " fill=\"" + hex(color) + '"' + opacity("fill-opacity") + "/>", bounds);
	}

	/** @param bounds what the element covers; null where that is not known */
	private void put(String element, Box bounds) {
		Box clip = state.clip;
		boolean inside = clip == null || bounds != null && clip.contains(bounds);
		boolean outside = clip != null && (clip.isEmpty() || bounds != null && clip.intersect(bounds).isEmpty());
		if (!outside)
			page.add(element, inside ? null : clip);
	}

	private double middle() {
		return state.lineWidth % 2 == 0 && state.lineWidth > 0 ? 0 : MIDDLE;
	}

	private String opacity(String attribute) {
		return state.opacity() == 1 ? "" : ' ' + attribute + "=\"" + number(state.opacity()) + '"';
	}

	private String dashes() {
		int[] lengths = switch (state.lineStyle) {
		case LINE_DASH -> DASH;
		case LINE_DOT -> DOT;
		case LINE_DASHDOT -> DASH_DOT;
		case LINE_DASHDOTDOT -> DASH_DOT_DOT;
		case LINE_CUSTOM -> state.dashes;
		default -> new int[0];
		};
		if (lengths.length == 0)
			return "";
		return " stroke-dasharray=\"" + IntStream.of(lengths).mapToObj(length -> number(length * state.scale)).collect(Collectors.joining(" ")) + '"';
	}

	private String round(int arcWidth, int arcHeight) {
		return " rx=\"" + number(arcWidth * state.scale / 2) + "\" ry=\"" + number(arcHeight * state.scale / 2) + '"';
	}

	private String oval(double x, double y, double width, double height) {
		return "<ellipse cx=\"" + number(state.x(x + width / 2)) + "\" cy=\"" + number(state.y(y + height / 2)) + "\" rx=\""
				+ number(width * state.scale / 2) + "\" ry=\"" + number(height * state.scale / 2) + '"';
	}

	/** @param start in degrees, counted against the clock from three o'clock on */
	private String arc(double x, double y, double width, double height, int start, int length) {
		double middle = start + length / 2.0; // of two halves, since one arc cannot be a whole circle
		String half = "A" + number(width * state.scale / 2) + ' ' + number(height * state.scale / 2) + " 0 0 " + (length > 0 ? 0 : 1) + ' ';
		return 'M' + onOval(x, y, width, height, start) + half + onOval(x, y, width, height, middle) + half + onOval(x, y, width, height, start + length);
	}

	private String onOval(double x, double y, double width, double height, double degrees) {
		double angle = Math.toRadians(degrees);
		return at(x + width / 2 * (1 + Math.cos(angle)), y + height / 2 * (1 - Math.sin(angle)));
	}

	private String trace(PathData path, double shift) {
		StringBuilder text = new StringBuilder();
		int point = 0;
		for (byte type : path.types) {
			text.append(switch (type) {
			case SWT.PATH_MOVE_TO -> 'M';
			case SWT.PATH_LINE_TO -> 'L';
			case SWT.PATH_QUAD_TO -> 'Q';
			case SWT.PATH_CUBIC_TO -> 'C';
			default -> 'Z';
			});
			for (int end = point + 2 * points(type); point < end; point += 2)
				text.append(at(path.points[point] + shift, path.points[point + 1] + shift)).append(' ');
		}
		return text.toString().stripTrailing();
	}

	private static int points(byte type) {
		return switch (type) {
		case SWT.PATH_MOVE_TO, SWT.PATH_LINE_TO -> 1;
		case SWT.PATH_QUAD_TO -> 2;
		case SWT.PATH_CUBIC_TO -> 3;
		default -> 0;
		};
	}

	private String points(int[] points, double shift) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < points.length; at += 2)
			text.append(at(points[at] + shift, points[at + 1] + shift)).append(' ');
		return text.toString().stripTrailing();
	}

	private Box bounds(int[] points) {
		Rectangle bounds = new PointList(points).getBounds();
		return state.box(bounds.x, bounds.y, bounds.width, bounds.height);
	}

	private String at(double x, double y) {
		return number(state.x(x)) + ' ' + number(state.y(y));
	}

	private static String hex(Color color) {
		return String.format("#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
	}

	// what is set

	@Override
	public void clipRect(Rectangle area) {
		state.clip(area);
	}

	@Override
	public void setClip(Rectangle area) {
		state.clip = null;
		state.clip(area);
	}

	@Override
	public Rectangle getClip(Rectangle result) {
		return result.setBounds(state.clipped());
	}

	@Override
	public void pushState() {
		kept.push(state.copy());
	}

	@Override
	public void popState() {
		state.set(kept.pop());
	}

	@Override
	public void restoreState() {
		state.set(kept.peek());
	}

	@Override
	public void scale(double factor) {
		state.scale *= factor;
	}

	@Override
	public void translate(int x, int y) {
		state.dx += x * state.scale;
		state.dy += y * state.scale;
	}

	@Override
	public double getAbsoluteScale() {
		return state.scale;
	}

	@Override
	public FontMetrics getFontMetrics() {
		return FigureUtilities.getFontMetrics(state.font);
	}

	@Override
	public Font getFont() {
		return state.font;
	}

	@Override
	public void setFont(Font font) {
		state.font = font;
	}

	@Override
	public Color getForegroundColor() {
		return state.foreground;
	}

	@Override
	public void setForegroundColor(Color color) {
		state.foreground = color;
	}

	@Override
	public Color getBackgroundColor() {
		return state.background;
	}

	@Override
	public void setBackgroundColor(Color color) {
		state.background = color;
	}

	@Override
	public int getLineStyle() {
		return state.lineStyle;
	}

	@Override
	public void setLineStyle(int style) {
		state.lineStyle = style;
	}

	@Override
	public void setLineDash(int[] dashes) {
		state.dashes = dashes.clone();
		state.lineStyle = LINE_CUSTOM;
	}

	@Override
	public int getLineWidth() {
		return state.lineWidth;
	}

	@Override
	public void setLineWidth(int width) {
		state.lineWidth = width;
	}

	@Override
	public int getAlpha() {
		return state.alpha;
	}

	@Override
	public void setAlpha(int alpha) {
		state.alpha = alpha;
	}

	/** Always smooth. */
	@Override
	public int getAntialias() {
		return SWT.ON;
	}

	@Override
	public void setAntialias(int value) {
		// always smooth
	}

	@Override
	public int getTextAntialias() {
		return SWT.ON;
	}

	@Override
	public void setTextAntialias(int value) {
		// always smooth
	}

	@Override
	public boolean getXORMode() {
		return false;
	}

	@Override
	public void setXORMode(boolean value) {
		// not supported
	}

	@Override
	public void setLineCap(int cap) {
		// as SVG has it by itself: flat
	}

	@Override
	public void setLineJoin(int join) {
		// as SVG has it by itself: mitred
	}

	@Override
	public void setInterpolation(int value) {
		// the viewer's affair
	}

	@Override
	public void setFillRule(int rule) {
		// figures do not fill what crosses itself
	}
}
