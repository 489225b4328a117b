package org.drover.ui.diagram.internal.export;

import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.diagram.internal.figures.DiagramSurface;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/**
 * What is exported and printed: a figure, whole and in full detail, in the colours of the theme. For the UI thread.
 *
 * @param area of the figure that is shown, in its coordinates
 */
public record Drawing(IFigure figure, Rectangle area) {

	private static final int GROUND = 24;
	/** Of one side in pixels; beyond it pictures cannot be made on all platforms. */
	private static final int LONGEST = 16_000;
	private static final int MOST_PIXELS = 50_000_000;

	/** All that a diagram shows, with some ground around it. */
	public static Drawing of(DiagramSurface surface) {
		Rectangle all = surface.extent();
		for (Object link : surface.links().getChildren())
			all.union(((IFigure) link).getBounds());
		return new Drawing(surface.picture(), all.expand(GROUND, GROUND));
	}

	/** Onto a page whose upper left corner is that of the area. */
	void paint(Graphics g) {
		g.setBackgroundColor(Look.color(Tint.CANVAS));
		g.fillRectangle(0, 0, area.width, area.height);
		g.translate(-area.x, -area.y);
		Detail.full(() -> figure.paint(g));
	}

	/**
	 * As pixels. The caller disposes of it.
	 *
	 * @param wanted pixels for each point; fewer where the picture would be too large
	 */
	Image image(double wanted) {
		double scale = scale(area.width, area.height, wanted);
		Image image = new Image(Display.getCurrent(), (int) Math.ceil(area.width * scale), (int) Math.ceil(area.height * scale));
		GC gc = new GC(image);
		Graphics g = new SWTGraphics(gc);
		try {
			g.scale(scale);
			paint(g);
		} finally {
			g.dispose();
			gc.dispose();
		}
		return image;
	}

	static double scale(int width, int height, double wanted) {
		double longest = (double) LONGEST / Math.max(width, height);
		double largest = Math.sqrt(MOST_PIXELS / ((double) width * height));
		return Math.min(wanted, Math.min(longest, largest));
	}
}
