package org.drover.ui.diagram.internal.figures;

import java.nio.file.Path;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** Saves a diagram as a picture, whole and in full detail, in the colours of the theme. For the UI thread. */
public final class Picture {

	private static final int GROUND = 24;
	private static final int SCALE = 2;
	/** Of one side in pixels; beyond it pictures cannot be made on all platforms. */
	private static final int LARGEST = 16_000;

	private final IFigure figure;
	private final Rectangle extent;

	/** @param extent of what the figure shows */
	public Picture(IFigure figure, Rectangle extent) {
		this.figure = figure;
		this.extent = extent.getExpanded(GROUND, GROUND);
	}

	/** Twice the size of the screen's, unless that is too large for a picture. */
	public void savePng(Path file) {
		double scale = Math.min(SCALE, (double) LARGEST / Math.max(extent.width, extent.height));
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { paint(scale) };
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}

	private ImageData paint(double scale) {
		Display display = Display.getCurrent();
		Image image = new Image(display, (int) (extent.width * scale), (int) (extent.height * scale));
		GC gc = new GC(image);
		try {
			Graphics g = new SWTGraphics(gc);
			g.setBackgroundColor(Look.color(Tint.CANVAS));
			g.fillRectangle(0, 0, image.getBounds().width, image.getBounds().height);
			g.scale(scale);
			g.translate(-extent.x, -extent.y);
			Detail.full(() -> figure.paint(g));
			g.dispose();
			return image.getImageData(100);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
