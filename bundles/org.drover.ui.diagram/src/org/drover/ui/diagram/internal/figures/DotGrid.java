package org.drover.ui.diagram.internal.figures;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.GridLayer;
import org.eclipse.swt.SWT;

/** Faint dots; fewer where the diagram is small. */
final class DotGrid extends GridLayer {

	static final int STEP = 24;
	private static final double TOO_SMALL = 0.3;

	@Override
	protected void paintGrid(Graphics g) {
		double scale = Detail.scale(this);
		if (scale < TOO_SMALL)
			return;
		int step = scale < 0.65 ? 2 * STEP : STEP;
		int dot = scale < 0.65 ? 3 : 2;
		g.setAntialias(SWT.OFF);
		g.setBackgroundColor(Look.color(Tint.GRID));
		Rectangle clip = g.getClip(new Rectangle());
		for (int x = first(clip.x, step); x < clip.right(); x += step)
			for (int y = first(clip.y, step); y < clip.bottom(); y += step)
				g.fillRectangle(x, y, dot, dot);
	}

	private static int first(int from, int step) {
		return Math.floorDiv(from, step) * step;
	}
}
