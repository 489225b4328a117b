package org.drover.ui.diagram.internal.export;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.widgets.Display;

/** Knows what a painter has set; painting is the affair of those that extend it. */
abstract class StateGraphics extends Graphics {

	private final Deque<PaintState> kept = new ArrayDeque<>();
	private final PaintState state = new PaintState();

	StateGraphics() {
		state.foreground = Display.getCurrent().getSystemColor(SWT.COLOR_BLACK);
		state.background = Display.getCurrent().getSystemColor(SWT.COLOR_WHITE);
		state.font = Display.getCurrent().getSystemFont();
	}

	final PaintState state() {
		return state;
	}

	@Override
	public void dispose() {
		kept.clear();
	}

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
		// flat
	}

	@Override
	public void setLineJoin(int join) {
		// mitred
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
